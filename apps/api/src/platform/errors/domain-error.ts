/** Every problem that the API answers with, and its HTTP status. Titles and details are in `libs/i18n` under `errors`. */
export const problems = {
  invalidInput: 400,
  malformedJson: 400,
  notSignedIn: 401,
  notAllowed: 403,
  crossSite: 403,
  notFound: 404,
  methodNotAllowed: 405,
  conflict: 409,
  keyReused: 409,
  alreadySuperseded: 409,
  linkUnknown: 404,
  linkExpired: 410,
  linkSpent: 410,
  notInvited: 403,
  addressNotVerified: 403,
  providerRefused: 403,
  providerUnknown: 404,
  notUndoable: 409,
  hasCoordinator: 409,
  notSentAgain: 409,
  versionConflict: 412,
  tooLarge: 413,
  unsupportedMediaType: 415,
  versionRequired: 428,
  tooManyRequests: 429,
  unexpected: 500,
  databaseAway: 503,
  outcomeUnknown: 503,
  providerAway: 503,
} as const satisfies Record<string, number>;

export type ProblemCode = keyof typeof problems;

/** One fault in the input. `pointer` is a JSON pointer into the body; `parameter` names a query or path parameter instead. */
export interface FieldFault {
  readonly pointer?: string;
  readonly parameter?: string;
  /** Key of the message in `errors.field.*`. */
  readonly code: string;
  readonly params?: Record<string, string | number>;
}

interface Details {
  readonly errors?: readonly FieldFault[];
  /** The representation that the server holds, so that a person can compare both versions (412). */
  readonly current?: unknown;
  readonly allow?: readonly string[];
  /** Seconds after which it may be tried again (429). */
  readonly retryAfter?: number;
  readonly cause?: unknown;
}

/** A fault that the caller can understand. The filter turns it into `application/problem+json`. */
export class DomainError extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly details: Details = {},
  ) {
    super(code, { cause: details.cause });
  }
}

export function problem(code: ProblemCode, details: Details = {}): DomainError {
  return new DomainError(code, details);
}

/** Input that breaks a rule: all its faults at once. */
export function invalidInput(errors: readonly FieldFault[]): DomainError {
  return problem('invalidInput', { errors });
}

/** A fault at one field of the body, `at('signal', 'required')`. */
export function at(field: string, code: string, params?: Record<string, string | number>): FieldFault {
  return { pointer: `/${field.replaceAll('.', '/')}`, code, ...(params ? { params } : {}) };
}

/** The row, or 404: of another coalition or not there is the same. */
export function found<T>(row: T | null | undefined): T {
  if (row === null || row === undefined) throw problem('notFound');
  return row;
}
