import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { v4 } from 'uuid';
import { compareFactPositions, endOfDay, type FactHeader, liveFacts } from '#domain';
import { isLive, isStanding, newestFirst } from '../src/platform/facts/live-fact.ts';
import { TestCoalition } from './support/factories.ts';
import { TestApp } from './support/test-app.ts';

/** The same rule stands twice: as SQL for what PostgreSQL selects, and as a function of the domain. They have to agree. */

let app: TestApp;
let coalition: TestCoalition;

beforeAll(async () => {
  app = await TestApp.start();
  coalition = await TestCoalition.make(app);
});
afterAll(() => app.stop());

const day = (index: number) => `2026-01-${String(index + 1).padStart(2, '0')}`;
const instant = (step: number) => new Date(Date.UTC(2026, 0, 1, 12) + step * 6 * 3_600_000 + (step % 3)).toISOString();

/** Facts, corrections, retractions and corrections of those; often on one day, often at one instant. */
const history = fc.array(
  fc.record({
    effectiveOn: fc.integer({ min: 0, max: 9 }),
    step: fc.integer({ min: 0, max: 30 }),
    role: fc.constantFrom('new', 'correction', 'correction', 'retraction'),
    target: fc.nat(),
  }),
  { minLength: 1, maxLength: 12 },
);
const moments = fc.array(fc.record({ asOf: fc.integer({ min: 0, max: 10 }), step: fc.integer({ min: -1, max: 31 }) }), {
  minLength: 3,
  maxLength: 3,
});

it('whatever was recorded, corrected and retracted, PostgreSQL and the domain find the same facts, in the same order', async () => {
  await fc.assert(
    fc.asyncProperty(history, moments, async (items, looks) => {
      const activityId = await coalition.activity();
      const facts = await record(activityId, items);
      for (const look of looks) {
        const moment = {
          asOf: day(look.asOf),
          knownAt: look.step < 0 ? endOfDay('2025-12-31', 'Europe/Amsterdam') : instant(look.step),
        };
        const expected = liveFacts(facts, moment).sort(compareFactPositions).reverse();
        expect(await liveInSql(activityId, moment)).toEqual(expected.map(({ id }) => id));
      }
      const standing = facts.filter((one) => isStandingIn(facts, one)).map(({ id }) => id);
      expect(new Set(await standingInSql(activityId))).toEqual(new Set(standing));
    }),
    { numRuns: 40 },
  );
  // A failure takes longer: it is made as small as can be.
}, 180_000);

async function record(
  activityId: string,
  items: { effectiveOn: number; step: number; role: string; target: number }[],
) {
  const facts: FactHeader[] = [];
  for (const { effectiveOn, step, role, target } of [...items].sort((a, b) => a.step - b.step)) {
    const aim = facts.length === 0 || role === 'new' ? null : (facts[target % facts.length]?.id ?? null);
    const kind = role === 'retraction' && aim ? ('retraction' as const) : ('participation' as const);
    const one = {
      id: v4(),
      kind,
      effectiveOn: day(effectiveOn),
      recordedAt: instant(step),
      targetId: aim,
      recordedBy: null,
      onBehalfOf: null,
    };
    facts.push({ ...one, seq: facts.length });
  }
  await app.inCoalition(coalition.id, (tx) =>
    tx.query(
      `insert into fact (coalition_id, id, kind, effective_on, recorded_at, activity_id, target_id, payload)
       select $1, f.id, f.kind, f."effectiveOn", f."recordedAt", $2, f."targetId", '{"participants": 1}'
       from jsonb_to_recordset($3) as f (id uuid, kind text, "effectiveOn" date, "recordedAt" timestamptz, "targetId" uuid, seq integer)
       order by f.seq`,
      [coalition.id, activityId, JSON.stringify(facts)],
    ),
  );
  return facts;
}

function liveInSql(activityId: string, { asOf, knownAt }: { asOf: string; knownAt: string }): Promise<string[]> {
  return ids(`${isLive('f', '$3', '$4')} order by ${newestFirst('f')}`, [activityId, asOf, knownAt]);
}

function standingInSql(activityId: string): Promise<string[]> {
  return ids(`${isStanding('f', `'infinity'`)} and f.kind <> 'retraction'`, [activityId]);
}

function ids(condition: string, params: unknown[]): Promise<string[]> {
  return app.inCoalition(coalition.id, async (tx) => {
    const rows = await tx.query<{ id: string }>(
      `select f.id from fact f where f.coalition_id = $1 and f.activity_id = $2 and f.kind in ('participation', 'retraction') and ${condition}`,
      [coalition.id, ...params],
    );
    return rows.map(({ id }) => id);
  });
}

/** By the words of the rule: neither retracted, nor corrected by something that is not retracted. */
function isStandingIn(facts: readonly FactHeader[], one: FactHeader): boolean {
  const isRetracted = (id: string) => facts.some(({ kind, targetId }) => kind === 'retraction' && targetId === id);
  const isCorrected = facts.some(
    ({ kind, targetId, id }) => kind !== 'retraction' && targetId === one.id && !isRetracted(id),
  );
  return one.kind !== 'retraction' && !isRetracted(one.id) && !isCorrected;
}
