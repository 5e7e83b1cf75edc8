import { redirect } from '@tanstack/react-router';
import { wearAccent } from '../lib/accent.ts';
import { isProblem } from '../lib/api.ts';
import { speakAs } from '../lib/i18n.ts';
import { type Me, meQuery } from '../lib/session.ts';
import type { RouterContext } from './root.route.tsx';

interface Asked {
  context: RouterContext;
  preload?: boolean;
}

/** For pages outside any coalition: who is signed in; to the door when nobody is. */
export async function whoIsSignedIn({ context, preload = false }: Asked): Promise<{ me: Me }> {
  const me = await context.queryClient.ensureQueryData(meQuery).catch((error: unknown) => {
    if (isProblem(error, 401)) throw redirect({ href: '/sign-in' });
    throw error;
  });
  // What one coalition calls its things, no other need know them by.
  if (!preload) {
    wearAccent(null);
    await speakAs({});
  }
  return { me };
}
