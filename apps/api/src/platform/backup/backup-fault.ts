export type BackupFaultCode =
  | 'notABackup'
  | 'truncated'
  | 'damaged'
  | 'newerFormat'
  | 'newerVersion'
  | 'doesNotFit'
  | 'notEmpty'
  | 'otherDatabase'
  | 'inUse'
  | 'tooOldToBackUp'
  | 'fileExists'
  | 'unwritable'
  | 'unreadable';

/** Why there is no backup, or nothing was restored: one sentence, `commandLine:backupFault.*` in the catalogues. */
export class BackupFault extends Error {
  constructor(
    readonly code: BackupFaultCode,
    readonly params: Record<string, string | number> = {},
    cause?: unknown,
  ) {
    super(code, { cause });
  }
}

/** What the file system said, in its own short word. */
export function reasonOf(error: unknown): string {
  return (error as { code?: string }).code ?? (error instanceof Error ? error.message : String(error));
}

const fileSystemCodes = new Set([
  'EACCES',
  'EDQUOT',
  'EFBIG',
  'EIO',
  'EISDIR',
  'EMFILE',
  'ENOENT',
  'ENOSPC',
  'ENOTDIR',
  'EPERM',
  'EROFS',
]);

export function isOfFileSystem(error: unknown): boolean {
  return fileSystemCodes.has((error as { code?: string }).code ?? '');
}
