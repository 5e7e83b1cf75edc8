import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../lib/api.ts';
import { isProblem } from '../../lib/api.ts';
import { everyPage } from './every-page.ts';

/** What a form or a filter offers. */
export interface Choice {
  id: string;
  name: string;
}

export interface Contact extends Choice {
  role: string;
  organisations: Choice[];
}

interface Row {
  id: string;
  name?: string;
  title?: string;
}

function listOf<Item>(slug: string, name: string, toItem: (row: Row & Item) => Item) {
  return queryOptions({
    queryKey: ['choices', slug, name],
    queryFn: ({ signal }) =>
      everyPage(async (page) => {
        const list = await answerOf<{ items: (Row & Item)[]; total: number }>(
          api.GET(
            `/api/v1/coalitions/{slug}/${name}` as never,
            { params: { path: { slug }, query: page }, signal } as never,
          ) as never,
        ).catch((error: unknown) => {
          if (isProblem(error, 404)) return { items: [], total: 0 };
          throw error;
        });
        return { items: list.items.map(toItem), total: list.total };
      }),
    staleTime: 5 * 60_000,
  });
}

const named = ({ id, name, title }: Row): Choice => ({ id, name: name ?? title ?? '' });

export const organisationsQuery = (slug: string) => listOf<Choice>(slug, 'organisations', named);
export const subgoalsQuery = (slug: string) => listOf<Choice>(slug, 'subgoals', named);
export const commitmentsQuery = (slug: string) => listOf<Choice>(slug, 'commitments', named);
export const membershipsQuery = (slug: string) =>
  listOf<Contact>(slug, 'memberships', ({ id, name, role, organisations }) => ({ id, name, role, organisations }));
