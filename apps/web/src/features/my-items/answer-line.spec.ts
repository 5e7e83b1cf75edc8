import { afterEach, describe, expect, it } from '@jest/globals';
import { ApiProblem, OfflineProblem } from '../../lib/problem.ts';
import { createAnswerLine } from './answer-line.ts';
import type { Answer } from './answers.ts';
import type { Fact } from './queries.ts';

const say = (signal: 'onCourse' | 'atRisk' | 'stuck'): Answer => ({ type: 'checkIn', id: 'a1', body: { signal } });

/** A line over a connection that a test makes and breaks. */
function lineOver(connection: { isUp: boolean; refuses?: boolean }) {
  const sent: { signal: unknown; corrects: string | null; key: string }[] = [];
  let count = 0;
  const line = createAnswerLine({
    name: 'test',
    send: (answer, corrects, key) => {
      sent.push({ signal: (answer.body as { signal: string }).signal, corrects, key });
      if (!connection.isUp) return Promise.reject(new OfflineProblem(null));
      if (connection.refuses) return Promise.reject(new ApiProblem(409, { title: 'x' }));
      return Promise.resolve({ id: `f${(count += 1)}`, recordedAt: '' } as Fact);
    },
    retract: () => Promise.resolve({ id: 'r', recordedAt: '' } as Fact),
    refresh: () => Promise.resolve(),
  });
  return { line, sent };
}

afterEach(() => localStorage.clear());

describe('a line of answers', () => {
  it('lets a second answer take the place of the first', async () => {
    const { line, sent } = lineOver({ isUp: true });
    await line.give(say('onCourse'), null);
    await line.give(say('atRisk'), null);
    expect(sent.map(({ corrects }) => corrects)).toEqual([null, 'f1']);
    await line.undo('f2');
    await line.give(say('stuck'), 'standing');
    expect(sent.at(-1)?.corrects).toBe('f1');
  });

  it('takes the place of what was said today before the page was opened', async () => {
    const { line, sent } = lineOver({ isUp: true });
    await line.give(say('onCourse'), 'f0');
    expect(sent[0]?.corrects).toBe('f0');
  });

  it('sends an answer that may have arrived again before the one that replaced it, and drops what never left', async () => {
    const connection = { isUp: false };
    const { line, sent } = lineOver(connection);
    await line.give(say('onCourse'), null);
    await line.give(say('atRisk'), null);
    await line.give(say('stuck'), null);
    connection.isUp = true;
    expect(await line.flush()).toBe(true);
    const last = sent.slice(-2);
    expect(last.map(({ signal, corrects }) => [signal, corrects])).toEqual([
      ['onCourse', null],
      ['stuck', 'f1'],
    ]);
    expect(new Set(sent.filter(({ signal }) => signal === 'onCourse').map(({ key }) => key)).size).toBe(1);
    expect(localStorage).toHaveLength(0);
  });

  it('goes on with what waits on the device', async () => {
    await lineOver({ isUp: false }).line.give(say('stuck'), null);
    const { line, sent } = lineOver({ isUp: true });
    expect(line.state()).toMatchObject({ saving: { state: 'waiting' }, answer: say('stuck') });
    expect(await line.flush()).toBe(true);
    expect(sent).toHaveLength(1);
  });

  it('keeps nothing that was refused', async () => {
    const { line } = lineOver({ isUp: true, refuses: true });
    expect(await line.give(say('onCourse'), null)).toBe(false);
    expect(line.state()).toMatchObject({ saving: { state: 'failed' }, answer: null });
    expect(localStorage).toHaveLength(0);
  });
});
