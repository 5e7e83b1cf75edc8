import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { before as describeForOpenApi } from '@nestjs/swagger/plugin';
import ts from 'typescript';
import { ClearError } from './clear-error.mjs';
import { ROOT } from './node-runtime.mjs';

const OPENAPI = { classValidatorShim: true, introspectComments: true, dtoFileNameSuffix: ['.dto.ts'] };

/** tsc with NestJS's OpenAPI plugin, which reads the DTOs' types and comments into the contract. */
export function buildApi() {
  const path = join(ROOT, 'apps/api/tsconfig.build.json');
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (problem) => fail([problem]) };
  const config = ts.getParsedCommandLineOfConfigFile(path, {}, host);
  const files = config.fileNames.filter((file) => !/\.(e2e-)?spec\.ts$/.test(file));
  const beside = join(ROOT, `dist-${process.pid}`);
  const program = ts.createProgram(files, { ...config.options, outDir: beside });
  const problems = [...config.errors, ...ts.getPreEmitDiagnostics(program)];
  if (problems.length > 0) fail(problems);
  try {
    const { diagnostics } = program.emit(undefined, undefined, undefined, false, {
      before: [describeForOpenApi(OPENAPI, program)],
    });
    if (diagnostics.length > 0) fail(diagnostics);
    for (const folder of ['libs', 'migrations', 'apps']) replace(join(ROOT, 'dist', folder), join(beside, folder));
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

/** The whole folder at once: no moment with half a build, and no migration or module that exists no longer. */
function replace(folder, fresh) {
  const old = `${fresh}.old`;
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  if (existsSync(folder)) renameSync(folder, old);
  if (existsSync(fresh)) renameSync(fresh, folder);
}

function fail(problems) {
  const format = { getCanonicalFileName: (name) => name, getCurrentDirectory: () => ROOT, getNewLine: () => '\n' };
  const text = ts.formatDiagnostics(problems, format);
  throw new ClearError(
    `${text.trim()}\nThe API was not built: ${problems.length} type error${problems.length === 1 ? '' : 's'}.`,
  );
}
