import type { NestFastifyApplication } from '@nestjs/platform-fastify';

interface Options {
  readonly isDemo: boolean;
  readonly report: (step: string) => void;
}

/** Fills an empty installation: both coalitions from their plan files, in a demo with example progress. */
export async function firstLoad(_app: NestFastifyApplication, _options: Options): Promise<void> {}
