import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { PlanState } from '#domain';

/** An actieprogramma or uitvoeringsplan. Subgoals and commitments belong to the coalition, so that they outlive a plan. */
@Entity('plan')
export class PlanEntity {
  @PrimaryColumn('uuid') coalitionId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text', { nullable: true }) key: string | null;
  @Column('text') title: string;
  @Column('text', { nullable: true }) motto: string | null;
  @Column('text') goal: string;
  @Column('text', { nullable: true }) rationale: string | null;
  @Column('text', { array: true }) principles: string[];
  @Column('date', { nullable: true }) startsOn: string | null;
  @Column('date', { nullable: true }) endsOn: string | null;
  /** The year that the plan looks to, beyond its own end. */
  @Column('integer', { nullable: true }) horizonYear: number | null;
  /** The state that it began in; its steps since are facts. */
  @Column('text') state: PlanState;
  @Column('uuid', { nullable: true }) predecessorId: string | null;
  @VersionColumn() version: number;
}
