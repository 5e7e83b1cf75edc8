import { can, type Actor } from '#domain';
import type { OrganisationDto } from './organisation.dto.ts';
import type { OrganisationRow } from './organisation-rows.ts';

/** An organisation as this actor may read it: how to reach it is not for contacts of other organisations. */
export function presentOrganisation(actor: Actor, row: OrganisationRow): OrganisationDto {
  const { status, consultedOn, signedOn, leftOn } = row.standing;
  const whole = can(actor, 'organisation.read', { organisationId: row.id });
  return {
    id: row.id,
    name: row.name,
    sector: row.sector,
    website: row.website,
    phone: whole ? row.phone : null,
    mailbox: whole ? row.mailbox : null,
    description: row.description,
    status,
    consultedOn,
    signedOn,
    leftOn,
    isExample: row.isExample,
    version: row.version,
  };
}
