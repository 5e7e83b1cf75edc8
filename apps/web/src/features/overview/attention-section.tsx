import { type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCoalition } from '../../lib/coalition.tsx';
import { type CoalitionPaths, usePaths } from '../../lib/paths.ts';
import { type AttentionAction, AttentionList } from '../../ui/attention-list.tsx';
import { Button } from '../../ui/button.tsx';
import { Card, Section } from '../../ui/card.tsx';
import { lazyPart } from '../../ui/lazy-part.ts';
import { EmptyState } from '../../ui/states.tsx';
import { attentionTones, useAttentionWords } from './attention-words.ts';
import type { OpenWindow } from './attention-windows.tsx';
import type { AttentionRow, Overview, Snoozed } from './queries.ts';

/** Ten seconds: the five things of today. */
const atFirst = 5;

const AttentionWindows = lazyPart(async () => (await import('./attention-windows.tsx')).AttentionWindows);

export interface AttentionSectionProps {
  attention: NonNullable<Overview['attention']>;
  /** Shows what was put away; fetched when there is something. */
  renderSnoozed: (rows: Snoozed[]) => ReactNode;
}

export function AttentionSection({ attention, renderSnoozed }: AttentionSectionProps) {
  const { t } = useTranslation('overview');
  const { asOf } = useCoalition();
  const paths = usePaths();
  const words = useAttentionWords();
  const [showsAll, setShowsAll] = useState(false);
  const [open, setOpen] = useState<OpenWindow | null>(null);
  const [wasOpened, setOpened] = useState(false);
  const [hadSnoozed, setHadSnoozed] = useState(false);
  // The last one that is brought back takes its notice with it else.
  if (!hadSnoozed && attention.snoozed.length > 0) setHadSnoozed(true);
  const openWindow = (kind: OpenWindow['kind'], row: AttentionRow) => {
    setOpened(true);
    setOpen({ kind, row, title: words.title(row) });
  };
  const rows = showsAll ? attention.items : attention.items.slice(0, atFirst);
  const actionOf = (row: AttentionRow): AttentionAction | undefined => {
    const label = t(`attention.action.${row.action}`);
    if (row.action === 'contactLead') return { label, onPress: () => openWindow('contact', row) };
    if (row.action === 'askAdjustment') {
      return asOf === null ? { label, onPress: () => openWindow('ask', row) } : undefined;
    }
    const href = isOutdated(row) ? paths.importValues(row.indicatorId!) : hrefOf(row, paths);
    return href === undefined ? undefined : { label, href };
  };
  return (
    <Section
      title={t('attention.title')}
      aside={
        attention.total > atFirst && (
          <Button look="link" onClick={() => setShowsAll(!showsAll)} aria-expanded={showsAll}>
            {showsAll ? t('attention.fewer') : t('attention.all', { count: attention.total })}
          </Button>
        )
      }
    >
      {wasOpened && (
        <Suspense fallback={null}>
          <AttentionWindows open={open} onClose={() => setOpen(null)} />
        </Suspense>
      )}
      <Card flush>
        {rows.length === 0 ? (
          <EmptyState title={t('attention.none')}>{t('attention.noneText')}</EmptyState>
        ) : (
          <AttentionList
            items={rows.map((row) => ({
              id: row.key,
              tone: attentionTones[row.kind],
              title: words.title(row),
              titleHref: hrefOf(row, paths),
              detail: words.detail(row),
              action: actionOf(row),
              more: asOf === null && (
                <Button
                  look="link"
                  className="sk-overview__later"
                  aria-label={`${t('attention.snooze.open')}: ${words.title(row)}`}
                  onClick={() => openWindow('snooze', row)}
                >
                  {t('attention.snooze.open')}
                </Button>
              ),
            }))}
          />
        )}
        {hadSnoozed && <Suspense fallback={null}>{renderSnoozed(attention.snoozed)}</Suspense>}
      </Card>
    </Section>
  );
}

/** Its next value is entered or imported; what else an indicator lacks is decided on its own page. */
const isOutdated = ({ kind, causes }: AttentionRow) => kind === 'indicatorIncomplete' && causes?.[0] === 'outdated';

/** Where a row leads. */
function hrefOf(row: AttentionRow, paths: CoalitionPaths): string | undefined {
  if (row.activityId) return paths.activity(row.activityId);
  if (row.membershipId) return paths.member(row.membershipId);
  if (row.organisationId) return paths.organisation(row.organisationId);
  if (row.indicatorId) return paths.indicator(row.indicatorId);
  if (row.kind === 'commitmentGap') return paths.callList({ filter: filterOf(row.causes?.[0]) });
  return row.planId ? paths.planEvaluation(row.planId) : undefined;
}

/** The call list of what is missing. */
function filterOf(cause: string | undefined): string {
  return cause === 'stale' ? 'stale' : cause === 'neverAssessed' ? 'never' : 'withoutOfficer';
}
