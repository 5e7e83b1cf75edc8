import { can } from '#domain';
import { useCoalition } from '../../lib/coalition.tsx';

/** May the reader decide on plans? Not while one looks back. The API decides again. */
export function useMayWritePlan(): boolean {
  const { membership, asOf } = useCoalition();
  const { role, id, organisations } = membership;
  const actor = {
    roles: [role],
    membershipId: id,
    organisationIds: organisations.map((organisation) => organisation.id),
  };
  return asOf === null && can(actor, 'plan.write');
}
