import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ClearError, reportFailure } from './clear-error.mjs';
import { ROOT, nodeForApp } from './node-runtime.mjs';
import { runToEnd } from './run-to-end.mjs';

/** Nx sees every project, each with its one `type:` tag, and no project depends on itself through others. */

const PROJECTS = ['api', 'api-client', 'domain', 'i18n', 'web', 'web-e2e'];

async function readGraph() {
  const file = join(tmpdir(), `samenkoers-graph-${process.pid}.json`);
  const env = { ...process.env, NX_DAEMON: 'false', NX_ISOLATE_PLUGINS: 'false', CI: 'true' };
  try {
    const nx = [join(ROOT, 'node_modules/.bin/nx'), 'graph', `--file=${file}`];
    const { code, output } = await runToEnd(nodeForApp(), nx, { cwd: ROOT, env });
    if (code !== 0) throw new ClearError(`${output}\nNx could not make its graph.`);
    return JSON.parse(readFileSync(file, 'utf8')).graph;
  } finally {
    rmSync(file, { force: true });
  }
}

function findFaults({ nodes, dependencies }) {
  const faults = PROJECTS.filter((name) => !nodes[name]).map((name) => `Nx does not see the project ${name}.`);
  for (const [name, node] of Object.entries(nodes)) {
    const types = (node.data.tags ?? []).filter((tag) => tag.startsWith('type:'));
    if (types.length !== 1)
      faults.push(`The project ${name} has ${types.length} tags that begin with type: (it needs one).`);
    if (isReachable(dependencies, name, name)) faults.push(`The project ${name} depends on itself, by way of others.`);
  }
  return faults;
}

function isReachable(dependencies, from, goal, seen = new Set()) {
  return (dependencies[from] ?? []).some(({ target }) => {
    if (target === goal) return true;
    if (seen.has(target)) return false;
    seen.add(target);
    return isReachable(dependencies, target, goal, seen);
  });
}

try {
  const faults = findFaults(await readGraph());
  if (faults.length > 0) throw new ClearError(faults.join('\n'));
} catch (error) {
  reportFailure(error);
}
