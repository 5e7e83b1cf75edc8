import { addDays, addMonths, type AssessedStage, assessedStages } from '#domain';
import type { ExampleAssessment } from './example-spec.ts';
import { steadyChoice, steadyNumber } from './steady-number.ts';
import { organisationId, recorderOf, type Surroundings } from './surroundings.ts';

const stageOf: Readonly<Record<string, AssessedStage>> = {
  n: 'notStarted',
  p: 'planned',
  b: 'inProgress',
  o: 'inPlace',
  v: 'embedded',
};

const evidence: Record<AssessedStage, readonly [string, ...string[]]> = {
  notStarted: ['Nog geen tijd voor gehad.', 'Het bestuur wil er na de zomer over praten.'],
  planned: ['Staat op de agenda van het bestuur.', 'We beginnen in het nieuwe jaar.', 'Er ligt een voorstel.'],
  inProgress: [
    'Er is iemand gevraagd, nog niet bekend gemaakt.',
    'We oefenen ermee in één team.',
    'De eerste afspraken zijn gemaakt.',
  ],
  inPlace: ['Staat in ons jaarplan.', 'Iedereen in het team weet het en doet het.', 'We bespreken het elke maand.'],
  embedded: ['Al jaren vast onderdeel van ons werk.', 'Staat in het beleid en in de begroting.'],
};

/**
 * A word per commitment: the stage (n, p, b, o, v), how many months ago it was assessed, `+3` for days on top, and
 * `!` for questioned or `=` for confirmed by the coordinator. `-` was never assessed. Example: `o14 b2! v3= -`.
 */
export function readAssessment(word: string): ExampleAssessment | null {
  const parts = /^([npbov])(\d+)(?:\+(\d+))?([!=]?)$/.exec(word);
  const stage = stageOf[parts?.[1] ?? ''];
  if (!parts || !stage) return null;
  const review = parts[4] === '!' ? 'questioned' : parts[4] === '=' ? 'confirmed' : null;
  return { stage, months: Number(parts[2]), days: Number(parts[3] ?? 0), review };
}

export function addAssessments(around: Surroundings): void {
  for (const [organisation, words] of Object.entries(around.example.assessments)) {
    words.split(' ').forEach((word, index) => {
      const assessment = readAssessment(word);
      if (assessment) addAssessment(around, organisation, index + 1, assessment);
    });
  }
}

function addAssessment(
  around: Surroundings,
  organisation: string,
  position: number,
  { stage, months, days, review }: ExampleAssessment,
) {
  const { sheet, calendar, parts, coordinatorId } = around;
  const commitmentId = parts.commitmentIds.get(position);
  if (!commitmentId) return;
  const words = `${organisation} ${position}`;
  const subject = { organisationId: organisationId(around, organisation), commitmentId };
  const by = recorderOf(around, organisation);
  const on = addDays(calendar.monthsAgo(months), -days - 1 - Math.floor(steadyNumber(words) * 18));
  const earlier = assessedStages[assessedStages.indexOf(stage) - 1];
  if (earlier && steadyNumber(`${words} before`) < 0.5) {
    const before = addMonths(on, -7);
    const payload = { stage: earlier, evidence: steadyChoice(`${words} ${earlier}`, evidence[earlier]) };
    sheet.fact('assessment', subject, payload, { on: before, at: calendar.recordedAt(before, words), by });
  }
  const point = steadyNumber(`${words} point`) < 0.15 ? parts.firstPointIds.get(position) : undefined;
  const payload = {
    stage,
    evidence: steadyChoice(`${words} ${stage}`, evidence[stage]),
    ...(point && { points: { [point]: 'Hier zijn we het verst mee.' } }),
  };
  const assessmentId = sheet.fact('assessment', subject, payload, { on, at: calendar.recordedAt(on, words), by });
  if (!review) return;
  const reviewed = addDays(on, 6);
  const note = review === 'questioned' ? 'Waar blijkt dit uit? Graag een voorbeeld.' : 'Besproken en herkend.';
  const recording = { on: reviewed, at: calendar.recordedAt(reviewed, `${words} review`), by: coordinatorId };
  sheet.fact('assessmentReview', subject, { assessmentId, verdict: review, note }, recording);
}
