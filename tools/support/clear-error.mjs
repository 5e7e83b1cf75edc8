/** A fault that one sentence explains: the drivers print that sentence alone, without a stack, and exit with 1. */
export class ClearError extends Error {
  name = 'ClearError';
}

/** Prints what went wrong and remembers the exit code; an unforeseen fault keeps its stack. */
export function reportFailure(error) {
  process.stderr.write(`${error instanceof ClearError ? error.message : (error?.stack ?? String(error))}\n`);
  process.exitCode = 1;
}
