/** One fault as the API names it: a JSON pointer into the body, or a parameter, and a sentence for people. */
export interface ProblemFault {
  pointer?: string;
  parameter?: string;
  code: string;
  detail: string;
}

/** What the API answered instead (RFC 9457); title and details are in the reader's language already. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly faults: readonly ProblemFault[];
  /** The row as the server has it now, on a conflict (412). */
  readonly current: unknown;
  /** What a helper can look up. */
  readonly reference: string | null;

  constructor(status: number, body: Record<string, unknown>) {
    const text = (name: string) => (typeof body[name] === 'string' ? body[name] : '');
    super(text('title') || `HTTP ${status}`);
    this.status = status;
    this.title = text('title');
    this.detail = text('detail');
    this.faults = Array.isArray(body['errors']) ? (body['errors'] as ProblemFault[]) : [];
    this.current = body['current'] ?? null;
    this.reference = text('instance').split(':').at(-1) || null;
  }
}

/** To send the same again would be refused again. Who was signed out meanwhile can sign in and send it. */
export function isRefused(error: unknown): boolean {
  return error instanceof ApiProblem && error.status < 500 && ![401, 408, 429].includes(error.status);
}

/** The server could not be reached; nothing is known to have happened. */
export class OfflineProblem extends Error {
  constructor(cause: unknown) {
    super('offline', { cause });
  }
}

export function problemFrom(status: number, body: unknown): ApiProblem {
  return new ApiProblem(status, typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {});
}

/** `/points/2/text` in the body is the form's field `points.2.text`. */
export function fieldOf(fault: ProblemFault): string | null {
  if (fault.pointer === undefined || fault.pointer === '') return null;
  return fault.pointer
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');
}
