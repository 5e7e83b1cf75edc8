import { QueryRunnerAlreadyReleasedError } from 'typeorm';

/** SQLSTATEs after which the same work may simply be tried again: serialization failure and deadlock. */
const passing = new Set(['40001', '40P01']);

/** SQLSTATEs and socket errors that mean that the server went away or is starting up. */
const lost = new Set([
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08001',
  '08003',
  '08004',
  '08006',
  '53300',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOENT',
]);

const lostMessages = /connection terminated|timeout exceeded when trying to connect|client was closed|not queryable/i;

/** No connection came about: whatever was to be done was not even begun. */
export class NotConnected extends Error {}

/** The connection was lost while committing: it cannot be told whether it was done. */
export class CommitInDoubt extends Error {}

/** SQLSTATEs of a server that has no room or no file to write to: nothing was done, and it may be mended. */
export function isOutOfRoom(error: unknown): boolean {
  return /^(53[124]00|58030)$/.test(codeOf(error));
}

export function isPassing(error: unknown): boolean {
  return passing.has(codeOf(error));
}

export function isLostConnection(error: unknown): boolean {
  // TypeORM gives a broken connection away at once, also under the feet of whoever still uses it.
  if (error instanceof QueryRunnerAlreadyReleasedError) return true;
  if (error instanceof NotConnected || error instanceof CommitInDoubt || lost.has(codeOf(error))) return true;
  // After a FATAL error the server closes the connection, for whatever reason.
  if (driverError(error)?.severity === 'FATAL' || driverError(error)?.severity === 'PANIC') return true;
  if (error instanceof AggregateError) return error.errors.some(isLostConnection);
  return error instanceof Error && lostMessages.test(error.message);
}

/** The SQLSTATE of a unique or foreign key violation, with the constraint, for a service that expects it. */
export function violatedConstraint(error: unknown): string | null {
  const driver = driverError(error);
  return driver && (driver.code === '23505' || driver.code === '23503') ? (driver.constraint ?? null) : null;
}

function codeOf(error: unknown): string {
  return driverError(error)?.code ?? '';
}

interface DriverError {
  readonly code?: string;
  readonly constraint?: string;
  readonly severity?: string;
}

function driverError(error: unknown): DriverError | null {
  if (typeof error !== 'object' || error === null) return null;
  if ('driverError' in error && typeof error.driverError === 'object') return error.driverError;
  return error;
}
