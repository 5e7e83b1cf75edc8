import { randomUUID } from 'node:crypto';

const COALITION = '/api/v1/coalitions/pijnacker-nootdorp';

/** A connection of its own for every request: none that is left of a killed server is used again. */
const ALONE = { Connection: 'close' };

/** Signs in as the contact of the demo and finds an activity that they may report on. */
export async function signInAsContact(url) {
  const answer = await fetch(`${url}/api/v1/demo/sessions`, {
    method: 'POST',
    headers: { ...ALONE, 'Content-Type': 'application/json' },
    body: JSON.stringify({ coalition: 'pijnacker-nootdorp', persona: 'contact' }),
  });
  if (answer.status !== 201) throw new Error(`No demo session: ${answer.status} ${await answer.text()}`);
  const contact = { url, cookie: answer.headers.get('set-cookie').split(';')[0] };
  const { items } = await (await get(contact, '/activities?pageSize=100')).json();
  for (const { id } of items) {
    if ((await send({ ...contact, activity: id }, entry())) === 201) return { ...contact, activity: id };
  }
  throw new Error('The contact may report on no activity.');
}

/**
 * Several people who keep checking in until they are told to stop, or the server no longer answers. Every entry has its
 * own note and key; `acknowledged` were answered with success, of `unsure` the answer was lost.
 */
export function startWriting(contact, people = 4) {
  const written = { acknowledged: [], unsure: [] };
  let stopped = false;
  const write = async () => {
    while (!stopped) {
      const next = entry();
      const status = await send(contact, next).catch(() => undefined);
      if (status === 201) written.acknowledged.push(next);
      else written.unsure.push(next);
      if (status === undefined || status >= 500) return;
    }
  };
  const done = Promise.all(Array.from({ length: people }, write));
  return {
    written,
    atLeast: async (count) => {
      while (written.acknowledged.length < count) await new Promise((resolve) => setTimeout(resolve, 10));
    },
    stop: async () => {
      stopped = true;
      await done;
      return written;
    },
  };
}

/** Sends an entry, under its own key; the same entry may be sent again. */
export async function send({ url, cookie, activity }, { key, note }) {
  const answer = await fetch(`${url}${COALITION}/activities/${activity}/check-ins`, {
    method: 'POST',
    headers: { ...ALONE, 'Content-Type': 'application/json', Cookie: cookie, 'Idempotency-Key': key },
    body: JSON.stringify({ signal: 'onCourse', note }),
    signal: AbortSignal.timeout(10_000),
  });
  await answer.arrayBuffer();
  return answer.status;
}

/** How often each note was recorded. */
export async function recordedNotes(contact) {
  const counts = new Map();
  let next = '/check-ins?pageSize=100';
  while (next) {
    const answer = await get(contact, next);
    for (const { payload } of (await answer.json()).items)
      counts.set(payload.note, (counts.get(payload.note) ?? 0) + 1);
    next = answer.headers
      .get('link')
      ?.match(/check-ins(\S*)>; rel="next"/)?.[0]
      .match(/^[^>]+/)[0];
    if (next) next = `/${next}`;
  }
  return counts;
}

async function get({ url, cookie }, path) {
  const answer = await fetch(`${url}${COALITION}${path}`, { headers: { ...ALONE, Cookie: cookie } });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}

function entry() {
  const key = randomUUID();
  return { key, note: `tried by the fault tests ${key}` };
}
