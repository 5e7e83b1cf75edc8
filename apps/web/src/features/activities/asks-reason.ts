import type { LifecycleTransition } from '#domain';

/** Whoever takes up again what had ended has to say why; whoever postpones or stops is asked, and may leave it empty. */
export function asksReason({ to, reasonRequired }: LifecycleTransition): boolean {
  return reasonRequired || to === 'postponed' || to === 'stopped';
}
