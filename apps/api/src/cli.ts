import { readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { isLanguage, type Language } from '#i18n';
import { isMarked, leaveDemo } from './demo/leave-demo.ts';
import { resetDemo } from './demo/reset-demo.ts';
import { createCoalition } from './plan-files/create-coalition.ts';
import { importPlan } from './plan-files/import-plan.ts';
import { parsePlanFile } from './plan-files/parse-plan-file.ts';
import { describeFault, InvalidPlanFile } from './plan-files/plan-file-fault.ts';
import { describeChanges } from './plan-files/tell-changes.ts';
import { SystemClock } from './platform/clock/clock.ts';
import { type Config, InvalidConfig, readConfig } from './platform/config/config.ts';
import { checkRole } from './platform/db/check-role.ts';
import { appDataSource, migrate } from './platform/db/data-source.ts';
import { Database } from './platform/db/database.ts';
import { translate } from './platform/http/translate.ts';

/** One-off work on an installation: `npm run cli -- <command>`. */

/** What a person did wrong, or what cannot be done here: said in one sentence, without a stack. */
class Refusal extends Error {}

const clock = new SystemClock();
const language = chosenLanguage();
const say = (key: string, params: Record<string, unknown> = {}) => translate(language, `commandLine:${key}`, params);
const print = (line: string) => process.stdout.write(`${line}\n`);

function chosenLanguage(): Language {
  const asked = process.argv[process.argv.indexOf('--language') + 1];
  if (process.argv.includes('--language') && isLanguage(asked)) return asked;
  return /^nl/i.test(process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || '') ? 'nl' : 'en';
}

async function withDatabase<T>(work: (database: Database, config: Config) => Promise<T>): Promise<T> {
  const config = readConfig(process.env);
  if (config.databaseOwnerUrl) await migrate(config.databaseOwnerUrl, config.databaseUrl);
  const source = await appDataSource(config.databaseUrl, []).initialize();
  try {
    await checkRole(source);
    return await work(new Database(source, clock), config);
  } finally {
    await source.destroy();
  }
}

interface CoalitionOptions {
  readonly slug: string;
  readonly name: string;
  readonly municipality: string;
  readonly code: string;
}

function createTheCoalition({ slug, name, municipality, code }: CoalitionOptions): Promise<void> {
  return withDatabase(async (database) => {
    const input = { slug, name, municipality: { name: municipality, code } };
    if (!(await createCoalition(database, clock, input))) throw new Refusal(say('exists', { slug }));
    print(say('created', { slug, name }));
  });
}

async function importThePlan(file: string, { apply = false }: { apply?: boolean }): Promise<void> {
  const source = readText(file);
  // The zone of the plan is known only once it was read; a day early or late only matters for what happens today.
  const plan = parsePlanFile(source, clock.today('Europe/Amsterdam'));
  await withDatabase(async (database) => {
    const changes = await importPlan(database, clock, plan, { apply });
    for (const line of describeChanges(language, changes)) print(line);
    print(translate(language, `planFiles:${apply ? 'applied' : 'dryRun'}`));
  });
}

function readText(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    throw new Refusal(say('unreadable', { file, reason: (error as { code?: string }).code ?? 'UTF-8' }));
  }
}

function resetTheDemo(): Promise<void> {
  return withDatabase(async (_database, { databaseOwnerUrl, dataDir }) => {
    if (!dataDir || !isMarked(dataDir)) throw new Refusal(say('noDemo'));
    if (!databaseOwnerUrl) throw new Refusal(say('noOwner'));
    await resetDemo(databaseOwnerUrl, clock);
    print(say('reset'));
  });
}

function leaveTheDemo(): Promise<void> {
  return withDatabase(async (_database, { databaseOwnerUrl, dataDir }) => {
    if (!databaseOwnerUrl) throw new Refusal(say('noOwner'));
    if (!(await leaveDemo(databaseOwnerUrl, clock, dataDir))) throw new Refusal(say('noDemo'));
    print(say('left'));
  });
}

function program(): Command {
  const cli = new Command('npm run cli --').description(say('about'));
  cli.addOption(new Option('--language <language>', say('language')).choices(['nl', 'en']));
  const coalition = cli.command('coalition').description(say('coalition'));
  coalition
    .command('create')
    .description(say('coalitionCreate'))
    .requiredOption('--slug <slug>', say('slug'))
    .requiredOption('--name <name>', say('name'))
    .requiredOption('--municipality <name>', say('municipality'))
    .requiredOption('--code <code>', say('code'))
    .action(createTheCoalition);
  const plan = cli.command('plan').description(say('plan'));
  plan
    .command('import')
    .description(say('planImport'))
    .argument('<file>', say('file'))
    .option('--apply', say('apply'))
    .action(importThePlan);
  const demo = cli.command('demo').description(say('demo'));
  demo.command('reset').description(say('demoReset')).action(resetTheDemo);
  demo.command('leave').description(say('demoLeave')).action(leaveTheDemo);
  return cli;
}

function explain(error: unknown): string {
  if (error instanceof InvalidPlanFile) {
    const file = process.argv.find((word) => /\.ya?ml$/.test(word)) ?? '';
    const lines = error.faults.map((fault) => describeFault(language, fault));
    return [...lines, translate(language, 'planFiles:invalid', { file, count: error.faults.length })].join('\n');
  }
  if (error instanceof Refusal || error instanceof InvalidConfig) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

try {
  await program().parseAsync();
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}
