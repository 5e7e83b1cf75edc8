/**
 * Runs the steps, each as soon as the steps it comes `after` are done and enough of the machine is free (`slots`, of the
 * number given). All run, whatever fails; a step whose predecessor failed is counted as failed, unrun.
 *
 * A step is `{ name, slots, after, run }`, where `run` answers `{ passed, failed, output }`.
 */
export function runSteps(steps, { slots, onDone }) {
  const waiting = [...steps];
  const results = new Map();
  let free = slots;
  return new Promise((resolve) => {
    const next = () => {
      if (results.size === steps.length) return resolve([...results.values()]);
      for (const step of [...waiting]) {
        const blocked = (step.after ?? []).some((name) => waitsFor(name));
        if (blocked || step.slots > free) continue;
        waiting.splice(waiting.indexOf(step), 1);
        launch(step);
      }
    };
    const waitsFor = (name) => steps.some((step) => step.name === name) && !results.has(name);
    const launch = async (step) => {
      free -= step.slots;
      const start = performance.now();
      const outcome = await outcomeOf(step, results);
      free += step.slots;
      const result = { name: step.name, seconds: (performance.now() - start) / 1000, ...outcome };
      results.set(step.name, result);
      onDone(result);
      next();
    };
    next();
  });
}

async function outcomeOf(step, results) {
  const broken = (step.after ?? []).find((name) => results.get(name)?.failed > 0);
  if (broken && step.needsSuccess) return { passed: 0, failed: 1, output: `Not run, because ${broken} failed.` };
  try {
    return await step.run();
  } catch (error) {
    return { passed: 0, failed: 1, output: error.message };
  }
}
