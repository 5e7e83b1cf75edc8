import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

export const activityKinds = ['meeting', 'buddy', 'training', 'information', 'signalling', 'other'] as const;

export type ActivityKind = (typeof activityKinds)[number];

/** What an activity is called and for whom it is; its lifecycle, period and progress are facts. */
@Entity('activity')
export class ActivityEntity {
  @PrimaryColumn('uuid') coalitionId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text', { nullable: true }) key: string | null;
  @Column('text') title: string;
  @Column('text') kind: ActivityKind;
  @Column('text', { nullable: true }) description: string | null;
  @Column('text', { nullable: true }) place: string | null;
  /** When, in words: "elke donderdagochtend". */
  @Column('text', { nullable: true }) whenText: string | null;
  /** Where residents who want to come can read more. */
  @Column('text', { nullable: true }) link: string | null;
  @Column('text', { array: true }) targetGroups: string[];
  @Column('text', { array: true }) areas: string[];
  @Column('integer', { nullable: true }) expectedParticipants: number | null;
  @Column('boolean') isExample: boolean;
  @Column('timestamptz') recordedAt: Date;
  @VersionColumn() version: number;
}
