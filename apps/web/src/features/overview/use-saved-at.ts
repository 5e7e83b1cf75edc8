import { useCoalition } from '../../lib/coalition.tsx';
import { useFormat } from '../../lib/use-format.ts';

/** "10.42": when the server recorded it, in the coalition's zone. */
export function useSavedAt(): (instant: string) => string {
  const { membership } = useCoalition();
  const format = useFormat();
  return (instant) => format.time(instant, membership.timeZone);
}
