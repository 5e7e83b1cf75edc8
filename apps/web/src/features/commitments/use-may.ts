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
      assess: (organisationId: string) => isNow && can(actor, 'assessment.record', { organisationId }),
      review: isNow && can(actor, 'assessment.review'),
      write: isNow && can(actor, 'commitment.write'),
      pledge: isNow && can(actor, 'pledge.write'),
      onBehalf: isNow && can(actor, 'fact.recordOnBehalf'),
      callList: isNow && can(actor, 'attention.read'),
      isOwn: (organisationId: string) => actor.organisationIds.includes(organisationId),
    };
  }, [membership, asOf]);
}
