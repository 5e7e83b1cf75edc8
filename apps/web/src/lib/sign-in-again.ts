import { isProblem } from './api.ts';
import { linkToken } from './link-token.ts';
import { withSearch } from './search.ts';

/** Where somebody signs in and comes back to this page; null for who came by a My-items link, which is no session. */
export function signInPath(): string | null {
  return linkToken() === null ? withSearch('/sign-in', { from: location.pathname + location.search }) : null;
}

/** The same for who turns out to be signed out; null for what failed for another reason. */
export function signInAgain(error: unknown): string | null {
  return isProblem(error, 401) ? signInPath() : null;
}
