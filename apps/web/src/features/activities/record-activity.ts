import type { Schemas } from '#api-client';
import { answerOf, api } from '../../lib/api.ts';
import { idempotent } from '../../lib/idempotency.ts';
import type { Fact } from './queries.ts';

type Body<Name extends keyof Schemas> = Schemas[Name];

/** What can be recorded about an activity; `key` makes sure that it is recorded once, however often it is sent. */
export function recordingsOf(slug: string, id: string) {
  const params = (key: string) => ({ path: { slug, id }, header: idempotent(key) });
  return {
    checkIn: (body: Body<'CheckInInput'>, key: string): Promise<Fact> =>
      answerOf(api.POST('/api/v1/coalitions/{slug}/activities/{id}/check-ins', { params: params(key), body })),
    participation: (body: Body<'ParticipationInput'>, key: string): Promise<Fact> =>
      answerOf(api.POST('/api/v1/coalitions/{slug}/activities/{id}/participations', { params: params(key), body })),
    transition: (body: Body<'TransitionInput'>, key: string): Promise<Fact> =>
      answerOf(api.POST('/api/v1/coalitions/{slug}/activities/{id}/transitions', { params: params(key), body })),
    schedule: (body: Body<'ScheduleInput'>, key: string): Promise<Fact> =>
      answerOf(api.POST('/api/v1/coalitions/{slug}/activities/{id}/schedules', { params: params(key), body })),
    override: (body: Body<'OverrideInput'>, key: string): Promise<Fact> =>
      answerOf(api.POST('/api/v1/coalitions/{slug}/activities/{id}/overrides', { params: params(key), body })),
    request: (body: Body<'RequestInput'>, key: string): Promise<Fact> =>
      answerOf(api.POST('/api/v1/coalitions/{slug}/activities/{id}/requests', { params: params(key), body })),
  };
}

export function correctCheckIn(slug: string, id: string, body: Body<'CheckInInput'>, key: string): Promise<Fact> {
  return answerOf(
    api.POST('/api/v1/coalitions/{slug}/check-ins/{id}/corrections', {
      params: { path: { slug, id }, header: idempotent(key) },
      body,
    }),
  );
}

export function correctParticipation(
  slug: string,
  id: string,
  body: Body<'ParticipationInput'>,
  key: string,
): Promise<Fact> {
  return answerOf(
    api.POST('/api/v1/coalitions/{slug}/participations/{id}/corrections', {
      params: { path: { slug, id }, header: idempotent(key) },
      body,
    }),
  );
}
