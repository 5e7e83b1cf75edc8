import type { Schemas } from '#api-client';
import type { CheckListItem } from '../../ui/check-list.tsx';
import type { Activity, Commitment, Indicator, Plan, Subgoal } from './queries.ts';

/** The kinds of things that a plan refers to, in the order in which they stand on its page. */
export const contentKinds = ['subgoal', 'commitment', 'indicator', 'activity'] as const;

export type ContentKind = (typeof contentKinds)[number];

export type References = Schemas['PlanLinksInput'];

/** What somebody wants to be different: identifiers of any kind. */
export interface ContentsChange {
  up: string[];
  out: string[];
}

/** Something of the coalition, with where it belongs now. */
export interface Content extends CheckListItem {
  isIn: boolean;
  /** Titles of the other plans that refer to it. */
  plans: string[];
}

export interface Things {
  subgoals: Subgoal[];
  commitments: Commitment[];
  indicators: Indicator[];
  activities: Activity[];
}

/** Everything of the coalition that a plan can refer to. */
export function contentsOf(plan: Plan, plans: Plan[], things: Things): Record<ContentKind, Content[]> {
  const of = (kind: ContentKind, items: CheckListItem[]): Content[] =>
    items.map((item) => ({
      ...item,
      isIn: plan[`${kind}Ids`].includes(item.id),
      plans: plans
        .filter((other) => other.id !== plan.id && other[`${kind}Ids`].includes(item.id))
        .map(({ title }) => title),
    }));
  return {
    subgoal: of('subgoal', things.subgoals.map(titled)),
    commitment: of('commitment', things.commitments.map(titled)),
    indicator: of(
      'indicator',
      things.indicators.map(({ id, code, name }) => ({ id, label: code === null ? name : `${code} ${name}` })),
    ),
    activity: of(
      'activity',
      things.activities.map(({ id, title, leadName }) => ({ id, label: title, detail: leadName ?? undefined })),
    ),
  };
}

const titled = ({ id, title }: { id: string; title: string }) => ({ id, label: title });

/** What is still a change: somebody else may have done it meanwhile. */
export function effective({ up, out }: ContentsChange, contents: Record<ContentKind, Content[]>) {
  const among = (ids: string[], isIn: boolean): References =>
    Object.fromEntries(
      contentKinds.map((kind) => [
        `${kind}Ids`,
        contents[kind].filter((content) => content.isIn === isIn && ids.includes(content.id)).map(({ id }) => id),
      ]),
    );
  const [takeUp, takeOut] = [among(up, false), among(out, true)];
  return { takeUp, takeOut, added: countOf(takeUp), removed: countOf(takeOut) };
}

const countOf = (references: References) => Object.values(references).flat().length;
