import { useMemo } from 'react';
import { can, type Actor, type Permission } from '#domain';
import { useCoalition } from '../../lib/coalition.tsx';
import type { Activity } from './queries.ts';

/**
 * What the reader may do, so that what they may not is not offered; the API decides again. Somebody who looks back to a day
 * may do nothing: what one records is recorded today.
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
    const to = (permission: Permission, activity: Activity, organisationId?: string) =>
      isNow &&
      can(actor, permission, {
        organisationId: organisationId ?? null,
        activity: {
          leadOrganisationId: activity.lead?.id ?? null,
          partnerOrganisationIds: activity.partners.map(({ id }) => id),
        },
      });
    return {
      create: isNow && can(actor, 'activity.create'),
      createTask: isNow && can(actor, 'task.create'),
      onBehalf: isNow && can(actor, 'fact.recordOnBehalf'),
      isNow,
      to,
      /** The organisations of the activity that the reader may count visits for. */
      countFor: (activity: Activity) =>
        [...(activity.lead ? [activity.lead] : []), ...activity.partners].filter(({ id }) =>
          to('participation.record', activity, id),
        ),
    };
  }, [membership, asOf]);
}
