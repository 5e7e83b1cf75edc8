import { can, type AccessRecord, type Permission } from '#domain';
import { problem } from '../errors/domain-error.ts';
import type { Ctx } from './ctx.ts';

/** Refuses unless the actor has this permission on this record; called after loading it and before writing. */
export function allow(ctx: Ctx, permission: Permission, record?: AccessRecord): void {
  if (!can(ctx.actor, permission, record)) throw problem('notAllowed');
}
