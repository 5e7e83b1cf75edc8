import { randomUUID } from 'node:crypto';
import http from 'node:http';

/**
 * The load, in a process of its own. Open loop: requests leave at even intervals whatever the answers take, and each is timed
 * from the instant that it was due, so that a slow answer cannot hide the ones behind it. Closed loop: so many connections, each
 * sending its next request when it has its answer.
 */

process.on('message', async ({ type, id, ...job }) => {
  if (type !== 'run') return;
  process.send({ type: 'result', id, ...(await run(job)) });
});
process.on('disconnect', () => process.exit(0));
process.send({ type: 'ready' });

/** `targets` take turns by their weight. */
async function run({ targets, rate, connections, seconds }) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: Infinity });
  const turns = targets.flatMap((target) => Array(target.weight ?? 1).fill(target));
  const seen = { latencies: targets.map(() => []), failures: {} };
  const shoot = async (target, due) => {
    const status = await send(agent, target).catch((error) => error.code ?? error.message);
    seen.latencies[targets.indexOf(target)].push(performance.now() - due);
    if (!(status >= 200 && status < 300)) seen.failures[status] = (seen.failures[status] ?? 0) + 1;
  };
  const start = performance.now();
  await (rate ? openLoop(turns, rate, seconds, start, shoot) : closedLoop(turns, connections, seconds, start, shoot));
  const took = (performance.now() - start) / 1000;
  agent.destroy();
  return { ...seen, took };
}

function openLoop(turns, rate, seconds, start, shoot) {
  const under = [];
  const total = Math.round(rate * seconds);
  return new Promise((resolve) => {
    const next = () => {
      while (under.length < total && performance.now() >= dueOf(under.length)) {
        const number = under.length;
        under.push(shoot(turns[number % turns.length], dueOf(number)));
      }
      if (under.length === total) return resolve(Promise.all(under));
      setTimeout(next, Math.max(0, dueOf(under.length) - performance.now()));
    };
    const dueOf = (number) => start + (number * 1000) / rate;
    next();
  });
}

async function closedLoop(turns, connections, seconds, start, shoot) {
  let number = 0;
  const one = async () => {
    while (performance.now() - start < seconds * 1000) {
      number += 1;
      await shoot(turns[number % turns.length], performance.now());
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
}

/** Of several addresses the next in turn. */
function addressOf(target) {
  const { url, urls = [] } = target;
  if (urls.length === 0) return url;
  target.sent = (target.sent ?? 0) + 1;
  return urls[target.sent % urls.length];
}

function send(agent, target) {
  const { method, headers, body } = target;
  return new Promise((resolve, reject) => {
    const own = method === 'POST' ? { 'Idempotency-Key': randomUUID(), 'Content-Type': 'application/json' } : {};
    const request = http.request(addressOf(target), { agent, method, headers: { ...headers, ...own } }, (answer) => {
      answer.on('data', () => {});
      answer.on('end', () => resolve(answer.statusCode));
      answer.on('error', reject);
    });
    request.on('error', reject);
    request.end(body === undefined ? undefined : JSON.stringify(body));
  });
}
