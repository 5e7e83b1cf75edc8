import { readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { findChromium } from './chromium.mjs';
import { ROOT, nodeForApp } from './node-runtime.mjs';
import { runToEnd } from './run-to-end.mjs';

/**
 * What `npm test` checks, in order of start. `slots` is how much of the machine a step takes, of two.
 *
 * @param scratch a folder for reports, thrown away afterwards
 * @param testDatabase answers the TEST_DATABASE_* variables; starts the server when first asked
 */
export function testSteps({ scratch, testDatabase, onProgress }) {
  const script = (name, file, args, more) => check(name, [join(ROOT, 'tools', file), ...args], more);
  return [
    script('graph', 'support/graph-check.mjs', []),
    // The longest of those that take half of the machine: begun last, it would have the other half stand idle.
    jest('web', { slots: 1, scratch }),
    script('build', 'build.mjs', []),
    jest('domain', { slots: 1, scratch }),
    bin('types:api', 'tsc', ['--noEmit', '-p', 'apps/api/tsconfig.json']),
    bin('types:web', 'tsc', ['--noEmit', '-p', 'apps/web/tsconfig.json']),
    ...['domain', 'i18n', 'api-client'].map((lib) =>
      bin(`types:${lib}`, 'tsc', ['--noEmit', '-p', `libs/${lib}/tsconfig.json`]),
    ),
    bin('types:web-e2e', 'tsc', ['--noEmit', '-p', 'apps/web-e2e/tsconfig.json']),
    bin('format', 'prettier', ['--check', '--log-level', 'warn', '.']),
    bin('boundaries', 'depcruise', ['apps', 'libs', 'migrations', '--config', '.dependency-cruiser.mjs']),
    // ESLint asks Nx which project a file is in.
    bin('lint', 'eslint', ['.', '--max-warnings', '0'], { after: ['graph'] }),
    script('contract', 'contract.mjs', ['--check'], { after: ['build'], needsSuccess: true }),
    script('web-size', 'support/web-size.mjs', [], { after: ['build'], needsSuccess: true }),
    bin('api-rules', 'spectral', [
      'lint',
      'apps/api/openapi.json',
      '--ruleset',
      'apps/api/contract-rules/ruleset.mjs',
      '--fail-severity',
      'hint',
    ]),
    jest('api', { slots: 2, scratch, environment: testDatabase }),
    { name: 'journeys', slots: 2, after: ['build'], needsSuccess: true, run: () => journeys(scratch, onProgress) },
    jest('tools', { slots: 2, scratch, after: ['build'], needsSuccess: true, environment: withoutOwnServer }),
  ];
}

function bin(name, program, args, more) {
  return check(name, [join(ROOT, 'node_modules/.bin', program), ...args], more);
}

/** A step that holds or does not; it counts as one test. */
function check(name, args, more = {}) {
  const env = { ...process.env, NODE_COMPILE_CACHE: join(ROOT, 'dist/.compile-cache'), NX_DAEMON: 'false' };
  const run = async () => {
    const { code, output } = await runToEnd(nodeForApp(), args, { cwd: ROOT, env });
    return code === 0 ? { passed: 1, failed: 0, output: '' } : { passed: 0, failed: 1, output };
  };
  return { name, slots: 1, run, ...more };
}

function jest(project, { slots, scratch, environment = () => ({}), ...more }) {
  const report = join(scratch, `${project}.json`);
  const args = ['--selectProjects', project, '--ci', '--json', `--outputFile=${report}`, `--maxWorkers=${slots}`];
  const run = async () => {
    const env = { ...process.env, NODE_OPTIONS: JEST_OPTIONS, ...(await environment()) };
    const { output } = await runToEnd(nodeForApp(), [join(ROOT, 'node_modules/.bin/jest'), ...args], {
      cwd: ROOT,
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    return outcome(report, output, ({ numPassedTests, numFailedTests, numRuntimeErrorTestSuites, testResults }) => ({
      passed: numPassedTests,
      failed: numFailedTests + numRuntimeErrorTestSuites,
      names: testResults.flatMap(failedInFile),
    }));
  };
  return { name: project, slots, run, ...more };
}

/** The tests of a file that failed; the file itself when it could not even be read. */
function failedInFile({ name, status, assertionResults }) {
  const tests = assertionResults.filter((test) => test.status === 'failed').map(({ fullName }) => fullName);
  if (tests.length === 0 && status === 'failed') return [relative(ROOT, name)];
  return tests.map((test) => `${relative(ROOT, name)} › ${test}`);
}

const JEST_OPTIONS = '--experimental-vm-modules --disable-warning=ExperimentalWarning';

async function journeys(scratch, onProgress) {
  const report = join(scratch, 'journeys.json');
  const env = {
    ...process.env,
    ...withoutOwnServer(),
    CHROMIUM_PATH: await findChromium(onProgress),
    E2E_DATA_DIR: join(scratch, 'journeys'),
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  };
  const args = ['test', '--config', 'apps/web-e2e/playwright.config.ts', '--reporter', 'dot,json'];
  const { output } = await runToEnd(nodeForApp(), [join(ROOT, 'node_modules/.bin/playwright'), ...args], {
    cwd: ROOT,
    env,
  });
  return outcome(report, output, ({ stats, errors, suites }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    names: [...errors.map(firstLine), ...suites.flatMap(failedInSuite)],
  }));
}

/** What went wrong outside any journey; of a file that could not even be read it names the file. */
function firstLine({ message = '' }) {
  return message.split('\n', 1)[0].replaceAll(`${ROOT}/`, '');
}

function failedInSuite({ suites = [], specs = [] }) {
  const own = specs.filter(({ ok }) => !ok).map(({ file, line, title }) => `${file}:${line} › ${title}`);
  return [...own, ...suites.flatMap(failedInSuite)];
}

/** The driver's own tests and the journeys never touch a server that the environment names. */
function withoutOwnServer() {
  return { DATABASE_URL: '', DATABASE_OWNER_URL: '', DATABASE_DIRECT_URL: '' };
}

/** A runner that leaves no report, or ran nothing, has failed. */
function outcome(report, output, read) {
  try {
    const { passed, failed, names } = read(JSON.parse(readFileSync(report, 'utf8')));
    if (passed + failed > 0) return { passed, failed, names, output: failed > 0 ? output : '', tests: true };
  } catch {
    // Said below.
  } finally {
    rmSync(report, { force: true });
  }
  return { passed: 0, failed: 1, output: `${output}\nNo test was run.` };
}
