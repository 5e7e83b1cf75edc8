import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.tsx';
import { StageGlyph } from '../../ui/stage-glyph.tsx';
import type { CoverageItem } from './queries.ts';
import { fillOf, stagesFurthestFirst, useCommitmentWords } from './use-commitment-words.ts';
import { placeOf } from './use-grid-walk.ts';

/** How many are in place or embedded, over all that pledged, whatever is filtered. */
export function MatrixFoot({
  items,
  place,
  current,
}: {
  items: CoverageItem[];
  place: number;
  current: number | null;
}) {
  const { t } = useTranslation(['commitments', 'common']);
  const denominators = new Set(items.map(({ denominator }) => denominator));
  const [same] = denominators;
  const isSame = denominators.size === 1;
  return (
    <tfoot>
      <tr role="row">
        <th scope="row" role="rowheader">
          <span {...placeOf(place, 0, current === 0)}>
            {isSame ? t('commitments:matrix.totalOf', { count: same! }) : t('commitments:matrix.total')}
          </span>
        </th>
        {items.map(({ id, covered, denominator }, index) => (
          <td key={id} role="gridcell">
            <span {...placeOf(place, index + 1, current === index + 1)} className="sk-matrix__total">
              {isSame ? covered : t('common:count.of', { part: covered, whole: denominator })}
            </span>
          </td>
        ))}
      </tr>
    </tfoot>
  );
}

/** What the shapes mean. */
export function MatrixLegend() {
  const { t } = useTranslation('commitments');
  const words = useCommitmentWords();
  return (
    <ul className="sk-list sk-matrix-legend" aria-label={t('matrix.legend')}>
      {stagesFurthestFirst.map((stage) => (
        <li key={stage}>
          <StageGlyph fill={fillOf(stage)} size={17} />
          {words.stage(stage)}
        </li>
      ))}
      <li className="sk-stage-age__age--stale">
        <Icon name="refresh" size={14} />
        {t('stale')}
      </li>
      <li className="sk-stage-age__question">
        <Icon name="flag" size={15} />
        {t('questionedLong')}
      </li>
      <li>
        <span aria-hidden="true">–</span>
        {t('noPledge')}
      </li>
    </ul>
  );
}
