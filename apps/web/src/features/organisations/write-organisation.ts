import type { Schemas } from '#api-client';
import { answerOf, api, doneAt } from '../../lib/api.ts';
import { idempotent } from '../../lib/idempotency.ts';
import type { Fact, Organisation } from './queries.ts';

export function createOrganisation(
  slug: string,
  body: Schemas['CreateOrganisationInput'],
  key: string,
): Promise<Organisation> {
  return answerOf(
    api.POST('/api/v1/coalitions/{slug}/organisations', { params: { path: { slug }, header: idempotent(key) }, body }),
  );
}

/** Changes the version that one started from; a newer one answers 412, with how it is now. */
export function updateOrganisation(
  slug: string,
  { id, version }: Pick<Organisation, 'id' | 'version'>,
  body: Schemas['UpdateOrganisationInput'],
): Promise<Organisation> {
  return answerOf(
    api.PATCH('/api/v1/coalitions/{slug}/organisations/{id}', {
      params: { path: { slug, id }, header: { 'If-Match': `"${version}"` } },
      body,
    }),
  );
}

/** Takes back that it was made: only its maker, within a day, while nothing hangs on it. Answers when. */
export function removeOrganisation(
  slug: string,
  { id, version }: Pick<Organisation, 'id' | 'version'>,
): Promise<string | null> {
  return doneAt(
    api.DELETE('/api/v1/coalitions/{slug}/organisations/{id}', {
      params: { path: { slug, id }, header: { 'If-Match': `"${version}"` } },
    }),
  );
}

export function recordStatus(
  slug: string,
  id: string,
  body: Schemas['OrganisationStatusInput'],
  key: string,
): Promise<Fact> {
  return answerOf(
    api.POST('/api/v1/coalitions/{slug}/organisations/{id}/statuses', {
      params: { path: { slug, id }, header: idempotent(key) },
      body,
    }),
  );
}

/** `id` is the step that was wrong. */
export function correctStatus(
  slug: string,
  id: string,
  body: Schemas['OrganisationStatusInput'],
  key: string,
): Promise<Fact> {
  return answerOf(
    api.POST('/api/v1/coalitions/{slug}/statuses/{id}/corrections', {
      params: { path: { slug, id }, header: idempotent(key) },
      body,
    }),
  );
}

/** Appoints the aandachtsfunctionaris; nobody ends the appointment. */
export function appoint(slug: string, id: string, body: Schemas['AppointmentInput'], key: string): Promise<Fact> {
  return answerOf(
    api.POST('/api/v1/coalitions/{slug}/organisations/{id}/appointments', {
      params: { path: { slug, id }, header: idempotent(key) },
      body,
    }),
  );
}
