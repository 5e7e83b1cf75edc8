import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** An action point as it was made; that it was completed, postponed or reopened are facts. */
@Entity('task')
export class TaskEntity {
  @PrimaryColumn('uuid') coalitionId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text', { nullable: true }) key: string | null;
  @Column('text') title: string;
  @Column('uuid', { nullable: true }) activityId: string | null;
  /** The meeting at which it was agreed. */
  @Column('uuid', { nullable: true }) meetingId: string | null;
  @Column('uuid', { nullable: true }) assigneeMembershipId: string | null;
  @Column('uuid', { nullable: true }) assigneeOrganisationId: string | null;
  /** The day by which it was due when it was made. */
  @Column('date') dueOn: string;
  @Column('boolean') isExample: boolean;
  @Column('timestamptz') recordedAt: Date;
  @VersionColumn() version: number;
}
