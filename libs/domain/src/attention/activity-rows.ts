import type { ActivityInAttention } from './attention-inputs.ts';
import type { AttentionRow } from './attention-row.ts';

/** An activity is one row at most: stuck, else at risk without an adjustment, else at risk. */
export function activityRow({ id, title, assessment }: ActivityInAttention): AttentionRow | null {
  const { overall, reasons, since, adjustmentMissing } = assessment;
  const shared = { label: title, since, reasons };
  if (overall === 'stuck') {
    return {
      ...shared,
      key: `activityStuck:${id}`,
      kind: 'activityStuck',
      action: { kind: 'contactLead', activityId: id },
    };
  }
  if (overall !== 'atRisk') return null;
  if (adjustmentMissing) {
    return {
      ...shared,
      key: `activityWithoutAdjustment:${id}`,
      kind: 'activityWithoutAdjustment',
      action: { kind: 'askAdjustment', activityId: id },
    };
  }
  return {
    ...shared,
    key: `activityAtRisk:${id}`,
    kind: 'activityAtRisk',
    action: { kind: 'viewActivity', activityId: id },
  };
}
