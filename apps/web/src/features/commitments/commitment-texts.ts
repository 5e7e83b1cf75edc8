import type { Schemas } from '#api-client';
import type { Commitment } from './queries.ts';

/** A commitment as it is filled in. */
export interface CommitmentTexts {
  version: number;
  title: string;
  shortTitle: string;
  text: string;
  /** Without an identifier a point is new. */
  points: { id?: string; text: string }[];
}

export const commitmentFields = ['title', 'shortTitle', 'text', 'points'] as const;

export const noCommitmentTexts: CommitmentTexts = { version: 0, title: '', shortTitle: '', text: '', points: [] };

export function commitmentTexts({ version, title, shortTitle, text, points }: Commitment): CommitmentTexts {
  return { version, title, shortTitle, text, points: points.map((point) => ({ id: point.id, text: point.text })) };
}

export function commitmentFaults(
  { title, shortTitle, text }: CommitmentTexts,
  required: string,
): Partial<Record<keyof CommitmentTexts, string>> {
  return {
    ...(title.trim() === '' && { title: required }),
    ...(shortTitle.trim() === '' && { shortTitle: required }),
    ...(text.trim() === '' && { text: required }),
  };
}

/** A point that was left empty is none. */
export function commitmentInput({
  title,
  shortTitle,
  text,
  points,
}: CommitmentTexts): Schemas['CreateCommitmentInput'] {
  return {
    title: title.trim(),
    shortTitle: shortTitle.trim(),
    text: text.trim(),
    points: points
      .map(({ id, text: said }) => ({ ...(id !== undefined && { id }), text: said.trim() }))
      .filter((point) => point.text !== ''),
  };
}
