import type { Fact } from './queries.ts';

/** What has a form of its own to say it better; anything else is taken back and recorded anew. */
export function correctable({ kind }: Fact): boolean {
  return kind === 'checkIn' || kind === 'participation';
}
