import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Language } from '#i18n';
import type { BackupHeader } from './platform/backup/backup-format.ts';
import { restoreBackup } from './platform/backup/restore-backup.ts';
import { writeBackup } from './platform/backup/write-backup.ts';
import type { Clock } from './platform/clock/clock.ts';
import { appVersion } from './platform/config/app-version.ts';
import type { Config } from './platform/config/config.ts';

type Say = (key: string, params?: Record<string, unknown>) => string;

/** `backup FILE`: what the database holds at this instant. Answers the lines to print. */
export async function backup(config: OwnedConfig, clock: Clock, language: Language, say: Say, file: string) {
  const about = { appVersion: appVersion(), createdAt: clock.instant() };
  const header = await writeBackup(config.databaseOwnerUrl, resolve(file), about);
  const megabytes = (statSync(file).size / 1_000_000).toLocaleString(language, { maximumFractionDigits: 1 });
  return [say('backedUp', { file, megabytes, ...counts(header, language) }), say('notInBackup')];
}

/** `restore FILE`: into an empty database, and nowhere else. */
export async function restore(config: OwnedConfig, language: Language, say: Say, file: string) {
  const header = await restoreBackup(config.databaseOwnerUrl, config.databaseUrl, resolve(file));
  const { appVersion: version, createdAt } = header;
  return [say('restored', { file, version, at: createdAt, ...counts(header, language) }), say('signInAnew')];
}

export type OwnedConfig = Config & { readonly databaseOwnerUrl: string };

function counts({ coalitions, tables }: BackupHeader, language: Language) {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return { coalitions, rows: rows.toLocaleString(language) };
}
