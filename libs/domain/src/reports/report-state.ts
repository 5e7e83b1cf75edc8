/** Concept, ingediend, aanpassing gevraagd, vastgesteld, gepubliceerd. */
export const reportStates = ['draft', 'submitted', 'returned', 'accepted', 'published'] as const;

export type ReportState = (typeof reportStates)[number];
