import type { StandingLink } from '../platform/auth/standing-my-items-links.ts';
import type { ItemLinkDto } from './item-link.dto.ts';

export function presentItemLink(link: StandingLink): ItemLinkDto {
  const { id, membershipId, organisationId, createdAt, expiresAt, lastUsedOn } = link;
  const dates = { createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString(), lastUsedOn };
  return { id, membershipId, organisationId, ...dates };
}
