import { useTranslation } from 'react-i18next';
import { usePaths } from '../../lib/paths.ts';
import { Badge } from '../../ui/badge.tsx';
import { Card } from '../../ui/card.tsx';
import { Link } from '../../ui/link.tsx';
import { StageBar } from '../../ui/stage-bar.tsx';
import type { CellName } from './commitment-search.ts';
import { hasPledges } from './matrix-rows.ts';
import './matrix.css';
import type { CoverageItem, MatrixCell, MatrixRow } from './queries.ts';
import { StageAge } from './stage-age.tsx';
import { useCommitmentWords } from './use-commitment-words.ts';

interface CardsProps {
  items: CoverageItem[];
  rows: MatrixRow[];
  onOpen: (cell: CellName) => void;
}

/** The matrix on a phone: one card per organisation. */
export function OrganisationCards({ items, rows, onOpen }: CardsProps) {
  const { t } = useTranslation(['commitments', 'common']);
  const paths = usePaths();
  const without = rows.filter((row) => !hasPledges(row));
  return (
    <>
      <ul className="sk-list sk-stack">
        {rows.filter(hasPledges).map((row) => (
          <li key={row.id}>
            <Card flush className="sk-matrix-phone">
              <h2 className="sk-matrix-phone__name">
                <Link href={paths.organisation(row.id)} look="plain">
                  {row.name}
                </Link>{' '}
                {row.isExample && <Badge>{t('common:example')}</Badge>}
              </h2>
              <ul className="sk-list">
                {row.cells.map((cell, index) => (
                  <PhoneCell
                    key={cell.commitmentId}
                    label={`${items[index]!.position}. ${items[index]!.shortTitle}`}
                    cell={cell}
                    onOpen={() => onOpen({ organisationId: row.id, commitmentId: cell.commitmentId })}
                  />
                ))}
              </ul>
            </Card>
          </li>
        ))}
      </ul>
      {without.length > 0 && (
        <p className="sk-quiet">
          {t('commitments:withoutPledges', { count: without.length })} {without.map(({ name }) => name).join(', ')}.
        </p>
      )}
    </>
  );
}

/** And one per commitment, folded up: the bar says how it stands, opening it says who. */
export function CommitmentCards({ items, rows, onOpen }: CardsProps) {
  const { t } = useTranslation(['commitments', 'common']);
  const words = useCommitmentWords();
  const paths = usePaths();
  return (
    <ul className="sk-list sk-stack">
      {items.map((item, index) => (
        <li key={item.id}>
          <Card className="sk-matrix-phone" flush>
            <div className="sk-matrix-phone__head">
              <h2 className="sk-matrix-phone__name">
                <Link href={paths.commitment(item.id)} look="plain">
                  {item.position}. {item.title}
                </Link>
              </h2>
              <StageBar label={t('commitments:barLabel')} parts={words.parts(item.perStage)} />
              <p className="sk-small">
                {t('commitments:coveredOf', { covered: item.covered, count: item.denominator })}
              </p>
            </div>
            <details>
              <summary className="sk-matrix-phone__more">
                {t('commitments:showPartners', { count: rows.length })}
              </summary>
              <ul className="sk-list">
                {rows.map((row) => (
                  <PhoneCell
                    key={row.id}
                    label={row.name}
                    cell={row.cells[index]!}
                    onOpen={() => onOpen({ organisationId: row.id, commitmentId: item.id })}
                  />
                ))}
              </ul>
            </details>
          </Card>
        </li>
      ))}
    </ul>
  );
}

function PhoneCell({ label, cell, onOpen }: { label: string; cell: MatrixCell; onOpen: () => void }) {
  return (
    <li>
      {cell.hasPledge ? (
        <button type="button" className="sk-matrix-phone__cell sk-print" aria-haspopup="dialog" onClick={onOpen}>
          <span>{label}</span>
          <StageAge cell={cell} wordShown />
        </button>
      ) : (
        <span className="sk-matrix-phone__cell">
          <span>{label}</span>
          <StageAge cell={cell} wordShown />
        </span>
      )}
    </li>
  );
}
