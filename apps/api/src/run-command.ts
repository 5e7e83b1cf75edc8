import { readFileSync } from 'node:fs';
import { Command, CommanderError, Option } from 'commander';
import { isLanguage, type Language } from '#i18n';
import { backup, type OwnedConfig, restore } from './backup-commands.ts';
import { isMarked, leaveDemo } from './demo/leave-demo.ts';
import { resetDemo } from './demo/reset-demo.ts';
import { invite, type InviteOptions } from './invite-command.ts';
import { addPrivacyCommands } from './privacy-commands.ts';
import { createCoalition } from './plan-files/create-coalition.ts';
import { importPlan } from './plan-files/import-plan.ts';
import { parsePlanFile } from './plan-files/parse-plan-file.ts';
import { describeFault, InvalidPlanFile } from './plan-files/plan-file-fault.ts';
import { describeChanges } from './plan-files/tell-changes.ts';
import { BackupFault } from './platform/backup/backup-fault.ts';
import type { Clock } from './platform/clock/clock.ts';
import { type Config, InvalidConfig, readConfig } from './platform/config/config.ts';
import { checkRole } from './platform/db/check-role.ts';
import { appDataSource, migrate } from './platform/db/data-source.ts';
import { Database } from './platform/db/database.ts';
import { DomainError } from './platform/errors/domain-error.ts';
import { translate } from './platform/http/translate.ts';

export interface Surroundings {
  readonly env: NodeJS.ProcessEnv;
  readonly clock: Clock;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** Runs one command and answers with its exit code. What went wrong is said in words, without a stack where it is known. */
export async function runCommand(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const session = new Session(chosenLanguage(args, surroundings.env), surroundings);
  try {
    await program(session).parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    // Commander has said it already.
    if (error instanceof CommanderError) return error.exitCode;
    surroundings.complain(session.explain(error));
    return 1;
  }
}

function chosenLanguage(args: readonly string[], env: NodeJS.ProcessEnv): Language {
  const asked = args.includes('--language') ? args[args.indexOf('--language') + 1] : undefined;
  if (isLanguage(asked)) return asked;
  return /^nl/i.test(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '') ? 'nl' : 'en';
}

function program(session: Session): Command {
  const { say } = session;
  const cli = new Command('npm run cli --').description(say('about')).exitOverride();
  cli.configureOutput({
    writeOut: (text) => session.print(text.trimEnd()),
    writeErr: (text) => session.complain(text.trimEnd()),
  });
  cli.addOption(new Option('--language <language>', say('language')).choices(['nl', 'en']));
  const coalition = cli.command('coalition').description(say('coalition'));
  coalition
    .command('create')
    .description(say('coalitionCreate'))
    .requiredOption('--slug <slug>', say('slug'))
    .requiredOption('--name <name>', say('name'))
    .requiredOption('--municipality <name>', say('municipality'))
    .requiredOption('--code <code>', say('code'))
    .action((options: CoalitionOptions) => session.createCoalition(options));
  const plan = cli.command('plan').description(say('plan'));
  plan
    .command('import')
    .description(say('planImport'))
    .argument('<file>', say('file'))
    .option('--apply', say('apply'), false)
    .action((file: string, { apply }: { apply: boolean }) => session.importPlan(file, apply));
  cli
    .command('backup')
    .description(say('backup'))
    .argument('<file>', say('backupFile'))
    .action((file: string) => session.backup(file));
  cli
    .command('restore')
    .description(say('restore'))
    .argument('<file>', say('backupFile'))
    .action((file: string) => session.restore(file));
  const user = cli.command('user').description(say('user'));
  user
    .command('invite')
    .description(say('userInvite'))
    .requiredOption('--email <address>', say('email'))
    .requiredOption('--name <name>', say('personName'))
    .option('--administrator', say('isAdministrator'), false)
    .option('--coalition <slug>', say('ofCoalition'))
    .addOption(new Option('--role <role>', say('role')).choices(['coordinator', 'reviewer']))
    .action((options: InviteOptions) => session.invite(options));
  addPrivacyCommands(cli, session);
  const demo = cli.command('demo').description(say('demo'));
  demo
    .command('reset')
    .description(say('demoReset'))
    .action(() => session.resetDemo());
  demo
    .command('leave')
    .description(say('demoLeave'))
    .action(() => session.leaveDemo());
  return cli;
}

/** What a person did wrong, or what cannot be done here. */
class Refusal extends Error {}

interface CoalitionOptions {
  readonly slug: string;
  readonly name: string;
  readonly municipality: string;
  readonly code: string;
}

/** The commands, in one language. */
class Session {
  /** What faults are about: the file that was read, or the command. */
  private subject = '';

  constructor(
    private readonly language: Language,
    private readonly surroundings: Surroundings,
  ) {}

  readonly say = (key: string, params: Record<string, unknown> = {}) =>
    translate(this.language, `commandLine:${key}`, params);

  readonly print = (text: string) => this.surroundings.print(text);

  get clock(): Clock {
    return this.surroundings.clock;
  }

  readonly refuse = (text: string): never => {
    throw new Refusal(text);
  };

  readonly complain = (text: string) => this.surroundings.complain(text);

  createCoalition({ slug, name, municipality, code }: CoalitionOptions): Promise<void> {
    this.subject = 'coalition create';
    return this.withDatabase(async (database) => {
      const input = { slug, name, municipality: { name: municipality, code } };
      const isNew = await createCoalition(database, this.surroundings.clock, input);
      if (!isNew) throw new Refusal(this.say('exists', { slug }));
      this.print(this.say('created', { slug, name }));
    });
  }

  invite(options: InviteOptions): Promise<void> {
    return this.withDatabase(async (database, config) => {
      const { clock } = this.surroundings;
      const answer = await invite({ database, clock, config, say: this.say }, options);
      if ('refusal' in answer) throw new Refusal(answer.refusal);
      for (const line of answer.lines) this.print(line);
    });
  }

  async importPlan(file: string, apply: boolean): Promise<void> {
    this.subject = file;
    // The zone of the plan is known only once it was read; a day early or late only matters for what happens today.
    const plan = parsePlanFile(this.readText(file), this.surroundings.clock.today('Europe/Amsterdam'));
    await this.withDatabase(async (database) => {
      const changes = await importPlan(database, this.surroundings.clock, plan, { apply });
      for (const line of describeChanges(this.language, changes)) this.print(line);
      this.print(translate(this.language, `planFiles:${apply ? 'applied' : 'dryRun'}`));
    });
  }

  resetDemo(): Promise<void> {
    return this.withDatabase(async (_database, { databaseOwnerUrl, dataDir }) => {
      if (!dataDir || !isMarked(dataDir)) throw new Refusal(this.say('noDemo'));
      if (!databaseOwnerUrl) throw new Refusal(this.say('noOwner'));
      await resetDemo(databaseOwnerUrl, this.surroundings.clock);
      this.print(this.say('reset'));
    });
  }

  leaveDemo(): Promise<void> {
    return this.withDatabase(async (_database, { databaseOwnerUrl, dataDir }) => {
      if (!databaseOwnerUrl) throw new Refusal(this.say('noOwner'));
      const wasDemo = await leaveDemo(databaseOwnerUrl, this.surroundings.clock, dataDir);
      if (!wasDemo) throw new Refusal(this.say('noDemo'));
      this.print(this.say('left'));
    });
  }

  /** The schema is left as it is: a backup is what one makes before an upgrade. */
  async backup(file: string): Promise<void> {
    const { clock } = this.surroundings;
    for (const line of await backup(this.ownedConfig(), clock, this.language, this.say, file)) this.print(line);
  }

  async restore(file: string): Promise<void> {
    for (const line of await restore(this.ownedConfig(), this.language, this.say, file)) this.print(line);
  }

  explain(error: unknown): string {
    if (error instanceof InvalidPlanFile) {
      const lines = error.faults.map((fault) => describeFault(this.language, fault));
      const count = error.faults.length;
      return [...lines, translate(this.language, 'planFiles:invalid', { file: this.subject, count })].join('\n');
    }
    if (error instanceof DomainError && error.code === 'notFound') return this.say('nobody');
    if (error instanceof BackupFault) return this.say(`backupFault.${error.code}`, error.params);
    if (error instanceof Refusal || error instanceof InvalidConfig) return error.message;
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }

  private ownedConfig(): OwnedConfig {
    const config = readConfig(this.surroundings.env);
    const { databaseOwnerUrl } = config;
    if (!databaseOwnerUrl) throw new Refusal(this.say('noOwner'));
    return { ...config, databaseOwnerUrl };
  }

  private readText(file: string): string {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
    } catch (error) {
      throw new Refusal(this.say('unreadable', { file, reason: (error as { code?: string }).code ?? 'UTF-8' }));
    }
  }

  readonly withDatabase = async (work: (database: Database, config: Config) => Promise<void>): Promise<void> => {
    const config = readConfig(this.surroundings.env);
    if (config.databaseOwnerUrl) await migrate(config.databaseOwnerUrl, config.databaseUrl);
    const source = await appDataSource(config.databaseUrl, []).initialize();
    try {
      await checkRole(source);
      await work(new Database(source, this.surroundings.clock), config);
    } finally {
      await source.destroy();
    }
  };
}
