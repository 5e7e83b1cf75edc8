import type { APIRequestContext } from '@playwright/test';
import { expect, type Slug } from './journey.ts';

/** Every page within a coalition that one can read; those with forms only the coordinator needs. */
export async function pagesOf(request: APIRequestContext, slug: Slug): Promise<{ read: string[]; write: string[] }> {
  const first = async (list: string) => {
    const answer = await request.get(`/api/v1/coalitions/${slug}/${list}?pageSize=1`);
    expect(answer.status(), list).toBe(200);
    const { items } = (await answer.json()) as { items: { id: string }[] };
    return items[0]?.id ?? '';
  };
  const [activity, commitment, organisation, indicator, meeting, plan, member] = await Promise.all(
    ['activities', 'commitments', 'organisations', 'indicators', 'meetings', 'plans', 'memberships'].map(first),
  );
  const within = (paths: string[]) => paths.map((path) => `/app/${slug}${path}`);
  return {
    read: within([
      '',
      '/activities',
      '/activities?view=timeline',
      '/activities?view=board',
      `/activities/${activity}`,
      '/commitments',
      `/commitments/${commitment}`,
      '/organisations',
      '/organisations/attention-officers',
      `/organisations/${organisation}`,
      '/plan',
      '/indicators',
      `/indicators/${indicator}`,
      '/meetings',
      `/meetings/${meeting}`,
      '/my-items',
      '/plan/all',
      '/search?q=wandelen',
      '/account',
      '/settings',
      '/settings/people',
      '/settings/me',
      '/nergens',
    ]),
    write: within([
      '/activities/new',
      '/search?q=xyzzy',
      `/plan/evaluation?id=${plan}`,
      `/plan/comparison?id=${plan}`,
      `/plan/next?id=${plan}`,
      '/plan/new',
      '/commitments/new',
      '/commitments/add-partners',
      `/commitments/${commitment}/edit`,
      '/meetings/new',
      `/meetings/${meeting}/edit`,
      `/activities/${activity}/edit`,
      '/commitments/call-list',
      '/organisations/new',
      '/settings/edit',
      '/settings/people/new',
      `/settings/people/${member}`,
      '/settings/rights',
      '/settings/people?state=ended',
      '/settings/me/edit',
      `/organisations/${organisation}/edit`,
      '/plan/edit',
      '/indicators/new',
      `/indicators/${indicator}/edit`,
      `/indicators/${indicator}/import`,
    ]),
  };
}
