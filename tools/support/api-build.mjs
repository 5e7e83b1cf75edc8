import { rmSync } from 'node:fs';
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
  const program = ts.createProgram(files, config.options);
  const problems = [...config.errors, ...ts.getPreEmitDiagnostics(program)];
  if (problems.length > 0) fail(problems);
  // A migration or module that no longer exists must not stay behind in dist/.
  for (const folder of ['apps', 'libs', 'migrations'])
    rmSync(join(ROOT, 'dist', folder), { recursive: true, force: true });
  const { diagnostics } = program.emit(undefined, undefined, undefined, false, {
    before: [describeForOpenApi(OPENAPI, program)],
  });
  if (diagnostics.length > 0) fail(diagnostics);
}

function fail(problems) {
  const format = { getCanonicalFileName: (name) => name, getCurrentDirectory: () => ROOT, getNewLine: () => '\n' };
  const text = process.stderr.isTTY
    ? ts.formatDiagnosticsWithColorAndContext(problems, format)
    : ts.formatDiagnostics(problems, format);
  throw new ClearError(
    `${text.trim()}\nThe API was not built: ${problems.length} type error${problems.length === 1 ? '' : 's'}.`,
  );
}
