import type { DataSource } from 'typeorm';
import type { PoolCounts } from './metrics.ts';

/** The driver's pool, once it is connected. */
export function poolOf(source: DataSource): PoolCounts | null {
  const { master } = source.driver as { master?: Partial<PoolCounts> };
  return typeof master?.totalCount === 'number' ? (master as PoolCounts) : null;
}
