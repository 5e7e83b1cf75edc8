import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A dated fact: added, never changed. See migrations/1763700005000-facts.ts. */
@Entity('fact')
export class FactEntity {
  @PrimaryColumn('uuid') coalitionId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') kind: string;
  @Column({ type: 'bigint', insert: false, update: false }) seq: number;
  @Column('date') effectiveOn: string;
  @Column('timestamptz') recordedAt: Date;
  @Column('uuid', { nullable: true }) recordedBy: string | null;
  @Column('uuid', { nullable: true }) onBehalfOf: string | null;
  @Column('uuid', { nullable: true }) viaOrganisationId: string | null;
  @Column('uuid', { nullable: true }) activityId: string | null;
  @Column('uuid', { nullable: true }) taskId: string | null;
  @Column('uuid', { nullable: true }) indicatorId: string | null;
  @Column('uuid', { nullable: true }) organisationId: string | null;
  @Column('uuid', { nullable: true }) commitmentId: string | null;
  @Column('uuid', { nullable: true }) planId: string | null;
  @Column('uuid', { nullable: true }) subgoalId: string | null;
  @Column('uuid', { nullable: true }) targetId: string | null;
  @Column('jsonb') payload: Record<string, unknown>;
  @Column('boolean') isExample: boolean;
}
