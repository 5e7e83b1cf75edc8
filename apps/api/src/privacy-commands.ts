import { type Command, Option } from 'commander';
import { retentionDays, retentionKinds } from '#domain';
import type { Clock } from './platform/clock/clock.ts';
import type { Database } from './platform/db/database.ts';
import { applyRetention } from './privacy/apply-retention.ts';
import { eraseByAddress } from './privacy/erase-by-address.ts';
import { type InstallationRight, rightsOfInstallation } from './privacy/rights-of-installation.ts';

interface Shell {
  readonly clock: Clock;
  readonly say: (key: string, params?: Record<string, unknown>) => string;
  readonly print: (text: string) => void;
  readonly refuse: (text: string) => never;
  readonly withDatabase: (work: (database: Database) => Promise<void>) => Promise<void>;
}

/** `retention`, `person erase` and `rights-review`: each only shows what it would do, until it is told to. */
export function addPrivacyCommands(cli: Command, shell: Shell): void {
  const { say } = shell;
  cli
    .command('retention')
    .description(say('retention'))
    .addOption(new Option('--dry-run', say('dryRun')).conflicts('apply'))
    .option('--apply', say('apply'), false)
    .action(({ apply }: { apply: boolean }) => retention(shell, apply));
  cli
    .command('person')
    .description(say('person'))
    .command('erase')
    .description(say('personErase'))
    .argument('<email>', say('personEmail'))
    .option('--apply', say('apply'), false)
    .action((email: string, { apply }: { apply: boolean }) => erase(shell, email, apply));
  cli
    .command('rights-review')
    .description(say('rightsReview'))
    .option('--json', say('asJson'), false)
    .action(({ json }: { json: boolean }) => review(shell, json));
}

function retention({ clock, say, print, withDatabase }: Shell, apply: boolean): Promise<void> {
  return withDatabase(async (database) => {
    const counts = await applyRetention(database, clock.today('Europe/Amsterdam'), { apply });
    for (const kind of retentionKinds)
      print(say('retentionLine', { kind: say(`kept.${kind}`), days: retentionDays[kind], rows: counts[kind] }));
    print(say(apply ? 'retentionDone' : 'retentionDry'));
  });
}

function erase({ clock, say, print, refuse, withDatabase }: Shell, email: string, apply: boolean): Promise<void> {
  return withDatabase(async (database) => {
    const preview = await eraseByAddress(database, clock, email, { apply });
    if (preview.obstacles.length > 0) {
      refuse(preview.obstacles.map((obstacle) => say(`erasureObstacle.${obstacle}`)).join('\n'));
    }
    const { name, memberships, facts, mails, sessions } = preview;
    print(say('erasureShown', { name, memberships, facts, mails, sessions }));
    print(say(apply ? 'erased' : 'erasureDry'));
  });
}

const columns = ['coalition', 'role', 'name', 'email', 'lastSeenAt'] as const;

function review({ clock, print, withDatabase }: Shell, json: boolean): Promise<void> {
  return withDatabase(async (database) => {
    const rights = await rightsOfInstallation(database, clock);
    if (json) return print(JSON.stringify(rights, null, 2));
    for (const line of [columns.join(','), ...rights.map(asLine)]) print(line);
  });
}

/** A cell that begins like a formula is one to a spreadsheet; an apostrophe makes it a text. */
function asLine(right: InstallationRight): string {
  return columns
    .map((column) => right[column].replace(/^[=+\-@\t\r]/, "'$&"))
    .map((text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text))
    .join(',');
}
