import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** A meeting of the network. */
@Entity('meeting')
export class MeetingEntity {
  @PrimaryColumn('uuid') coalitionId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text', { nullable: true }) key: string | null;
  @Column('text') title: string;
  @Column('date') heldOn: string;
  @Column('text', { nullable: true }) place: string | null;
  @Column('text', { nullable: true }) agenda: string | null;
  @Column('boolean') isExample: boolean;
  @VersionColumn() version: number;
}
