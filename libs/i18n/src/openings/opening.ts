/**
 * What a page says first. The page says it, and so does its document, which is there before any script; so that the words are the
 * same, both ask here.
 */
export interface Opening {
  /** The answer, in a sentence: the heading of the page. */
  readonly sentence: string;
  /** What explains it in one or two quiet sentences; empty where nothing does. */
  readonly lead: string;
}
