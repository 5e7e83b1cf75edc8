import type { Persona } from './demo.dto.ts';

/** The coalitions that a demo folder begins with: one plan file each in `plans/`. */
export const demoCoalitions = ['pijnacker-nootdorp', 'waadhoeke'] as const;

/** The address of a demo person; they visibly do not exist. */
export function demoEmail(persona: Persona, coalition: string): string {
  return persona === 'administrator' ? 'beheer@voorbeeld.example' : `${persona}.${coalition}@voorbeeld.example`;
}
