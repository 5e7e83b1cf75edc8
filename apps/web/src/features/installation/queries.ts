import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '#api-client';
import { answerOf, api } from '../../lib/api.ts';
import { everyPage } from '../../lib/every-page.ts';

export type InstallationCoalition = Schemas['InstallationCoalitionDto'];

export type InvitedFirst = Schemas['FirstCoordinatorDto'];

/** Which coalitions there are: for the administrator alone, and nothing of what is in them. */
export const installationCoalitionsQuery = queryOptions({
  queryKey: ['installation', 'coalitions'],
  queryFn: ({ signal }) => everyPage((query) => answerOf(api.GET('/api/v1/coalitions', { params: { query }, signal }))),
});

export function startCoalition(body: Schemas['NewCoalitionInput']): Promise<InstallationCoalition> {
  return answerOf(api.POST('/api/v1/coalitions', { body }));
}

/** Invites the first coordinator, or another in the place of one who never came. */
export function inviteFirst(slug: string, body: Schemas['FirstCoordinatorInput']): Promise<InvitedFirst> {
  return answerOf(api.POST('/api/v1/coalitions/{slug}/first-coordinators', { params: { path: { slug } }, body }));
}
