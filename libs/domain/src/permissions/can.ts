import type { ReportState } from '../reports/report-state.ts';
import { permissionTable, type Permission, type Role, type Scope } from './permission-table.ts';

/** Who asks, in one coalition. */
export interface Actor {
  /** What the person is here; nobody who is not signed in has any. Everybody is also `public`. */
  readonly roles: readonly Role[];
  /** Null for someone without a membership in this coalition. */
  readonly membershipId: string | null;
  /** The organisations for which the person is a contact. */
  readonly organisationIds: readonly string[];
}

/** What of a record decides who may reach it; what is left out grants nothing. */
export interface AccessRecord {
  /** The organisation it belongs to, is about, or is assigned to. */
  readonly organisationId?: string | null;
  /** The membership it is assigned to. */
  readonly membershipId?: string | null;
  /** The activity that it is, or is part of. */
  readonly activity?: ActivityParties | null;
  /** Is this part of the public page? */
  readonly published?: boolean;
  /** The state of the report that it is, or belongs to. */
  readonly reportState?: ReportState;
}

export interface ActivityParties {
  readonly leadOrganisationId: string | null;
  readonly partnerOrganisationIds: readonly string[];
}

/**
 * May this actor do this, to this record? Denied unless a role grants it (rules.md, *Who may do what*).
 * Without a record only an unlimited grant says yes: to show a button or open a list, ask `scopesOf`.
 */
export function can(actor: Actor, permission: Permission, record?: AccessRecord): boolean {
  return scopesOf(actor, permission).some(
    (scope) => scope === 'all' || (record !== undefined && isInScope[scope](actor, record)),
  );
}

/**
 * On which records does the actor have this permission? Empty is none at all: a route can then refuse
 * without loading anything, and a list knows what to filter on.
 */
export function scopesOf(actor: Actor, permission: Permission): readonly Scope[] {
  const rolesToAsk = new Set<Role>([...actor.roles, 'public']);
  const scopes = [...rolesToAsk].map((role) => permissionTable[role][permission]);
  return [...new Set(scopes.filter((scope) => scope !== undefined))];
}

/** Is one of the actor's organisations the lead of the activity, or a partner in it? */
export function takesPartIn(actor: Actor, activity: ActivityParties | null | undefined): boolean {
  if (activity == null) return false;
  return leads(actor, activity) || activity.partnerOrganisationIds.some((id) => actor.organisationIds.includes(id));
}

const isInScope: Record<Exclude<Scope, 'all'>, (actor: Actor, record: AccessRecord) => boolean> = {
  published: (_actor, record) => record.published === true,
  ownOrganisation: isOwn,
  // A task is one's duty when it is assigned to oneself or one's organisation, or belongs to one's activity.
  ownDuty: (actor, record) =>
    isOwn(actor, record) || isAssignedTo(actor, record) || takesPartIn(actor, record.activity),
  ownMembership: isAssignedTo,
  lead: (actor, record) => leads(actor, record.activity),
  leadOrPartner: (actor, record) => takesPartIn(actor, record.activity),
  // Visits are counted per organisation: one's own, in an activity that it takes part in.
  ownPartInActivity: (actor, record) => isOwn(actor, record) && takesPartIn(actor, record.activity),
  reportSubmitted: inReportState('submitted', 'returned', 'accepted', 'published'),
  reportDecidable: inReportState('submitted'),
  reportAccepted: inReportState('accepted', 'published'),
  reportPublished: inReportState('published'),
  // The history of reports that the reviewer could read; drafts are still the coordinator's own.
  reportHistory: inReportState('submitted', 'returned', 'accepted', 'published'),
};

function isOwn(actor: Actor, { organisationId }: AccessRecord): boolean {
  return organisationId != null && actor.organisationIds.includes(organisationId);
}

function isAssignedTo(actor: Actor, { membershipId }: AccessRecord): boolean {
  return membershipId != null && membershipId === actor.membershipId;
}

function leads(actor: Actor, activity: ActivityParties | null | undefined): boolean {
  return activity?.leadOrganisationId != null && actor.organisationIds.includes(activity.leadOrganisationId);
}

function inReportState(...states: readonly ReportState[]) {
  return (_actor: Actor, { reportState }: AccessRecord) => reportState !== undefined && states.includes(reportState);
}
