import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

/** A connection of its own for every request: none that is left of a killed server is used again. */
const ALONE = { Connection: 'close', 'Content-Type': 'application/json' };
const PLACE = '/api/v1/coalitions/pijnacker-nootdorp';

export async function signIn(url) {
  const answer = await fetch(`${url}/api/v1/demo/sessions`, {
    method: 'POST',
    headers: ALONE,
    body: JSON.stringify({ coalition: 'pijnacker-nootdorp', persona: 'coordinator' }),
  });
  if (answer.status !== 201) throw new Error(`No demo session: ${answer.status} ${await answer.text()}`);
  const cookie = answer.headers.get('set-cookie').split(';')[0];
  const list = await fetch(`${url}${PLACE}/activities?lifecycle=inProgress&pageSize=20`, {
    headers: { ...ALONE, Cookie: cookie },
  });
  return { cookie, activities: (await list.json()).items.map(({ id }) => id) };
}

/**
 * People who keep checking in, each at either API in turn, and send again under the same key what got no answer. Whatever an API
 * answers is noted: what it acknowledged has to be there once, and what it refused as "not now" has to go through later.
 */
export class Writers {
  acknowledged = new Set();
  statuses = {};
  stopped = false;
  waiting = 0;

  constructor(rig, { cookie, activities }, people = 6) {
    Object.assign(this, { rig, cookie, activities });
    this.done = Promise.all(Array.from({ length: people }, (_, number) => this.write(number)));
  }

  async write(number) {
    for (let turn = number; !this.stopped; turn += 1) {
      const entry = { key: randomUUID(), activity: this.activities[turn % this.activities.length] };
      this.waiting += 1;
      // Until it is done: a person presses again, an application sends again.
      for (let attempt = turn; ; attempt += 1) {
        const status = await this.send(entry, attempt);
        if (status === 201) break;
        await sleep(50);
      }
      this.waiting -= 1;
      this.acknowledged.add(entry.key);
    }
  }

  async send({ key, activity }, attempt) {
    const url = this.rig.urls[attempt % 2];
    const status = await fetch(`${url}${PLACE}/activities/${activity}/check-ins`, {
      method: 'POST',
      headers: { ...ALONE, Cookie: this.cookie, 'Idempotency-Key': key },
      body: JSON.stringify({ signal: 'onCourse', note: `fault ${key}` }),
      signal: AbortSignal.timeout(15_000),
    })
      .then(async (answer) => {
        const body = await answer.json();
        // A refusal says why, in the shape of every problem.
        if (answer.status >= 500 && body.type !== 'urn:samenkoers:problem:database-away')
          return `${answer.status} ${body.type}`;
        return answer.status;
      })
      .catch(() => 'no answer');
    this.statuses[status] = (this.statuses[status] ?? 0) + 1;
    return status;
  }

  async atLeast(count) {
    const goal = this.acknowledged.size + count;
    while (this.acknowledged.size < goal) await sleep(10);
  }

  async stop() {
    this.stopped = true;
    await this.done;
  }
}

/** Throws unless every acknowledged entry is recorded once, with one line of audit, and none twice. */
export async function expectAllOnce(rig, writers) {
  // Writing goes on while the server is asked: what was acknowledged before has to be in its answer.
  const acknowledged = [...writers.acknowledged];
  const rows = await rig.rows(
    `select f.payload ->> 'note' as note, count(distinct f.id)::int as facts, count(a.id)::int as audits
     from fact f left join audit_event a on a.coalition_id = f.coalition_id and a.object_id = f.id
     where f.kind = 'checkIn' and f.payload ->> 'note' like 'fault %' group by 1`,
  );
  const found = new Map(rows.map((row) => [row.note.slice('fault '.length), row]));
  const lost = acknowledged.filter((key) => !found.has(key));
  const twice = rows.filter(({ facts, audits }) => facts !== 1 || audits !== 1);
  if (lost.length + twice.length > 0) {
    throw new Error(`${lost.length} acknowledged check-ins are lost, ${twice.length} are not there exactly once.`);
  }
  return { acknowledged: acknowledged.length, recorded: found.size };
}
