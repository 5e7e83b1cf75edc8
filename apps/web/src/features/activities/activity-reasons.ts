import type { Activity, Reason } from './queries.ts';

/** What makes it so. Once somebody judged, that is the reason; "reported" is only said where nothing else is. */
export function decisiveReasons({ reasons, signal, override }: Activity): Reason[] {
  if (override !== null) return reasons.filter(({ code }) => code === 'override');
  const same = reasons.filter((reason) => reason.signal === signal);
  const others = same.filter(({ code }) => code !== 'reported');
  return others.length > 0 ? others : same;
}

/** What was said besides, the lighter and the overruled; what the partner reported has a place of its own. */
export function otherReasons(activity: Activity): Reason[] {
  const decisive = decisiveReasons(activity);
  return activity.reasons.filter((reason) => !decisive.includes(reason) && reason.code !== 'reported');
}
