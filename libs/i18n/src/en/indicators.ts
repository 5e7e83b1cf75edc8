import type { SameKeys } from '../language.ts';
import type { indicators as nl } from '../nl/indicators.ts';

export const indicators: SameKeys<typeof nl> = {
  title: 'Indicators',
};
