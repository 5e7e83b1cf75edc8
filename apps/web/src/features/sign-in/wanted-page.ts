import { innerPath } from '#domain';
import { homeOf } from '../../lib/paths.ts';
import type { Me } from '../../lib/session.ts';

/** The page that a mail's link leads to stands behind its token: `#token&to=…`. What is no page of ours is left out. */
export function readLink(hash: string): { token: string; wanted: string | null } {
  const [token = '', to] = hash.replace(/^#/, '').split('&to=');
  return { token, wanted: innerPath(decoded(to)) };
}

function decoded(text: string | undefined): string | null {
  try {
    return text === undefined ? null : decodeURIComponent(text);
  } catch {
    // Cut off in the middle of a character: then it is no page.
    return null;
  }
}

/** Where somebody goes who has just signed in: the page they wanted, when it is of a coalition of theirs; else their own start. */
export function destinationOf({ memberships }: Me, wanted: string | null | undefined): string {
  const path = innerPath(wanted);
  const slug = path?.split(/[/?]/)[2];
  if (path !== null && memberships.some(({ coalitionSlug }) => coalitionSlug === slug)) return path;
  const [first] = memberships;
  return first ? homeOf(first) : '/';
}

const storageKey = 'samenkoers.wanted';

/** Remembered in this tab alone, while the browser is at a municipality. */
export function rememberWanted(wanted: string | undefined): void {
  const path = innerPath(wanted);
  if (path === null) sessionStorage.removeItem(storageKey);
  else sessionStorage.setItem(storageKey, path);
}

/** It counts once. */
export function takeWanted(): string | null {
  const wanted = sessionStorage.getItem(storageKey);
  sessionStorage.removeItem(storageKey);
  return innerPath(wanted);
}
