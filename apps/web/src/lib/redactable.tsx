import { createContext, useContext, type ReactNode } from 'react';
import type { Schemas } from '#api-client';

/** One free text of a record. */
export interface RedactableText {
  objectType: Schemas['Redactable'];
  objectId: string;
  /** Which of its texts, as the API names it: `note`, `evidence`. */
  field: string;
  text: string;
}

type Show = (what: RedactableText) => ReactNode;

const RedactableContext = createContext<Show>(({ text }) => text);

/** Says how such texts are shown: what was taken out, and the way to take out. Without it they are just texts. */
export const RedactableProvider = RedactableContext.Provider;

/** A text that may have been taken out for somebody's privacy, or still can be. */
export function Redactable(what: RedactableText) {
  return useContext(RedactableContext)(what);
}
