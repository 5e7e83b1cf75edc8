import { useMemo } from 'react';
import { can, type Actor } from '#domain';
import { useCoalition } from '../../lib/coalition.tsx';

/** What the reader may do; nothing while one looks back. The API decides again. */
export function useMay() {
  const { membership, asOf } = useCoalition();
  return useMemo(() => {
    const actor: Actor = {
      roles: [membership.role],
      membershipId: membership.id,
      organisationIds: membership.organisations.map(({ id }) => id),
    };
    const isNow = asOf === null;
    // Who may make action points may also change their words.
    return { isNow, write: isNow && can(actor, 'task.create') };
  }, [membership, asOf]);
}
