import { createContext, useContext, type ReactNode } from 'react';
import type { Schemas } from '#api-client';

/** One free text of a record. */
export interface RedactableText {
  objectType: Schemas['Redactable'];
  objectId: string;
  /** Which of its texts, as the API names it: `note`, `evidence`, `principles.0`. */
  field: string;
  /** Null where nothing stands now; something may have stood there before. */
  text: string | null;
}

interface Redacting {
  /** How such a text is shown. */
  show: (what: RedactableText & { text: string }) => ReactNode;
  /** The way to take out one of the texts of a row. */
  offer: (texts: readonly RedactableText[]) => ReactNode;
}

const RedactableContext = createContext<Redacting>({ show: ({ text }) => text, offer: () => null });

/** Says how such texts are shown: what was taken out, and the way to take out. Without it they are just texts. */
export const RedactableProvider = RedactableContext.Provider;

/** A text that may have been taken out for somebody's privacy, or still can be. */
export function Redactable(what: RedactableText & { text: string }) {
  return useContext(RedactableContext).show(what);
}

/** One button for all texts of a row: they stand in headings, links and lists, where none of their own would fit. */
export function RedactableTexts({ texts }: { texts: readonly RedactableText[] }) {
  return useContext(RedactableContext).offer(texts);
}

/** The texts of one row by the names of their fields; of a list each entry has its own. */
export function textsOfRow(
  objectType: RedactableText['objectType'],
  objectId: string,
  fields: Readonly<Record<string, string | null | readonly string[]>>,
): RedactableText[] {
  return Object.entries(fields).flatMap(([field, said]) =>
    Array.isArray(said)
      ? said.map((text: string, index) => ({ objectType, objectId, field: `${field}.${index}`, text }))
      : [{ objectType, objectId, field, text: said as string | null }],
  );
}
