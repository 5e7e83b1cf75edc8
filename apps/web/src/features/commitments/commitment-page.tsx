import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Stage } from '#domain';
import { useCoalition } from '../../lib/coalition.tsx';
import { usePaths } from '../../lib/paths.ts';
import { Redactable, RedactableTexts, textsOfRow } from '../../lib/redactable.tsx';
import { useSaving } from '../../lib/use-saving.ts';
import { Badge } from '../../ui/badge.tsx';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { Card, Section } from '../../ui/card.tsx';
import { FactLine } from '../../ui/fact-line.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { SavedNotice } from '../../ui/saved-notice.tsx';
import { StageBar, StageLegend } from '../../ui/stage-bar.tsx';
import { StageGlyph } from '../../ui/stage-glyph.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { capital } from './capital.ts';
import { CellPanel } from './cell-panel.tsx';
import { CommitmentActions } from './commitment-actions.tsx';
import './commitment-page.css';
import { commitmentsQuery, coverageQuery, type Commitment, type CoverageItem, type MatrixRow } from './queries.ts';
import { SignedTexts } from './signed-texts.tsx';
import { StageAge } from './stage-age.tsx';
import { fillOf, stagesFurthestFirst, useCommitmentWords } from './use-commitment-words.ts';
import { useMay } from './use-may.ts';

/** One commitment: what it says, how far it is covered, and who is how far. */
export function CommitmentPage({ commitment }: { commitment: Commitment }) {
  const { t } = useTranslation(['commitments', 'common']);
  const { membership, asOf } = useCoalition();
  const slug = membership.coalitionSlug;
  const paths = usePaths();
  const may = useMay();
  const saving = useSaving();
  const { data: coverage } = useSuspenseQuery(coverageQuery(slug, asOf));
  const { data: all } = useSuspenseQuery(commitmentsQuery(slug));
  const item = coverage.items.find(({ id }) => id === commitment.id);
  const index = coverage.items.findIndex(({ id }) => id === commitment.id);
  return (
    <>
      <PageHeading
        documentTitle={`${commitment.position}. ${commitment.title} · ${membership.coalitionName}`}
        context={
          <Breadcrumbs
            label={t('common:nav.breadcrumbs')}
            steps={[{ label: t('commitments:title'), href: paths.commitments() }]}
          />
        }
        contextAside={t('commitments:page.numberOf', { number: commitment.position, total: all.length })}
        lead={item && <CoverageSentence item={item} />}
        actions={may.write && <CommitmentActions commitment={commitment} count={all.length} saving={saving} />}
      >
        {commitment.title}
      </PageHeading>
      {saving.notice && <SavedNotice {...saving.notice} />}
      <div className="sk-commitment-page">
        <div className="sk-stack sk-stack--wide">
          {item && item.denominator > 0 && <CoverageCard item={item} />}
          <ByStage rows={coverage.organisations} index={index} commitmentId={commitment.id} />
        </div>
        <div className="sk-stack">
          <Texts commitment={commitment} />
          {commitment.textVersion > 1 && <SignedTexts id={commitment.id} />}
        </div>
      </div>
    </>
  );
}

function CoverageSentence({ item: { covered, denominator, perStage } }: { item: CoverageItem }) {
  const { t } = useTranslation('commitments');
  if (denominator === 0) return t('page.noPledges');
  const sentence = t(covered === 0 ? 'page.answerNone' : 'page.answer', { covered, count: denominator });
  return perStage.unknown > 0 ? `${sentence} ${t('page.unknown', { count: perStage.unknown })}` : sentence;
}

function CoverageCard({ item }: { item: CoverageItem }) {
  const { t } = useTranslation('commitments');
  const words = useCommitmentWords();
  const parts = words.parts(item.perStage);
  return (
    <Card
      kicker={t('page.coverage')}
      foot={
        <FactLine
          parts={[
            t('page.fresh', { count: item.fresh }),
            item.stale > 0 && t('page.stale', { count: item.stale }),
            item.questioned > 0 && t('page.questioned', { count: item.questioned }),
          ]}
          aside={t('page.selfAssessed')}
        />
      }
    >
      <p className="sk-commitment-page__figure">
        <span className="sk-big-number">{item.covered}</span>{' '}
        <span className="sk-quiet">{t('page.ofInPlace', { count: item.denominator })}</span>
      </p>
      <StageBar label={t('barLabel')} parts={parts} />
      <StageLegend stages={parts.filter(({ count }) => count > 0)} />
    </Card>
  );
}

function Texts({ commitment }: { commitment: Commitment }) {
  const { t } = useTranslation(['commitments', 'common']);
  const { id, title, shortTitle, text, points, isExample } = commitment;
  return (
    <Card className="sk-commitment-page__texts" title={t('commitments:page.text')} titleLevel={2}>
      <p>
        <Redactable objectType="commitment" objectId={id} field="text" text={text} />{' '}
        {isExample && <Badge>{t('common:example')}</Badge>}
      </p>
      {points.length > 0 && (
        <>
          <h3>{t('commitments:page.points')}</h3>
          <ol>
            {points.map((point) => (
              <li key={point.id}>
                <Redactable objectType="commitmentPoint" objectId={point.id} field="text" text={point.text} />
              </li>
            ))}
          </ol>
        </>
      )}
      <RedactableTexts
        texts={[
          ...textsOfRow('commitment', id, { title, shortTitle, text }),
          ...points.flatMap((point) => textsOfRow('commitmentPoint', point.id, { text: point.text })),
        ]}
      />
    </Card>
  );
}

/** Who is how far, the furthest first; and who did not take it on. */
function ByStage({ rows, index, commitmentId }: { rows: MatrixRow[]; index: number; commitmentId: string }) {
  const { t } = useTranslation('commitments');
  const [open, setOpen] = useState<string | null>(null);
  const at = (stage: Stage | null) => rows.filter(({ cells }) => (cells[index]?.stage ?? null) === stage);
  const stages = stagesFurthestFirst.filter((stage) => at(stage).length > 0);
  const without = at(null);
  return (
    <Section title={t('page.byStage')}>
      {stages.length === 0 && (
        <Card flush>
          <EmptyState title={t('page.noPledges')} />
        </Card>
      )}
      <div className="sk-commitment-page__stages">
        {stages.map((stage) => (
          <StageCard key={stage} stage={stage} rows={at(stage)} index={index} onOpen={setOpen} />
        ))}
      </div>
      {without.length > 0 && (
        <p className="sk-quiet">
          {t('page.withoutPledge', { count: without.length })} {without.map(({ name }) => name).join(', ')}.
        </p>
      )}
      {open !== null && <CellPanel name={{ organisationId: open, commitmentId }} onClose={() => setOpen(null)} />}
    </Section>
  );
}

interface StageCardProps {
  stage: Stage;
  rows: MatrixRow[];
  index: number;
  onOpen: (organisationId: string) => void;
}

function StageCard({ stage, rows, index, onOpen }: StageCardProps) {
  const { t } = useTranslation('common');
  const words = useCommitmentWords();
  return (
    <Card flush>
      <h3 className="sk-stage-card__head">
        <StageGlyph fill={fillOf(stage)} size={22} />
        {capital(words.stage(stage))}
        <span className="sk-stage-card__count">{rows.length}</span>
      </h3>
      <ul className="sk-list">
        {rows.map(({ id, name, isExample, cells }) => (
          <li key={id}>
            <button
              type="button"
              className="sk-stage-card__partner sk-print"
              aria-haspopup="dialog"
              onClick={() => onOpen(id)}
            >
              <span>
                {name} {isExample && <Badge>{t('example')}</Badge>}
              </span>
              {stage !== 'unknown' && <StageAge cell={cells[index]!} />}
            </button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
