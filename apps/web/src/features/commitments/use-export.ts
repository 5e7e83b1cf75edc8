import { useTranslation } from 'react-i18next';
import { useCoalition } from '../../lib/coalition.tsx';
import { download } from '../../lib/csv.ts';
import { useFormat } from '../../lib/use-format.ts';
import type { CommitmentSearch } from './commitment-search.ts';
import { matrixCsv } from './matrix-csv.ts';
import type { Coverage, MatrixRow } from './queries.ts';
import { useCommitmentWords } from './use-commitment-words.ts';

/** Hands the reader the matrix as it is shown, with its source and its day. */
export function useExport({ items, asOf }: Coverage, rows: MatrixRow[], search: CommitmentSearch): () => void {
  const { t } = useTranslation(['commitments', 'common']);
  const words = useCommitmentWords();
  const format = useFormat();
  const { membership } = useCoalition();
  return () => {
    const filter = [search.filter && t(`commitments:filter.${search.filter}`), search.q && `“${search.q}”`];
    const chosen = filter.filter(Boolean).join(', ');
    const text = matrixCsv(items, rows, {
      source: [
        t('commitments:export.title', { coalition: membership.coalitionName }),
        t('commitments:export.source', { day: format.day(asOf) }),
        ...(chosen === '' ? [] : [t('commitments:export.filtered', { filter: chosen })]),
        ...(membership.isDemo ? [t('common:banner.demo')] : []),
      ],
      columns: {
        partner: t('commitments:matrix.partner'),
        example: t('common:example'),
        officer: t('commitments:export.officer'),
        on: t('commitments:export.on'),
        remark: t('commitments:export.remark'),
      },
      yes: t('commitments:export.yes'),
      no: t('commitments:export.no'),
      stage: ({ stage }) => (stage === null ? t('commitments:noPledge') : words.stage(stage)),
      remark: ({ isStale, review }) =>
        [isStale ? t('commitments:stale') : '', review === null ? '' : t(`commitments:review.${review}`)]
          .filter((part) => part !== '')
          .join(', '),
    });
    download(`${t('commitments:export.file')}-${membership.coalitionSlug}-${asOf}.csv`, text);
  };
}
