/** Nothing here answers by that name; only what is relative stays with it. */
const nowhere = 'https://inner.invalid';

/** Longer ones hold something that nobody typed. */
const longest = 500;

/**
 * An address within the signed-in application, as a path with its question mark: to go there after signing in. Null for anything
 * that a browser might take for another place, or that is not a page of the application. What stands behind a # is left out:
 * there links carry their secrets.
 */
export function innerPath(address: unknown): string | null {
  if (typeof address !== 'string' || address.length > longest || !/^\/app\/[^\s\\]+$/.test(address)) return null;
  if (!URL.canParse(address, nowhere)) return null;
  const { origin, pathname, search } = new URL(address, nowhere);
  return origin === nowhere && /^\/app\/[^/]/.test(pathname) ? pathname + search : null;
}
