/**
 * How many standard errors to either side hold this share of Student's t distribution: 1.638 for 80% at
 * 3 degrees of freedom. `degreesOfFreedom` is a whole number of at least 1, `share` lies between 0 and 1.
 * Halving finds it to about fifteen digits; that is exact enough to need no table.
 */
export function studentTQuantile(share: number, degreesOfFreedom: number): number {
  let low = 0;
  let high = 1;
  while (shareWithin(high, degreesOfFreedom) < share) high *= 2;
  for (let step = 0; step < 100; step += 1) {
    const middle = (low + high) / 2;
    if (shareWithin(middle, degreesOfFreedom) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * The share of the distribution between -t and t, by the finite series for whole degrees of freedom
 * (Abramowitz and Stegun, 26.7.3 and 26.7.4).
 */
function shareWithin(t: number, degreesOfFreedom: number): number {
  const angle = Math.atan(t / Math.sqrt(degreesOfFreedom));
  const cosine = Math.cos(angle);
  const odd = degreesOfFreedom % 2 === 1;
  let term = odd ? cosine : 1;
  let sum = degreesOfFreedom === 1 ? 0 : term;
  for (let power = odd ? 3 : 2; power <= degreesOfFreedom - 2; power += 2) {
    term *= (cosine * cosine * (power - 1)) / power;
    sum += term;
  }
  const series = Math.sin(angle) * sum;
  return odd ? (2 / Math.PI) * (angle + series) : series;
}
