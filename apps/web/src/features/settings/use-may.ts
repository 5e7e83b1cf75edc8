import { useMemo } from 'react';
import { can, type Actor } from '#domain';
import { useCoalition } from '../../lib/coalition.tsx';
import type { Member } from './queries.ts';

/** What the reader may do here, so that what they may not is not offered; the API decides again. Never while looking back. */
export function useMay() {
  const { membership, asOf } = useCoalition();
  return useMemo(() => {
    const actor: Actor = {
      roles: [membership.role],
      membershipId: membership.id,
      organisationIds: membership.organisations.map(({ id }) => id),
    };
    const isNow = asOf === null;
    const isCoordinator = can(actor, 'member.write');
    const looksAfter = ({ organisations }: Pick<Member, 'organisations'>) =>
      isCoordinator || organisations.some(({ id }) => can(actor, 'member.write', { organisationId: id }));
    return {
      writeSettings: isNow && can(actor, 'settings.write'),
      /** Of everybody, not of the own organisation alone. */
      isCoordinator,
      invite: isNow && (isCoordinator || actor.organisationIds.length > 0),
      looksAfter,
      reviewRights: can(actor, 'privacy.manage'),
      readDeliveries: can(actor, 'deliveryLog.read'),
      write: (member: Member) =>
        isNow &&
        (isCoordinator || (member.role === 'contact' && member.organisations.length > 0 && looksAfter(member))),
    };
  }, [membership, asOf]);
}
