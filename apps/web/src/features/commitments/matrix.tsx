import { memo, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { usePaths } from '../../lib/paths.ts';
import { Badge } from '../../ui/badge.tsx';
import { Card } from '../../ui/card.tsx';
import { Link } from '../../ui/link.tsx';
import { MatrixFoot } from './matrix-foot.tsx';
import './matrix.css';
import type { CellName } from './commitment-search.ts';
import type { CoverageItem, MatrixCell, MatrixRow } from './queries.ts';
import { StageAge } from './stage-age.tsx';
import { placeOf, useGridWalk } from './use-grid-walk.ts';
import { useMay } from './use-may.ts';

interface MatrixProps {
  items: CoverageItem[];
  rows: MatrixRow[];
  onOpen: (cell: CellName) => void;
}

/** Organisations against commitments: a grid that one walks with the arrow keys; a cell opens its history. */
export function Matrix({ items, rows, onOpen }: MatrixProps) {
  const { t } = useTranslation('commitments');
  const size = { rows: rows.length + 2, columns: items.length + 1 };
  const { current, gridProps } = useGridWalk(size, { row: 1, column: 1 });
  const columnIn = (row: number) => (current.row === row ? current.column : null);
  const may = useMay();
  const open = useCallback((cell: CellName) => onOpen(cell), [onOpen]);
  return (
    <Card flush className="sk-matrix-card">
      <div className="sk-matrix-scroll sk-print-wide">
        <table {...gridProps} role="grid" aria-label={t('matrix.label')} aria-readonly="true" className="sk-matrix">
          <MatrixHead items={items} current={columnIn(0)} />
          <tbody>
            {rows.map((row, index) => (
              <Row
                key={row.id}
                row={row}
                place={index + 1}
                current={columnIn(index + 1)}
                mayPledge={may.pledge}
                onOpen={open}
              />
            ))}
          </tbody>
          <MatrixFoot items={items} place={rows.length + 1} current={columnIn(rows.length + 1)} />
        </table>
      </div>
    </Card>
  );
}

function MatrixHead({ items, current }: { items: CoverageItem[]; current: number | null }) {
  const { t } = useTranslation('commitments');
  const paths = usePaths();
  return (
    <thead>
      <tr role="row">
        <th scope="col" role="columnheader" className="sk-matrix__corner">
          <span {...placeOf(0, 0, current === 0)}>{t('matrix.partner')}</span>
        </th>
        {items.map(({ id, position, shortTitle }, index) => (
          <th key={id} scope="col" role="columnheader">
            <Link
              {...placeOf(0, index + 1, current === index + 1)}
              href={paths.commitment(id)}
              look="plain"
              className="sk-matrix__commitment"
            >
              <span className="sk-matrix__number">{position}</span> <span>{shortTitle}</span>
            </Link>
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface RowProps {
  row: MatrixRow;
  place: number;
  /** The column of this row that has the one tab stop; null when another row has it. */
  current: number | null;
  mayPledge: boolean;
  onOpen: (cell: CellName) => void;
}

const Row = memo(function Row({ row, place, current, mayPledge, onOpen }: RowProps) {
  const { t } = useTranslation('common');
  const paths = usePaths();
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        <Link {...placeOf(place, 0, current === 0)} href={paths.organisation(row.id)} look="plain">
          {row.name}
        </Link>{' '}
        {row.isExample && <Badge>{t('example')}</Badge>}
      </th>
      {row.cells.map((cell, index) => (
        <td key={cell.commitmentId} role="gridcell">
          <Cell
            cell={cell}
            place={placeOf(place, index + 1, current === index + 1)}
            onOpen={
              cell.hasPledge || mayPledge
                ? () => onOpen({ organisationId: row.id, commitmentId: cell.commitmentId })
                : undefined
            }
          />
        </td>
      ))}
    </tr>
  );
});

interface CellProps {
  cell: MatrixCell;
  place: ReturnType<typeof placeOf>;
  onOpen: (() => void) | undefined;
}

function Cell({ cell, place, onOpen }: CellProps) {
  if (onOpen === undefined) {
    return (
      <span {...place} className="sk-matrix__cell">
        <StageAge cell={cell} />
      </span>
    );
  }
  return (
    <button {...place} type="button" className="sk-matrix__cell sk-print" aria-haspopup="dialog" onClick={onOpen}>
      <StageAge cell={cell} />
    </button>
  );
}
