import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** A subdoelstelling. Its status is that of its lead indicator, so the resource itself is in `indicators`. */
@Entity('subgoal')
export class SubgoalEntity {
  @PrimaryColumn('uuid') coalitionId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text', { nullable: true }) key: string | null;
  /** The order in which subgoals stand, from 1. */
  @Column('integer') position: number;
  @Column('text') title: string;
  @Column('text') text: string;
  @VersionColumn() version: number;
}
