import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ClearError, reportFailure } from './support/clear-error.mjs';
import { ROOT, isMain } from './support/node-runtime.mjs';
import { runToEnd } from './support/run-to-end.mjs';

/** `npm run sbom`: what this version is made of (CycloneDX 1.5), from the lock file, without what only its making needs. */
export async function softwareBill() {
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'];
  const { code, output } = await runToEnd('npm', args, { cwd: ROOT });
  if (code !== 0) throw new ClearError(`${output}\nThe bill of materials could not be made.`);
  const bill = JSON.parse(output);
  const { name, version, license } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  // npm calls a private package after its folder.
  Object.assign(bill.metadata.component, { name, version, licenses: [{ license: { id: license } }] });
  return withoutDevelopment(bill);
}

/** npm's own `--omit dev` also leaves out what the application and a tool of ours both need. */
function withoutDevelopment(bill) {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  const runs = new Set(
    Object.entries(packages)
      .filter(([path, entry]) => path !== '' && !entry.dev)
      .map(([path, entry]) => `${path.replace(/^.*node_modules\//, '')}@${entry.version}`),
  );
  const components = bill.components.filter((component) => runs.has(component['bom-ref'].split('|')[0]));
  const kept = new Set([bill.metadata.component['bom-ref'], ...components.map((component) => component['bom-ref'])]);
  const dependencies = bill.dependencies
    .filter(({ ref }) => kept.has(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((other) => kept.has(other)) }));
  return { ...bill, components, dependencies };
}

async function main() {
  const file = join(ROOT, 'dist/sbom.cdx.json');
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  const bill = await softwareBill();
  writeFileSync(file, `${JSON.stringify(bill, null, 2)}\n`);
  process.stdout.write(`${bill.components.length} components: dist/sbom.cdx.json\n`);
}

if (isMain(import.meta.url)) await main().catch(reportFailure);
