import { v4 } from 'uuid';
import type { Ctx } from '../platform/auth/ctx.ts';

/** Whoever runs the installation, at its command line: a member of nothing, in no coalition. */
export function installationCtx(): Ctx {
  return {
    requestId: v4(),
    language: 'nl',
    actor: { roles: ['administrator'], membershipId: null, organisationIds: [] },
    person: null,
    coalition: null,
    idempotency: null,
  };
}
