import { queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Schemas } from '#api-client';
import { answerOf, api, isProblem } from '../../lib/api.ts';
import { useSlug } from '../../lib/coalition.tsx';
import type { ImportedMeasurement, ImportLine } from './import-lines.ts';

interface LineFault {
  /** As the API names it: `value`, `measuredOn`. */
  field: string;
  detail: string;
}

export type ImportedItem = Schemas['ImportedMeasurementDto'];

export interface ImportCheck {
  /** What becomes of each line; null when something is wrong with one of them. */
  items: ImportedItem[] | null;
  /** What is wrong, by the place of the line. */
  faults: ReadonlyMap<number, LineFault[]>;
  /** What is wrong with all of it: too many, or an indicator that is computed. */
  others: string[];
}

function checkQuery(slug: string, id: string, measurements: ImportedMeasurement[]) {
  return queryOptions({
    queryKey: ['indicators', slug, 'import', id, measurements],
    queryFn: async ({ signal }): Promise<ImportCheck> => {
      try {
        const { items } = await answerOf(
          api.POST('/api/v1/coalitions/{slug}/indicators/{id}/measurement-imports/previews', {
            params: { path: { slug, id } },
            body: { measurements },
            signal,
          }),
        );
        return { items, faults: new Map(), others: [] };
      } catch (error) {
        if (!isProblem(error, 400)) throw error;
        return faultyCheck(error.faults);
      }
    },
    staleTime: 0,
    gcTime: 0,
  });
}

/** `/measurements/3/value` is the value of the fourth line. */
function faultyCheck(found: readonly { pointer?: string; detail: string }[]): ImportCheck {
  const faults = new Map<number, LineFault[]>();
  const others: string[] = [];
  for (const { pointer, detail } of found) {
    const [, place, field] = /^\/measurements\/(\d+)\/(\w+)$/.exec(pointer ?? '') ?? [];
    if (place === undefined) others.push(detail);
    else faults.set(Number(place), [...(faults.get(Number(place)) ?? []), { field: field!, detail }]);
  }
  return { items: null, faults, others };
}

/** Asks the API about the lines once somebody rests from typing; null as long as it did not answer about these. */
export function useImportCheck(id: string, lines: ImportLine[]) {
  const slug = useSlug();
  const measurements = lines.map(({ input }) => input);
  const asked = useRested(JSON.stringify(measurements));
  const isPresent = asked === JSON.stringify(measurements);
  const query = useQuery({
    ...checkQuery(slug, id, JSON.parse(asked) as ImportedMeasurement[]),
    enabled: asked !== '[]',
  });
  return { check: isPresent ? (query.data ?? null) : null, isError: query.isError, retry: () => void query.refetch() };
}

function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), 300);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
