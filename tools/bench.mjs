import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { buildChanged } from './build.mjs';
import { openBenchDatabase, startBenchApi } from './bench/bench-database.mjs';
import { budgets, endpoints } from './bench/endpoints.mjs';
import { measuredSlug, openSessions } from './bench/fill.mjs';
import { compare, identify, record, targetOf, throughput } from './bench/measure.mjs';
import { endScripts, memoryOf, messageOf, quantile, shoot, startScript } from './bench/processes.mjs';
import { surroundings, table, writeInto } from './bench/report.mjs';
import { ClearError, reportFailure } from './support/clear-error.mjs';
import { ROOT, nodeForApp } from './support/node-runtime.mjs';
import { runToEnd } from './support/run-to-end.mjs';

/**
 * `npm run bench`: what a request costs beside the floor (size M), and what other coalitions cost (L against S). See
 * docs/performance.md. `-- --size M|L`, `--quick`, `--only NAME` (`mixed` is the mixture alone), `--keep FOLDER` (a filled database
 * is used again), `--write` (into docs/performance.md).
 */

const say = (line) => process.stdout.write(`${line}\n`);
const { values: options } = parseArgs({
  options: {
    size: { type: 'string', default: 'M' },
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    keep: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const plan = options.quick ? { rounds: 2, seconds: 2, most: 2 } : { rounds: 5, seconds: 4, most: 4 };
const opened = [];

async function bench() {
  if (!['M', 'L'].includes(options.size))
    throw new ClearError('npm run bench knows --size M and --size L (L against S).');
  await buildChanged({ onProgress: say });
  const load = await startScript('load.mjs');
  return options.size === 'M' ? againstFloor(load) : againstSmall(load);
}

/** Every endpoint of the large coalition, in turns with a bare route that runs the same statements. */
async function againstFloor(load) {
  const subject = await open('M', measuredSlug('M'));
  const floor = await startScript('floor.mjs', { DATABASE_URL: subject.database.appUrl });
  const rows = [];
  for (const [number, endpoint] of chosen(subject).entries()) {
    const route = await record(subject, endpoint);
    const added = messageOf(floor.child, 'added');
    floor.child.send({ type: 'route', name: String(number), route });
    await added;
    const bare = { url: `${floor.url}/floor/${number}`, method: endpoint.method, headers: {}, body: endpoint.body };
    const ours = targetOf(subject, endpoint);
    const { results, failures } = await compare({ load, targets: [bare, ours], rate: budgets.rate, ...plan });
    refuse(failures, endpoint.name);
    const most = [];
    for (const target of [bare, ours]) most.push(await throughput({ load, target, seconds: plan.most }));
    rows.push(rowOf(endpoint.name, route, results, most));
    say(`${endpoint.name.padEnd(26)} ${rows.at(-1).slice(1).join('  ')}`);
  }
  const mixed = await mixture(subject, load);
  const memory = memoryOf(subject.api.pid);
  const text = [
    table(
      ['endpoint', 'statements', 'kB', 'floor p50', 'p50', 'ratio', 'floor p99', 'p99', 'floor req/s', 'req/s'],
      rows,
    ),
    '',
    `Times in milliseconds at ${budgets.rate} requests a second; req/s with 8 connections. ${mixed}`,
    `Memory of the API after all of it: ${memory.now} MB, at most ${memory.most} MB.`,
    '',
    surroundings(),
  ].join('\n');
  return finish('M', text);
}

function rowOf(name, { statements, body }, [floor, ours], [floorMost, most]) {
  const ms = (value) => value.toFixed(1);
  const size = (JSON.stringify(body).length / 1024).toFixed(0);
  const ratio = (ours.p50 / floor.p50).toFixed(2);
  return [name, statements.length, size, ms(floor.p50), ms(ours.p50), ratio, ms(floor.p99), ms(ours.p99)].concat([
    Math.round(floorMost),
    Math.round(most),
  ]);
}

/** Reads of every kind while five people a second check in, so that nothing stays remembered for long. */
async function mixture(subject, load) {
  const all = endpoints(subject.ids);
  const weights = {
    overview: 3,
    activities: 3,
    activity: 3,
    'check-in': 2,
    'check-ins': 1,
    tasks: 2,
    organisations: 2,
    timeline: 2,
  };
  const mixed = all.filter(({ name }) => weights[name]);
  const names = mixed.map(({ name }) => name);
  const targets = mixed.map((one) => targetOf(subject, { ...one, weight: weights[one.name] }));
  // A process that just began is slow for other reasons than what is measured here.
  await shoot(load, { targets, connections: 4, seconds: plan.seconds });
  const { latencies, failures } = await shoot(load, { targets, rate: budgets.rate, seconds: 5 * plan.seconds });
  refuse(failures, 'the mixture');
  const times = latencies.flat();
  for (const [index, name] of names.entries()) {
    const [p50, p99] = [0.5, 0.99].map((share) => quantile(latencies[index], share).toFixed(1));
    say(`mixed: ${name.padEnd(19)} ${p50}  ${p99}`);
  }
  return (
    `All of them mixed, of ${budgets.rate} requests a second ${Math.round((budgets.rate * 2) / 18)} a check-in: ` +
    `p50 ${quantile(times, 0.5).toFixed(1)}, p99 ${quantile(times, 0.99).toFixed(1)}.`
  );
}

/** The same coalition in a database with nothing else, and beside every other municipality. */
async function againstSmall(load) {
  const slug = measuredSlug('S');
  const [large, small] = [await open('L', slug), await open('S', slug)];
  const rows = [];
  for (const endpoint of chosen(small)) {
    const twin = endpoints(large.ids).find(({ name }) => name === endpoint.name);
    const targets = [targetOf(small, endpoint), targetOf(large, twin)];
    const { results, failures } = await compare({ load, targets, rate: budgets.rate, ...plan });
    refuse(failures, endpoint.name);
    const ms = (value) => value.toFixed(1);
    const [s, l] = results;
    rows.push([endpoint.name, ms(s.p50), ms(l.p50), (l.p50 / s.p50).toFixed(2), ms(s.p99), ms(l.p99)]);
    say(`${endpoint.name.padEnd(26)} ${rows.at(-1).slice(1).join('  ')}`);
  }
  const text = [
    table(['endpoint', 'S p50', 'L p50', 'L / S', 'S p99', 'L p99'], rows),
    '',
    `The same coalition in both. Memory of the API on L afterwards: ${memoryOf(large.api.pid).now} MB.`,
    '',
    surroundings(),
  ].join('\n');
  return finish('L', text);
}

function chosen({ ids }) {
  return endpoints(ids).filter(({ name }) => options.only === undefined || name.startsWith(options.only));
}

async function open(size, slug) {
  const dir = options.keep ? `${options.keep}-${size}` : mkdtempSync(join(tmpdir(), `samenkoers-bench-${size}-`));
  const database = await openBenchDatabase({ dir, size, onProgress: say });
  opened.push(() => database.stop({ keep: Boolean(options.keep) }));
  const preload = pathToFileURL(join(ROOT, 'tools/bench/record-sql.mjs')).href;
  const api = startBenchApi({ dir, database, port: 0, preload });
  opened.push(() => api.stop());
  const { url } = await api.ready;
  const sessions = await openSessions(database.superuserUrl, slug);
  const subject = { url, slug, sessions, database, api, channel: api.channel };
  return { ...subject, ids: await identify(subject) };
}

function refuse(failures, name) {
  if (Object.keys(failures).length > 0) throw new Error(`${name} failed under load: ${JSON.stringify(failures)}`);
}

async function finish(name, text) {
  say(`\n${text}`);
  if (!options.write) return;
  writeInto(name, text);
  await runToEnd(nodeForApp(), [join(ROOT, 'node_modules/.bin/prettier'), '--write', 'docs/performance.md'], {
    cwd: ROOT,
  });
}

async function cleanUp() {
  endScripts();
  for (const close of opened.reverse()) await close();
}

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => cleanUp().finally(() => process.exit(130)));

try {
  await bench();
} catch (error) {
  reportFailure(error);
  process.exitCode = 1;
}
await cleanUp();
process.exit();
