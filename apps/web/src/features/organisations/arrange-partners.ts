import { organisationStatuses } from '#domain';
import { fold } from '../../lib/fold.ts';
import type { OrganisationSearch, SortColumn } from './organisation-search.ts';
import type { Partner, Status } from './queries.ts';

const takesPart = ({ leftOn }: Partner) => leftOn === null;

/** Consulted and signed are different facts: who signed may have been consulted as well. */
const tests: Record<Status, (partner: Partner) => boolean> = {
  consulted: (partner) => takesPart(partner) && partner.consultedOn !== null,
  signed: (partner) => takesPart(partner) && partner.signedOn !== null,
  left: (partner) => !takesPart(partner),
};

/** By name and sector; who left is only among those who left. */
export function matchPartners(partners: readonly Partner[], q: string | undefined): Partner[] {
  const wanted = fold(q ?? '');
  return partners.filter(({ name, sector }) => fold(`${name} ${sector ?? ''}`).includes(wanted));
}

export function ofStatus(partners: Partner[], status: Status | undefined): Partner[] {
  return partners.filter(status === undefined ? takesPart : tests[status]);
}

export function countStatuses(partners: Partner[]): Record<Status | 'all', number> {
  const counts = organisationStatuses.map((status) => [status, partners.filter(tests[status]).length] as const);
  return { ...(Object.fromEntries(counts) as Record<Status, number>), all: partners.filter(takesPart).length };
}

/** Null comes last, whichever way. */
const keys: Record<SortColumn, (partner: Partner) => string | number | null> = {
  name: ({ name }) => fold(name),
  sector: ({ sector }) => (sector === null ? null : fold(sector)),
  signedOn: ({ signedOn, leftOn }) => leftOn ?? signedOn,
  officer: ({ attentionOfficer }) => (attentionOfficer === null ? null : fold(attentionOfficer.name)),
  covered: ({ covered, pledgeCount }) => (pledgeCount === 0 ? null : covered / pledgeCount),
  activities: ({ activitiesLed }) => activitiesLed,
};

export function sortOf(sort: OrganisationSearch['sort']): { column: SortColumn; descending: boolean } {
  const text = sort ?? 'name';
  const descending = text.startsWith('-');
  return { column: (descending ? text.slice(1) : text) as SortColumn, descending };
}

export function sortPartners(partners: readonly Partner[], sort: OrganisationSearch['sort']): Partner[] {
  const { column, descending } = sortOf(sort);
  const key = keys[column];
  return partners.toSorted((left, right) => {
    const [a, b] = [key(left), key(right)];
    if (a === b) return 0;
    if (a === null || b === null) return a === null ? 1 : -1;
    return (a < b ? -1 : 1) * (descending ? -1 : 1);
  });
}
