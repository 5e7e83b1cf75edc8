import type { Coverage, CoverageItem, MatrixCell, MatrixRow, Member, Officer, Partner } from '../queries.ts';

/** What tests need of the matrix; figures and names are invented. */
const perStage = { unknown: 0, notStarted: 0, planned: 0, inProgress: 0, inPlace: 0, embedded: 0 };

export function item(position: number, more: Partial<CoverageItem> = {}): CoverageItem {
  return {
    id: `c${position}`,
    position,
    title: `Toezegging ${position}`,
    shortTitle: `Kort ${position}`,
    denominator: 2,
    covered: 1,
    fresh: 1,
    stale: 0,
    questioned: 0,
    perStage,
    ...more,
  };
}

export function cell(more: Partial<MatrixCell> = {}): MatrixCell {
  return {
    commitmentId: 'c1',
    hasPledge: true,
    pledgeId: 'p',
    stage: 'inPlace',
    factId: null,
    assessedOn: more.stage === 'unknown' || more.stage === null ? null : '2026-09-21',
    ageInMonths: 2,
    isStale: false,
    review: null,
    ...more,
  };
}

export function row(id: string, cells: MatrixCell[], more: Partial<MatrixRow> = {}): MatrixRow {
  return {
    id,
    name: `Voorbeeldpartner ${id}`,
    isExample: true,
    status: 'signed',
    signedOn: '2023-11-14',
    hasAttentionOfficer: true,
    cells: cells.map((each, index) => ({
      ...each,
      commitmentId: `c${index + 1}`,
      pledgeId: each.hasPledge ? `${id}${index + 1}` : null,
    })),
    ...more,
  };
}

export function coverage(items: CoverageItem[], organisations: MatrixRow[]): Coverage {
  const attentionOfficers = { denominator: organisations.length, appointed: organisations.length };
  return { asOf: '2026-11-21', total: items.length, items, organisations, attentionOfficers };
}

export function partner(id: string, more: Partial<Partner> = {}): Partner {
  return {
    id,
    name: `Voorbeeldpartner ${id}`,
    sector: null,
    website: null,
    phone: null,
    mailbox: null,
    description: null,
    status: 'signed',
    consultedOn: '2023-07-01',
    signedOn: '2023-11-14',
    leftOn: null,
    isExample: true,
    version: 1,
    attentionOfficer: null,
    activitiesLed: 0,
    pledgeCount: 0,
    covered: 0,
    stale: 0,
    stages: perStage,
    ...more,
  };
}

export function officer(organisationId: string, membershipId: string): Officer {
  return {
    membershipId,
    name: `Voorbeeld ${membershipId}`,
    email: `${membershipId}@voorbeeld.example`,
    organisation: { id: organisationId, name: `Voorbeeldpartner ${organisationId}`, isExample: true },
    since: '2026-01-01',
  };
}

export function contact(id: string, organisationId: string): Member {
  return {
    id,
    name: `Voorbeeld ${id}`,
    email: `${id}@voorbeeld.example`,
    role: 'contact',
    organisations: [{ id: organisationId, name: `Voorbeeldpartner ${organisationId}`, isExample: true }],
    endedOn: null,
    isExample: true,
    version: 1,
  };
}
