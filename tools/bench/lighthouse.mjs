import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findChromium } from '../support/chromium.mjs';
import { reportFailure } from '../support/clear-error.mjs';
import { ROOT, nodeForApp } from '../support/node-runtime.mjs';
import { runToEnd } from '../support/run-to-end.mjs';
import { freePort, launch } from '../testing/samenkoers.mjs';
import { chromium as browsers } from '@playwright/test';

/**
 * Lighthouse (mobile) on the built web with the demo's data: `node tools/bench/lighthouse.mjs [--runs 5] [--only NAME]`. It is no
 * dependency of the project: this script installs it in a folder of its own under dist.
 */

const VERSION = '13.5.0';
const HOME = join(ROOT, 'dist/.lighthouse');
const wanted = { performance: 95, accessibility: 100, 'best-practices': 100 };
const metrics = {
  'first paint': 'first-contentful-paint',
  'largest paint': 'largest-contentful-paint',
  'speed index': 'speed-index',
  blocking: 'total-blocking-time',
  shift: 'cumulative-layout-shift',
};
const pages = {
  'public page': { path: '/pijnacker-nootdorp' },
  'sign in': { path: '/sign-in' },
  overview: { path: '/app/pijnacker-nootdorp', persona: 'coordinator' },
  'my items': { path: '/app/pijnacker-nootdorp/my-items', persona: 'contact' },
};
const say = (line) => process.stdout.write(`${line}\n`);
const { values: options } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, only: { type: 'string' } },
});
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

function install() {
  if (existsSync(join(HOME, 'node_modules/lighthouse'))) return;
  mkdirSync(HOME, { recursive: true });
  writeFileSync(join(HOME, 'package.json'), '{"private":true}');
  const { status } = spawnSync(
    'npm',
    ['install', '--no-audit', '--no-fund', '--ignore-scripts', `lighthouse@${VERSION}`],
    {
      cwd: HOME,
      stdio: 'inherit',
    },
  );
  if (status !== 0) throw new Error('Lighthouse could not be installed.');
}

async function cookieOf(url, persona) {
  if (!persona) return null;
  const answer = await fetch(`${url}/api/v1/demo/sessions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ coalition: 'pijnacker-nootdorp', persona }),
  });
  return answer.headers.get('set-cookie').split(';')[0];
}

/** A browser of its own for each run; signed in as people are, by a cookie, which Lighthouse is told to leave alone. */
async function measure(url, { path }, cookie, chromium) {
  const report = join(HOME, 'report.json');
  const profile = mkdtempSync(join(tmpdir(), 'samenkoers-profile-'));
  const port = await freePort();
  const flags =
    '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';
  const browser = await browsers.launchPersistentContext(profile, {
    executablePath: chromium,
    headless: true,
    args: [`--remote-debugging-port=${port}`, ...flags.split(' ')],
  });
  try {
    if (cookie) {
      const [name, value] = cookie.split('=');
      await browser.addCookies([{ name, value, url, httpOnly: true, sameSite: 'Lax' }]);
    }
    return await run(url + path, report, port);
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

async function run(address, report, port) {
  const args = [
    join(HOME, 'node_modules/lighthouse/cli/index.js'),
    address,
    '--quiet',
    '--output=json',
    `--output-path=${report}`,
    '--only-categories=performance,accessibility,best-practices',
    `--port=${port}`,
    '--disable-storage-reset',
  ];
  // Not in step with this process: the browser is its child, and has to be heard meanwhile.
  const { code, output } = await runToEnd(nodeForApp(), args);
  if (code !== 0) throw new Error(output);
  const { categories, audits, finalDisplayedUrl, environment } = JSON.parse(readFileSync(report, 'utf8'));
  const scores = Object.fromEntries(
    Object.entries(categories).map(([name, { score }]) => [name, Math.round(score * 100)]),
  );
  const faults = Object.values(audits).filter(
    ({ score, scoreDisplayMode }) => score === 0 && scoreDisplayMode === 'binary',
  );
  const times = Object.fromEntries(Object.entries(metrics).map(([name, id]) => [name, audits[id].numericValue]));
  return { scores, times, finalDisplayedUrl, speed: environment.benchmarkIndex, faults: faults.map(({ id }) => id) };
}

const dir = mkdtempSync(join(tmpdir(), 'samenkoers-lighthouse-'));
chmodSync(dir, 0o755);
const samenkoers = launch({ dir, port: await freePort() });
try {
  install();
  const chromium = await findChromium(say);
  const url = (await samenkoers.ready()).trim();
  for (const [name, page] of Object.entries(pages)) {
    if (options.only && options.only !== name) continue;
    const cookie = await cookieOf(url, page.persona);
    const runs = [];
    for (let number = 0; number < Number(options.runs); number += 1)
      runs.push(await measure(url, page, cookie, chromium));
    const medians = Object.fromEntries(
      Object.keys(wanted).map((category) => [category, median(runs.map(({ scores }) => scores[category]))]),
    );
    const missed = Object.keys(wanted).filter((category) => medians[category] < wanted[category]);
    say(
      `${name.padEnd(12)} ${JSON.stringify(medians)} at ${runs[0].finalDisplayedUrl}${missed.length > 0 ? `  below: ${missed.join(', ')} ${runs[0].faults.join(' ')}` : ''}`,
    );
    // How fast Lighthouse finds this machine: it makes every machine slower by the same factor, a slow one too.
    const speed = Math.round(median(runs.map(({ speed }) => speed)));
    const times = Object.keys(metrics).map((metric) => [metric, median(runs.map(({ times }) => times[metric]))]);
    say(
      times.map(([metric, value]) => `  ${metric} ${value < 1 ? value.toFixed(3) : Math.round(value)}`).join('') +
        `  machine ${speed}`,
    );
    if (missed.length > 0) process.exitCode = 1;
  }
} catch (error) {
  reportFailure(error);
  process.exitCode = 1;
}
samenkoers.kill('SIGTERM');
await samenkoers.exited;
rmSync(dir, { recursive: true, force: true });
process.exit();
