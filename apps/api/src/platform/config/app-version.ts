import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The version of Samenkoers that runs. Sources and build lie at different depths below its `package.json`. */
export function appVersion(from: string = import.meta.dirname): string {
  const file = join(from, 'package.json');
  if (existsSync(file)) {
    const { name, version } = JSON.parse(readFileSync(file, 'utf8')) as { name?: string; version?: string };
    if (name === 'samenkoers' && version) return version;
  }
  if (dirname(from) === from) throw new Error('The file package.json is missing from this installation.');
  return appVersion(dirname(from));
}
