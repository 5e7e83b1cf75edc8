/** What we use of the bundler's view of a module. */
interface Modules {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

/**
 * In which file of the build a shared module goes. Each file is a request of its own, and on a phone every six of them cost a
 * round trip, so that what pages share comes in four: React, what every document needs, what the application needs, and what its
 * screens share. What one page alone uses stays with that page.
 *
 * @param entries source files, as they begin what a person loads
 */
export function sharedFile(entries: FirstVisits) {
  const reached = new Map<string, ReadonlySet<string>>();
  const reachedFrom = (entry: string, modules: Modules) => {
    const known = reached.get(entry) ?? reach(entry, modules);
    reached.set(entry, known);
    return known;
  };
  return (id: string, modules: Modules): string | null => {
    const isIn = (entry: string) => reachedFrom(entry, modules).has(id);
    // In a larger file it would have to wait until all of that was read.
    if (entries.documents.some(isIn) || id.includes('vite/preload-helper')) return 'first';
    // Read before the rest, in a turn of its own.
    if (/[\\/]node_modules[\\/](react|react-dom|scheduler)[\\/]/.test(id)) return 'react';
    const isForEverybody = isIn(entries.everybody);
    if (isIn(entries.application)) return isForEverybody ? 'base' : 'application';
    return entries.screens.some(isIn) && !isForEverybody ? 'screens' : null;
  };
}

export interface FirstVisits {
  /** What the documents themselves name: as little as brings them on the way. */
  readonly documents: readonly string[];
  readonly everybody: string;
  readonly application: string;
  readonly screens: readonly string[];
}

/** A module and everything that it imports at once. */
function reach(entry: string, modules: Modules): ReadonlySet<string> {
  const found = new Set([entry]);
  for (const id of found) for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  return found;
}
