import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { Schemas } from '#api-client';
import { wearAccent } from '../../lib/accent.ts';
import { answerOf, api } from '../../lib/api.ts';
import { everyPage } from '../../lib/every-page.ts';
import { speakAs } from '../../lib/i18n.ts';
import { idempotent } from '../../lib/idempotency.ts';
import { meQuery, type Me } from '../../lib/session.ts';

export type Coalition = Schemas['CoalitionDto'];
export type Calendar = Schemas['CalendarInput'];
export type CalendarPreview = Schemas['CalendarPreviewDto'];
export type Member = Schemas['MembershipDto'];
export type Role = Schemas['MemberRole'];
export type Task = Schemas['TaskDto'];

const at = (version: number) => ({ 'If-Match': `"${version}"` });

export function coalitionQuery(slug: string) {
  return queryOptions({
    queryKey: ['coalition', slug],
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/coalitions/{slug}', { params: { path: { slug } }, signal })),
  });
}

/** Names of the coalition and of its things stand on every page: that follows at once. */
export async function updateCoalition(
  client: QueryClient,
  slug: string,
  version: number,
  body: Schemas['UpdateCoalitionInput'],
): Promise<Coalition> {
  const saved = await answerOf(
    api.PATCH('/api/v1/coalitions/{slug}', { params: { path: { slug }, header: at(version) }, body }),
  );
  await client.invalidateQueries({ queryKey: meQuery.queryKey });
  wearAccent(saved.accent);
  await speakAs(saved.names);
  return saved;
}

/** What another calendar would do today, as the server works it out. */
export function calendarPreviewQuery(slug: string, calendar: Calendar) {
  return queryOptions({
    queryKey: ['coalition', slug, 'preview', calendar],
    queryFn: ({ signal }) =>
      answerOf(
        api.POST('/api/v1/coalitions/{slug}/calendar-previews', { params: { path: { slug } }, body: calendar, signal }),
      ),
    retry: false,
  });
}

/** Everybody who takes part, or who did; by name. */
export function membersQuery(slug: string, state: 'active' | 'ended') {
  return queryOptions({
    queryKey: ['members', slug, state],
    queryFn: ({ signal }) =>
      everyPage((page) =>
        answerOf(
          api.GET('/api/v1/coalitions/{slug}/memberships', {
            params: { path: { slug }, query: { state, ...page } },
            signal,
          }),
        ),
      ),
  });
}

export function memberQuery(slug: string, id: string) {
  return queryOptions({
    queryKey: ['members', slug, 'one', id],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/v1/coalitions/{slug}/memberships/{id}', { params: { path: { slug, id } }, signal })),
  });
}

export function inviteMember(slug: string, body: Schemas['InvitationInput'], key: string): Promise<Member> {
  return answerOf(
    api.POST('/api/v1/coalitions/{slug}/memberships', { params: { path: { slug }, header: idempotent(key) }, body }),
  );
}

export function updateMember(
  slug: string,
  { id, version }: Pick<Member, 'id' | 'version'>,
  body: Schemas['UpdateMembershipInput'],
): Promise<Member> {
  return answerOf(
    api.PATCH('/api/v1/coalitions/{slug}/memberships/{id}', {
      params: { path: { slug, id }, header: at(version) },
      body,
    }),
  );
}

/** Every organisation, to choose from. */
export function organisationChoicesQuery(slug: string) {
  return queryOptions({
    queryKey: ['organisations', slug, 'choices'],
    queryFn: async ({ signal }) => {
      const all = await everyPage((page) =>
        answerOf(
          api.GET('/api/v1/coalitions/{slug}/organisations', { params: { path: { slug }, query: page }, signal }),
        ),
      );
      return all.filter(({ leftOn }) => leftOn === null).map(({ id, name }) => ({ id, name }));
    },
  });
}

/** All open action points: whoever stops leaves some behind. */
export function openTasksQuery(slug: string) {
  return queryOptions({
    queryKey: ['tasks', slug, 'open'],
    queryFn: ({ signal }) =>
      everyPage((page) =>
        answerOf(
          api.GET('/api/v1/coalitions/{slug}/tasks', {
            params: { path: { slug }, query: { state: 'open', ...page } },
            signal,
          }),
        ),
      ),
  });
}

/** One's own name; it stands in the menu, so that follows at once. */
export async function rename(client: QueryClient, name: string, version: number): Promise<Me> {
  const saved = await answerOf(api.PATCH('/api/v1/me', { params: { header: at(version) }, body: { name } }));
  client.setQueryData(meQuery.queryKey, saved);
  return saved;
}
