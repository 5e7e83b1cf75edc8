import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

export const indicatorKinds = ['outcome', 'output'] as const;
export const units = ['percent', 'count'] as const;
export const directions = ['decrease', 'increase', 'maintain'] as const;
export const origins = ['manual', 'imported', 'derived'] as const;
export const derivations = ['participations', 'trained', 'attentionOfficers'] as const;

export type IndicatorKind = (typeof indicatorKinds)[number];
export type Unit = (typeof units)[number];
export type Origin = (typeof origins)[number];
export type Derivation = (typeof derivations)[number];

/** What is measured, and in whom. Baseline, milestones, target and values are facts. */
@Entity('indicator')
export class IndicatorEntity {
  @PrimaryColumn('uuid') coalitionId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text', { nullable: true }) key: string | null;
  /** A short name of its own in the plan, such as E1. */
  @Column('text', { nullable: true }) code: string | null;
  @Column('integer') position: number;
  @Column('uuid', { nullable: true }) subgoalId: string | null;
  @Column('boolean') isLead: boolean;
  @Column('text') name: string;
  @Column('text') kind: IndicatorKind;
  @Column('text') unit: Unit;
  @Column('text') direction: (typeof directions)[number];
  /** Of an indicator that is to be maintained: how far a value may be from its level. */
  @Column('double precision', { nullable: true }) tolerance: number | null;
  @Column('text', { nullable: true }) population: string | null;
  @Column('text', { nullable: true }) areaName: string | null;
  @Column('text', { nullable: true }) areaCode: string | null;
  /** The year of the boundaries that the area code stands for. */
  @Column('integer', { nullable: true }) areaVintage: number | null;
  @Column('text', { nullable: true }) instrument: string | null;
  /** Calendar months between two values; null when there is no rhythm. */
  @Column('integer', { nullable: true }) intervalMonths: number | null;
  @Column('text') origin: Origin;
  @Column('text', { nullable: true }) derivation: Derivation | null;
  @Column('text', { nullable: true }) note: string | null;
  @Column('boolean') isExample: boolean;
  @VersionColumn() version: number;
}
