import type { Schemas } from '#api-client';
import { answerOf, api, doneAt } from '../../lib/api.ts';
import { idempotent } from '../../lib/idempotency.ts';
import type { Recorded } from '../../lib/use-saving.ts';
import type { Fact, IndicatorDetail } from './queries.ts';

type Body<Name extends keyof Schemas> = Schemas[Name];

/** What can be recorded about an indicator; `key` makes sure that it is recorded once, however often it is sent. */
export function recordingsOf(slug: string, id: string) {
  const params = (key: string) => ({ path: { slug, id }, header: idempotent(key) });
  return {
    measurement: (body: Body<'MeasurementInput'>, key: string): Promise<Fact> =>
      answerOf(api.POST('/api/v1/coalitions/{slug}/indicators/{id}/measurements', { params: params(key), body })),
    baseline: (body: Body<'BaselineInput'>, key: string): Promise<Fact> =>
      answerOf(api.POST('/api/v1/coalitions/{slug}/indicators/{id}/baselines', { params: params(key), body })),
    target: (body: Body<'TargetInput'>, key: string): Promise<Fact> =>
      answerOf(api.POST('/api/v1/coalitions/{slug}/indicators/{id}/targets', { params: params(key), body })),
    milestone: (body: Body<'MilestoneInput'>, key: string): Promise<Fact> =>
      answerOf(api.POST('/api/v1/coalitions/{slug}/indicators/{id}/milestones', { params: params(key), body })),
    continuation: (body: Body<'ContinuationInput'>, key: string): Promise<Fact> =>
      answerOf(api.POST('/api/v1/coalitions/{slug}/indicators/{id}/continuations', { params: params(key), body })),
  };
}

/** `id` is the measurement that was wrong. */
export function correctMeasurement(
  slug: string,
  id: string,
  body: Body<'MeasurementInput'>,
  key: string,
): Promise<Fact> {
  return answerOf(
    api.POST('/api/v1/coalitions/{slug}/measurements/{id}/corrections', {
      params: { path: { slug, id }, header: idempotent(key) },
      body,
    }),
  );
}

/** `id` is the baseline that was wrong. */
export function correctBaseline(slug: string, id: string, body: Body<'BaselineInput'>, key: string): Promise<Fact> {
  return answerOf(
    api.POST('/api/v1/coalitions/{slug}/baselines/{id}/corrections', {
      params: { path: { slug, id }, header: idempotent(key) },
      body,
    }),
  );
}

/** `id` is the target or the milestone that was wrong. */
export function correctPoint(
  slug: string,
  kind: 'target' | 'milestone',
  id: string,
  body: Body<'TargetInput'>,
  key: string,
): Promise<Fact> {
  const init = { params: { path: { slug, id }, header: idempotent(key) }, body };
  return answerOf(
    kind === 'target'
      ? api.POST('/api/v1/coalitions/{slug}/targets/{id}/corrections', init)
      : api.POST('/api/v1/coalitions/{slug}/milestones/{id}/corrections', init),
  );
}

/** Takes a fact back: it stays in the history and no longer counts. */
export function retract(slug: string, id: string, reason: string | null, key: string): Promise<Fact> {
  return answerOf(
    api.POST('/api/v1/coalitions/{slug}/facts/{id}/retractions', {
      params: { path: { slug, id }, header: idempotent(key) },
      body: reason === null ? {} : { reason },
    }),
  );
}

export function createIndicator(
  slug: string,
  body: Body<'CreateIndicatorInput'>,
  key: string,
): Promise<IndicatorDetail> {
  return answerOf(
    api.POST('/api/v1/coalitions/{slug}/indicators', { params: { path: { slug }, header: idempotent(key) }, body }),
  );
}

export function updateIndicator(
  slug: string,
  id: string,
  version: number,
  body: Body<'UpdateIndicatorInput'>,
): Promise<IndicatorDetail> {
  return answerOf(
    api.PATCH('/api/v1/coalitions/{slug}/indicators/{id}', {
      params: { path: { slug, id }, header: { 'If-Match': `"${version}"` } },
      body,
    }),
  );
}

/** Takes back that it was made: only its maker, within a day, while nothing is recorded about it. Answers when. */
export function removeIndicator(slug: string, { id, version }: IndicatorDetail): Promise<string | null> {
  return doneAt(
    api.DELETE('/api/v1/coalitions/{slug}/indicators/{id}', {
      params: { path: { slug, id }, header: { 'If-Match': `"${version}"` } },
    }),
  );
}

/** Records all of them or none; taking it back takes all of them back. */
export async function importMeasurements(
  slug: string,
  id: string,
  measurements: Body<'MeasurementInput'>[],
  key: string,
): Promise<Recorded> {
  const imported = await answerOf(
    api.POST('/api/v1/coalitions/{slug}/indicators/{id}/measurement-imports', {
      params: { path: { slug, id }, header: idempotent(key) },
      body: { measurements },
    }),
  );
  const factIds = imported.items.flatMap(({ outcome, factId }) =>
    outcome === 'recorded' && factId !== null ? [factId] : [],
  );
  return {
    at: imported.recordedAt,
    factId: null,
    ...(factIds.length > 0 && { takeBack: () => takeBack(slug, factIds) }),
  };
}

async function takeBack(slug: string, factIds: string[]): Promise<string | null> {
  const { items } = await answerOf(
    api.POST('/api/v1/coalitions/{slug}/facts/retractions', {
      params: { path: { slug }, header: idempotent() },
      body: { factIds },
    }),
  );
  return items[0]?.recordedAt ?? null;
}
