import { redirect } from '@tanstack/react-router';
import { isProblem } from '../lib/api.ts';
import { type Me, meQuery } from '../lib/session.ts';
import type { RouterContext } from './root.route.tsx';

/** For pages outside any coalition: who is signed in; to the door when nobody is. */
export async function whoIsSignedIn({ context }: { context: RouterContext }): Promise<{ me: Me }> {
  const me = await context.queryClient.ensureQueryData(meQuery).catch((error: unknown) => {
    if (isProblem(error, 401)) throw redirect({ href: '/sign-in' });
    throw error;
  });
  return { me };
}
