import { useMemo } from 'react';
import { can, type Actor } from '#domain';
import { useCoalition } from '../../lib/coalition.tsx';

/**
 * What the reader may do, so that what they may not is not offered; the API decides again. Somebody who looks back to a
 * day may do nothing: what one records is recorded today.
 */
export function useMay() {
  const { membership, asOf } = useCoalition();
  return useMemo(() => {
    const actor: Actor = {
      roles: [membership.role],
      membershipId: membership.id,
      organisationIds: membership.organisations.map(({ id }) => id),
    };
    const isNow = asOf === null;
    return {
      isNow,
      create: isNow && can(actor, 'organisation.create'),
      recordStatus: isNow && can(actor, 'organisation.recordStatus'),
      write: (organisationId: string) => isNow && can(actor, 'organisation.write', { organisationId }),
      appoint: (organisationId: string) => isNow && can(actor, 'appointment.record', { organisationId }),
      /** How to reach it, and its history. */
      readWhole: (organisationId: string) => can(actor, 'organisation.read', { organisationId }),
    };
  }, [membership, asOf]);
}
