import type { AttentionRow } from '#domain';
import type { AttentionContactDto, AttentionRowDto } from './attention.dto.ts';

/** A row of the rules in the flat shape of the contract. */
export function presentAttention(
  row: AttentionRow,
  contacts: ReadonlyMap<string, AttentionContactDto>,
): AttentionRowDto {
  const { kind: action, ...subject } = row.action;
  const shared = { key: row.key, kind: row.kind, label: row.label, since: row.since, action, ...mutable(subject) };
  switch (row.kind) {
    case 'activityStuck':
    case 'activityWithoutAdjustment':
    case 'activityAtRisk':
      return { ...shared, reasons: [...row.reasons], contact: contacts.get(row.action.activityId) };
    case 'roundSilent':
      return { ...shared, count: row.silent, of: row.asked };
    case 'unreachable':
    case 'reportDue':
      return { ...shared, causes: [row.cause] };
    case 'indicatorIncomplete':
      return { ...shared, causes: [...row.causes] };
    case 'commitmentGap':
      return { ...shared, causes: [row.cause], count: row.count, commitmentIds: [...row.commitmentIds] };
    case 'planEnding':
      return { ...shared, daysLeft: row.daysLeft };
  }
}

function mutable(
  subject: object,
): Pick<AttentionRowDto, 'activityId' | 'organisationId' | 'membershipId' | 'organisationIds' | 'indicatorId'> {
  return Object.fromEntries(
    Object.entries(subject).map(([name, value]) => [name, Array.isArray(value) ? [...(value as unknown[])] : value]),
  );
}
