import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCoalition } from '../../lib/coalition.tsx';
import { usePaths } from '../../lib/paths.ts';
import { Card, Section } from '../../ui/card.tsx';
import { Link } from '../../ui/link.tsx';
import { CellPanel } from './cell-panel.tsx';
import './matrix.css';
import { coverageQuery } from './queries.ts';
import { StageAge } from './stage-age.tsx';
import { useMay } from './use-may.ts';

/** What one organisation took on and how far it is: its row of the matrix, standing up. */
export function OrganisationPledges({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation('commitments');
  const { membership, asOf } = useCoalition();
  const { data } = useSuspenseQuery(coverageQuery(membership.coalitionSlug, asOf));
  const [open, setOpen] = useState<string | null>(null);
  const may = useMay();
  const paths = usePaths();
  const row = data.organisations.find(({ id }) => id === organisationId);
  if (data.items.length === 0) return null;
  const cells = row?.cells ?? [];
  return (
    <Section
      title={t('title')}
      aside={
        <Link href={paths.commitments()} look="strong">
          {t('openMatrix')}
        </Link>
      }
    >
      {cells.every(({ hasPledge }) => !hasPledge) && <p className="sk-quiet">{t('pledge.noneAtAll')}</p>}
      {(may.pledge || cells.some(({ hasPledge }) => hasPledge)) && row && (
        <Card flush>
          <ul className="sk-list sk-pledge-lines">
            {data.items.map(({ id, position, title }, index) => {
              const cell = cells[index]!;
              const content = (
                <>
                  <span>
                    <span className="sk-matrix__number" aria-hidden="true">
                      {position}
                    </span>
                    {title}
                  </span>
                  <StageAge cell={cell} wordShown />
                </>
              );
              return (
                <li key={id}>
                  {cell.hasPledge || may.pledge ? (
                    <button
                      type="button"
                      className="sk-matrix-phone__cell sk-print"
                      aria-haspopup="dialog"
                      onClick={() => setOpen(id)}
                    >
                      {content}
                    </button>
                  ) : (
                    <span className="sk-matrix-phone__cell">{content}</span>
                  )}
                </li>
              );
            })}
          </ul>
        </Card>
      )}
      {open !== null && <CellPanel name={{ organisationId, commitmentId: open }} onClose={() => setOpen(null)} />}
    </Section>
  );
}
