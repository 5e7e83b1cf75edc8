import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';

/**
 * The journeys run against a whole Samenkoers of their own: `npm start` in a new data folder. With BASE_URL they run
 * against one that is there already (it needs demo mode).
 */

const root = resolve(import.meta.dirname, '../..');
const port = process.env.E2E_PORT ?? '3170';
const own = `http://127.0.0.1:${port}`;
// `npm test` gives a folder of its own; by hand it is always this one, made anew.
const dataDir = process.env.E2E_DATA_DIR ?? '.data-journeys';
const makeAnew = process.env.E2E_DATA_DIR ? '' : `rm -rf ${dataDir} && `;
const given = process.env.BASE_URL;

const CHROMIUM = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default defineConfig({
  testDir: 'src',
  outputDir: '../../test-results',
  workers: 2,
  // A busy machine is slow, not wrong: nothing here asserts a time.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  use: {
    baseURL: given ?? own,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    launchOptions: { executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: CHROMIUM },
    screenshot: 'only-on-failure',
    // Every step as it looked, but no film of it: filming costs a quarter of the processor.
    trace: { mode: 'retain-on-failure', screenshots: false },
  },
  ...(given
    ? {}
    : {
        webServer: {
          command: `${makeAnew}exec node tools/start.mjs`,
          cwd: root,
          env: { PORT: port, DATA_DIR: dataDir },
          url: `${own}/health/ready`,
          timeout: 120_000,
          gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
        },
      }),
});
