import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { AssessForm, type AssessStart } from './assess-form.tsx';
import type { Commitment, Fact, Pledge } from './queries.ts';
import { contact } from './testing/coverage.ts';
import { answer } from '../../testing/render-app.tsx';
import { renderFor } from '../../testing/render-part.tsx';

const points: Commitment['points'] = [
  { id: 'x1', position: 1, text: 'Eerste deelpunt' },
  { id: 'x2', position: 2, text: 'Tweede deelpunt' },
];
const pledge = { id: 'p1', organisationId: 'a', points: [{ pointId: 'x2', text: 'Al gedaan' }] } as unknown as Pledge;

interface Sent {
  path: string;
  body: unknown;
}

let sent: Sent[];
let reply: () => Response;

beforeEach(() => {
  sent = [];
  localStorage.clear();
  reply = () => answer({ id: 'f1', recordedAt: '2026-11-21T09:42:00Z' }, 201);
  globalThis.fetch = async (input) => {
    const request = input as Request;
    if (request.method === 'GET') return answer({ items: [contact('m1', 'a')], total: 1 });
    sent.push({ path: new URL(request.url).pathname, body: await request.json() });
    return reply();
  };
});

async function show(start: AssessStart, role: 'coordinator' | 'contact' = 'contact') {
  const record = jest.fn((send: () => Promise<Fact>) => send().then(() => undefined));
  const organisations = role === 'contact' ? [{ id: 'a', name: 'Voorbeeldpartner a' }] : [];
  const form = <AssessForm pledge={pledge} points={points} start={start} record={record} onCancel={() => undefined} />;
  await renderFor({ role, organisations }, form);
  return { record };
}

const save = () => fireEvent.click(screen.getByRole('button', { name: 'Bewaar' }));

describe('AssessForm', () => {
  it('explains each of the five stages, and begins at the one that is likely', async () => {
    await show({ kind: 'new', stage: 'inPlace' });
    expect(screen.getAllByRole('radio')).toHaveLength(5);
    expect((screen.getByRole('radio', { name: /^Op orde Het is geregeld/ }) as HTMLInputElement).checked).toBe(true);
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: /^Op orde/ }));
  });

  it('asks for a stage before anything is sent', async () => {
    const { record } = await show({ kind: 'new', stage: null });
    save();
    expect((await screen.findAllByText('Kies hoe ver het is.')).length).toBeGreaterThan(0);
    expect(record).not.toHaveBeenCalled();
  });

  it('sends the stage, what shows it, and the notes that there are', async () => {
    await show({ kind: 'new', stage: 'inProgress' });
    fireEvent.click(screen.getByRole('radio', { name: /^Verankerd/ }));
    fireEvent.change(screen.getByLabelText(/Waaraan ziet u dat/), { target: { value: ' In het jaarplan. ' } });
    save();
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]!.path).toContain('/pledges/p1/assessments');
    expect(sent[0]!.body).toEqual({
      stage: 'embedded',
      evidence: 'In het jaarplan.',
      points: [{ pointId: 'x2', text: 'Al gedaan' }],
    });
  });

  it('records for the coordinator on whose behalf it is', async () => {
    await show({ kind: 'new', stage: 'planned' }, 'coordinator');
    fireEvent.change(await screen.findByLabelText(/Van wie hoorde u dit/), { target: { value: 'm1' } });
    save();
    await waitFor(() => expect(sent[0]?.body).toMatchObject({ stage: 'planned', onBehalfOf: 'm1' }));
  });

  it('corrects in place of the first, from what that said', async () => {
    const fact = {
      id: 'f0',
      effectiveOn: '2026-10-01',
      payload: { stage: 'embedded', evidence: 'Fout' },
    } as unknown as Fact;
    await show({ kind: 'correct', fact });
    expect((screen.getByLabelText(/Waaraan ziet u dat/) as HTMLTextAreaElement).value).toBe('Fout');
    fireEvent.click(screen.getByRole('radio', { name: /^Gepland/ }));
    save();
    await waitFor(() => expect(sent[0]?.path).toContain('/assessments/f0/corrections'));
    expect(sent[0]!.body).toMatchObject({ stage: 'planned', evidence: 'Fout', effectiveOn: '2026-10-01' });
  });

  it('puts what the server finds wrong at its field, and keeps what was typed', async () => {
    reply = () =>
      answer(
        {
          status: 400,
          title: 'Er klopt iets niet',
          errors: [{ pointer: '/evidence', code: 'maxLength', detail: 'Te lang.' }],
        },
        400,
      );
    await show({ kind: 'new', stage: 'planned' });
    fireEvent.change(screen.getByLabelText(/Waaraan ziet u dat/), { target: { value: 'Iets' } });
    save();
    await waitFor(() => expect(screen.getAllByText('Te lang.')).toHaveLength(2));
    expect((screen.getByLabelText(/Waaraan ziet u dat/) as HTMLTextAreaElement).value).toBe('Iets');
  });
});
