import { useMemo } from 'react';
import { useCoalition } from './coalition.tsx';
import { withSearch, type Search } from './search.ts';
import type { Membership } from './session.ts';

/** Addresses of the pages of one coalition. Somebody who looks back to a day keeps doing so from page to page. */
export function coalitionPaths(slug: string, asOf: string | null = null) {
  const to = (path: string, search: Search = {}) => withSearch(`/app/${slug}${path}`, { asOf, ...search });
  return {
    overview: (search?: Search) => to('', search),
    /** Always of today. */
    myItems: () => `/app/${slug}/my-items`,
    plan: (search?: Search) => to('/plan', search),
    editPlan: (id: string) => to('/plan/edit', { id }),
    planContents: (id: string) => to('/plan/contents', { id }),
    plans: () => to('/plan/all'),
    newPlan: () => to('/plan/new'),
    planEvaluation: (id: string) => to('/plan/evaluation', { id }),
    nextPlan: (id: string) => to('/plan/next', { id }),
    planComparison: (id: string) => to('/plan/comparison', { id }),
    activities: (search?: Search) => to('/activities', search),
    activity: (id: string, search?: Search) => to(`/activities/${id}`, search),
    newActivity: () => to('/activities/new'),
    editActivity: (id: string) => to(`/activities/${id}/edit`),
    commitments: (search?: Search) => to('/commitments', search),
    commitment: (id: string, search?: Search) => to(`/commitments/${id}`, search),
    newCommitment: () => to('/commitments/new'),
    editCommitment: (id: string) => to(`/commitments/${id}/edit`),
    addPledges: () => to('/commitments/add-partners'),
    callList: (search?: Search) => to('/commitments/call-list', search),
    organisations: (search?: Search) => to('/organisations', search),
    attentionOfficers: (search?: Search) => to('/organisations/attention-officers', search),
    newOrganisation: () => to('/organisations/new'),
    editOrganisation: (id: string) => to(`/organisations/${id}/edit`),
    organisation: (id: string, search?: Search) => to(`/organisations/${id}`, search),
    indicators: (search?: Search) => to('/indicators', search),
    indicator: (id: string, search?: Search) => to(`/indicators/${id}`, search),
    newIndicator: (search?: Search) => to('/indicators/new', search),
    editIndicator: (id: string) => to(`/indicators/${id}/edit`),
    importValues: (id: string) => to(`/indicators/${id}/import`),
    meetings: (search?: Search) => to('/meetings', search),
    meeting: (id: string, search?: Search) => to(`/meetings/${id}`, search),
    newMeeting: () => to('/meetings/new'),
    editMeeting: (id: string) => to(`/meetings/${id}/edit`),
    account: () => `/app/${slug}/account`,
    search: (search?: Search) => to('/search', search),
    settings: () => to('/settings'),
    editSettings: () => to('/settings/edit'),
    editNames: () => to('/settings/names'),
    editAccent: () => to('/settings/accent'),
    members: (search?: Search) => to('/settings/people', search),
    newMember: (search?: Search) => to('/settings/people/new', search),
    member: (id: string) => to(`/settings/people/${id}`),
    rights: () => to('/settings/rights'),
    deliveries: (search?: Search) => to('/settings/mail', search),
    ownName: () => to('/settings/me'),
    editOwnName: () => to('/settings/me/edit'),
    audit: (search?: Search) => to('/audit', search),
  };
}

/** Where somebody begins: a contact with what they keep up, everybody else with the overview. */
export function homeOf({ coalitionSlug, role }: Pick<Membership, 'coalitionSlug' | 'role'>): string {
  const paths = coalitionPaths(coalitionSlug);
  return role === 'contact' ? paths.myItems() : paths.overview();
}

export type CoalitionPaths = ReturnType<typeof coalitionPaths>;

/** The addresses within the coalition that the page is about. */
export function usePaths(): CoalitionPaths {
  const { membership, asOf } = useCoalition();
  return useMemo(() => coalitionPaths(membership.coalitionSlug, asOf), [membership.coalitionSlug, asOf]);
}
