import type { FactKind, Moment } from '#domain';
import type { EarlierVersion, KnownVersion, Touch } from './coalition-version.ts';

/** What a remembered value is: its name, the moment it is about, and whatever else it was worked out from. */
export interface Remembered<T = unknown> {
  readonly name: string;
  readonly moment: Moment;
  /** Settings, identifiers: anything that is not read in the same transaction. */
  readonly from?: unknown;
  /** The kinds of facts that it is worked out from: others leave it as it is. Any kind unless told; other rows always count. */
  readonly facts?: readonly FactKind[];
  /**
   * Works out again only what was touched since by facts of those kinds, and leaves the rest as it was kept. Null when that
   * cannot be told apart: then all of it is worked out.
   */
  readonly renew?: (kept: T, touched: readonly Touch[]) => Promise<T | null>;
}

/** What facts touched since an earlier version; null when it may be anything. */
type TouchedSince = (earlier: EarlierVersion) => Promise<readonly Touch[] | null>;

interface Entry extends EarlierVersion {
  readonly value: Promise<unknown>;
  readonly own: Kept;
  weight: number;
}

/** From which version on it is the same, but for what facts touched since. */
interface Kept {
  since: number;
  touched: readonly Touch[];
  /** Not known before it is there; weighed once for as long as it is the same. */
  weight?: number;
}

/** Objects and lists that one process keeps, about a hundred and fifty bytes each; the least recently used go first. */
const maximumWeight = 200_000;

/** A number has a key, too. */
const smallestWeight = 10;

/** Writers are done with an instant after this long; whoever asks for one that is more recent may still miss a fact of it. */
const settled = 10 * 60_000;

/**
 * Keeps what was derived from a coalition's rows for as long as they are the same. Whether they are is decided by the versions
 * that the reader's own snapshot shows, so that an answer never differs from what working it out would give, in however many
 * processes. Everything here can be dropped at any time.
 */
export class ReadCache {
  private readonly entries = new Map<string, Entry>();
  private weight = 0;

  async remember<T>(
    known: KnownVersion | null,
    what: Remembered<T>,
    work: () => Promise<T>,
    touchedSince: TouchedSince,
  ): Promise<T> {
    const place = known && placeOf(known, what);
    if (!known || !place) return work();
    const entry = this.entries.get(place.key);
    if (entry?.version === place.version && entry.writtenAt === place.writtenAt) {
      this.entries.delete(place.key);
      this.entries.set(place.key, entry);
      // Another request works it out just now, or did; when that failed this one tries by itself.
      return (await entry.value.catch(() => work())) as T;
    }
    // An older snapshot than somebody else's: right for this transaction, and for no later one.
    if (entry && entry.version > place.version && entry.writtenAt >= place.writtenAt)
      return takenBack(entry, place.version, what, work);
    return this.keep(place, (own) =>
      entry && place.isLatest ? broughtUp(entry, own, what, work, touchedSince) : work(),
    );
  }

  forget(): void {
    this.entries.clear();
    this.weight = 0;
  }

  private async keep<T>({ key, version, writtenAt }: Place, work: (own: Kept) => Promise<T>): Promise<T> {
    this.drop(key);
    const own: Kept = { since: version, touched: [] };
    const entry: Entry = { version, writtenAt, value: work(own).then(frozen), own, weight: smallestWeight };
    this.entries.set(key, entry);
    this.weight += entry.weight;
    try {
      const result = (await entry.value) as T;
      own.weight ??= smallestWeight + weightOf(result);
      if (this.entries.get(key) === entry) this.weigh(entry, own.weight);
      return result;
    } catch (error) {
      if (this.entries.get(key) === entry) this.drop(key);
      throw error;
    }
  }

  private weigh(entry: Entry, weight: number): void {
    this.weight += weight - entry.weight;
    entry.weight = weight;
    for (const key of this.entries.keys()) {
      if (this.weight <= maximumWeight) return;
      this.drop(key);
    }
  }

  private drop(key: string): void {
    const entry = this.entries.get(key);
    if (!entry) return;
    this.entries.delete(key);
    this.weight -= entry.weight;
  }
}

/** What was kept at an earlier version, as it is now: only what was touched since is worked out again. */
async function broughtUp<T>(
  entry: Entry,
  own: Kept,
  what: Remembered<T>,
  work: () => Promise<T>,
  touchedSince: TouchedSince,
): Promise<T> {
  const { facts } = what;
  const all = facts && (await touchedSince(entry));
  if (!all) return work();
  const touched = all.filter(({ kind }) => facts.includes(kind));
  if (touched.length > 0 && !what.renew) return work();
  const renewed = await renewedFrom(entry, touched, what);
  if (renewed === null) return work();
  if (touched.length === 0) Object.assign(own, entry.own);
  else Object.assign(own, { since: entry.version, touched });
  return renewed.value;
}

/** What somebody with a later snapshot keeps, as it was: what was touched in between is worked out as this reader sees it. */
async function takenBack<T>(entry: Entry, version: number, what: Remembered<T>, work: () => Promise<T>): Promise<T> {
  // Only then it is known since when it is the same.
  await entry.value.catch(() => null);
  if (version < entry.own.since) return work();
  return (await renewedFrom(entry, entry.own.touched, what))?.value ?? work();
}

async function renewedFrom<T>(
  entry: Entry,
  touched: readonly Touch[],
  { renew }: Remembered<T>,
): Promise<{ readonly value: T } | null> {
  // Another request may still be working it out, and may fail.
  const kept = await entry.value.then(
    (value) => ({ value: value as T }),
    () => null,
  );
  if (!kept || touched.length === 0) return kept;
  const value = (await renew?.(kept.value, touched)) ?? null;
  return value === null ? null : { value };
}

interface Place {
  readonly key: string;
  readonly version: number;
  readonly writtenAt: number;
  /** With everything that is recorded known. */
  readonly isLatest: boolean;
}

/**
 * With everything that was ever recorded known, only the day matters besides the rows. An earlier moment stays as it was until a
 * row changes that is no new fact. In between nothing is kept.
 */
function placeOf(known: KnownVersion, { name, moment, from }: Omit<Remembered, 'renew'>): Place | null {
  const knownAt = moment.knownAt === 'infinity' ? Infinity : Date.parse(moment.knownAt);
  const { coalitionId, version, pastVersion } = known;
  const writtenAt = known.writtenAt.getTime();
  const key = `${coalitionId} ${name} ${moment.asOf} ${from === undefined ? '' : JSON.stringify(from)}`;
  if (knownAt >= Math.max(writtenAt, known.recordedAt.getTime())) return { key, version, writtenAt, isLatest: true };
  if (knownAt < writtenAt - settled)
    return { key: `${key} ${moment.knownAt}`, version: pastVersion, writtenAt: 0, isLatest: false };
  return null;
}

/** How many objects and lists it consists of. Walked without making anything: it is as many as a screen is worked out from. */
function weightOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let weight = 1;
  if (Array.isArray(value)) for (const part of value) weight += weightOf(part);
  else if (value instanceof Map) for (const [key, part] of value) weight += weightOf(key) + weightOf(part);
  else for (const name in value) weight += weightOf(value[name as keyof typeof value]);
  return weight;
}

/** Shared by requests, so nobody may change it. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  (value instanceof Map ? [...value.keys(), ...value.values()] : Object.values(value)).forEach(frozen);
  return value;
}
