import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const id = 'virtual:base-tokens.css';
const require = createRequire(import.meta.url);

/**
 * The base tokens of NL Design System that our style uses, and no other: its example theme holds 2,800 of them, for
 * components that we do not have. Ours are laid on top in `src/ui/style/theme.css`.
 */
export function baseTokens(styleFolder: string): Plugin {
  return {
    name: 'samenkoers-base-tokens',
    resolveId: (source) => (source === id ? `\0${id}` : null),
    load: (source) => (source === `\0${id}` ? usedTokens(styleFolder) : null),
  };
}

function usedTokens(styleFolder: string): string {
  const theme = readFileSync(
    require.resolve('@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css'),
    'utf8',
  );
  const values = new Map([...theme.matchAll(/^\s*(--[\w-]+):\s*([^;]+);/gm)].map(([, name, value]) => [name!, value!]));
  const own = readFileSync(join(styleFolder, 'style/theme.css'), 'utf8');
  const ownNames = new Set([...own.matchAll(/^\s*(--[\w-]+):/gm)].map(([, name]) => name!));
  const wanted = [...referencedIn(styleSheets(styleFolder))];
  const used = new Map<string, string>();
  while (wanted.length > 0) {
    const name = wanted.pop()!;
    const value = values.get(name);
    if (value === undefined || ownNames.has(name) || used.has(name)) continue;
    used.set(name, value);
    wanted.push(...referencedIn(value));
  }
  const lines = [...used].sort().map(([name, value]) => `  ${name}: ${value};`);
  return `:where(.samenkoers-theme) {\n${lines.join('\n')}\n}\n`;
}

function referencedIn(css: string): Set<string> {
  return new Set([...css.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name!));
}

/** Our own style sheets and those of the Utrecht components that they import, as one text. */
function styleSheets(folder: string): string {
  const own = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'));
  const texts = own.map((file) => readFileSync(join(folder, file), 'utf8'));
  const imported = texts.flatMap((text) => [...text.matchAll(/@import '(@utrecht\/[^']+)'/g)].map(([, name]) => name!));
  return [...texts, ...imported.map((name) => readFileSync(require.resolve(name), 'utf8'))].join('\n');
}
