import { createContext, use, type ReactNode } from 'react';
import type { Me, Membership } from './session.ts';

/** The coalition that the page is about, and who is looking at it. */
export interface CoalitionContextValue {
  me: Me;
  membership: Membership;
  /** The day that is looked back to; null is today. */
  asOf: string | null;
}

const CoalitionContext = createContext<CoalitionContextValue | null>(null);

export function CoalitionProvider({ value, children }: { value: CoalitionContextValue; children: ReactNode }) {
  return <CoalitionContext value={value}>{children}</CoalitionContext>;
}

export function useCoalition(): CoalitionContextValue {
  const value = use(CoalitionContext);
  if (value === null) throw new Error('useCoalition is for pages of a coalition.');
  return value;
}

/** Whether the page stands within the shell of a coalition. */
export function useIsInCoalition(): boolean {
  return use(CoalitionContext) !== null;
}

/** The day it is in the coalition's zone, according to the server: the web has no clock of its own. */
export function useToday(): string {
  return useCoalition().membership.today;
}

/**
 * Where drafts belong: to one member of a coalition, or to the installation. Whoever signs in next on the same device, after a
 * session that ran out, finds nothing of who was there before.
 */
export function useDraftPlace(): string {
  const membership = use(CoalitionContext)?.membership;
  return membership === undefined ? 'installation' : `${membership.coalitionSlug}:${membership.id}`;
}

export function useSlug(): string {
  return useCoalition().membership.coalitionSlug;
}
