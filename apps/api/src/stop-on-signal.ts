/** After this long, what still runs is given up: whoever stops us would do so less gently. */
const patience = 10_000;

interface Options {
  /** Takes nothing new, finishes what is under way, lets go of the database. */
  readonly stop: () => Promise<void>;
  readonly fail: (error: unknown) => void;
}

/** Stops in order when asked to, once; within ten seconds, one way or the other. */
export function stopOnSignal({ stop, fail }: Options): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      const late = setTimeout(() => fail(new Error('Something was still under way after ten seconds.')), patience);
      late.unref();
      stop().then(() => process.exit(0), fail);
    });
  }
}
