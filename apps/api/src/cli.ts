import { SystemClock } from './platform/clock/clock.ts';
import { runCommand } from './run-command.ts';

// Whoever reads only the first lines (`| head`) has seen enough; what was begun is finished.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

/** One-off work on an installation: `npm run cli -- <command>`. */
process.exitCode = await runCommand(process.argv.slice(2), {
  env: process.env,
  clock: new SystemClock(),
  print: (text) => process.stdout.write(`${text}\n`),
  complain: (text) => process.stderr.write(`${text}\n`),
});
