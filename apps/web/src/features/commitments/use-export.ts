import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/use-format.ts';
import { useCsv, type CsvColumn } from '../../lib/use-csv.ts';
import type { CommitmentSearch } from './commitment-search.ts';
import type { Coverage, CoverageItem, MatrixRow } from './queries.ts';
import { useCommitmentWords } from './use-commitment-words.ts';

/** Hands the reader the matrix as filtered: per commitment the stage, the day of the answer, what is the matter. */
export function useExport({ items, asOf }: Coverage, rows: MatrixRow[], search: CommitmentSearch): () => Promise<void> {
  const { t } = useTranslation(['commitments', 'common', 'csv']);
  const words = useCommitmentWords();
  const format = useFormat();
  const csv = useCsv();
  const yesOrNo = (is: boolean) => t(`csv:${is ? 'yes' : 'no'}`);
  const remark = ({ isStale, review }: MatrixRow['cells'][number]) =>
    [isStale ? t('commitments:stale') : '', review === null ? '' : t(`commitments:review.${review}`)]
      .filter((part) => part !== '')
      .join(', ');
  const columnsOf = ({ position, shortTitle }: CoverageItem, index: number): CsvColumn<MatrixRow>[] => {
    const name = `${position}. ${shortTitle}`;
    return [
      {
        header: name,
        value: ({ cells }) => {
          const stage = cells[index]!.stage;
          return stage === null ? t('commitments:noPledge') : words.stage(stage);
        },
      },
      { header: `${name}: ${t('commitments:export.on')}`, value: ({ cells }) => cells[index]!.assessedOn },
      { header: `${name}: ${t('commitments:export.remark')}`, value: ({ cells }) => remark(cells[index]!) },
    ];
  };
  return () =>
    csv<MatrixRow>(() => ({
      title: t('commitments:title'),
      source: t('commitments:export.source', { day: format.day(asOf) }),
      filters: [search.filter && t(`commitments:filter.${search.filter}`), search.q && `“${search.q}”`],
      rows,
      columns: [
        { header: t('commitments:matrix.partner'), value: ({ name }) => name },
        { header: t('common:example'), value: ({ isExample }) => yesOrNo(isExample) },
        { header: t('commitments:export.officer'), value: ({ hasAttentionOfficer }) => yesOrNo(hasAttentionOfficer) },
        ...items.flatMap(columnsOf),
      ],
    }));
}
