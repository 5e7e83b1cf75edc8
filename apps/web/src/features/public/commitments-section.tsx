import { useTranslation } from 'react-i18next';
import { stages } from '#domain';
import { Badge } from '../../ui/badge.tsx';
import { StageBar, StageLegend, type StageName } from '../../ui/stage-bar.tsx';
import { PublicSection } from './public-section.tsx';
import type { PublicPageData } from './queries.ts';

/** Furthest first, unknown last: as the bar is read. */
const shown: readonly StageName[] = [...stages.filter((stage) => stage !== 'unknown').reverse(), 'unknown'];

/** What every partner takes on, and how far they are together. */
export function CommitmentsSection({ page }: { page: PublicPageData }) {
  const { t } = useTranslation(['public', 'words']);
  const { commitments, locale } = page;
  if (commitments.length === 0) return null;
  const isPledged = commitments.some(({ denominator }) => denominator > 0);
  return (
    <PublicSection
      id="commitments"
      title={t('public:commitments.title')}
      lead={isPledged && t('public:commitments.lead')}
    >
      <ol className="sk-list sk-grid sk-public__cards">
        {commitments.map((commitment) => (
          <CommitmentCard key={commitment.id} commitment={commitment} locale={locale} />
        ))}
      </ol>
      {isPledged && <StageLegend stages={shown.map((stage) => ({ stage, word: t(`words:stage.${stage}`) }))} />}
    </PublicSection>
  );
}

function CommitmentCard({ commitment, locale }: { commitment: PublicPageData['commitments'][number]; locale: string }) {
  const { t } = useTranslation(['public', 'words', 'common']);
  const { position, title, text, points, denominator, covered, perStage, isExample } = commitment;
  return (
    <li className="sk-card sk-public__commitment">
      <span className="sk-public__commitment-top">
        <span className="sk-serif sk-public__position" aria-hidden="true">
          {position}
        </span>
        {isExample && <Badge>{t('common:example')}</Badge>}
      </span>
      <h3 lang={locale}>{title}</h3>
      {denominator === 0 ? (
        <p className="sk-public__card-text">{t('public:commitments.nobody')}</p>
      ) : (
        <>
          <p className="sk-public__card-text">{t('public:commitments.covered', { covered, of: denominator })}</p>
          <StageBar
            label={t('public:commitments.bar', { number: position })}
            parts={shown.map((stage) => ({ stage, count: perStage[stage], word: t(`words:stage.${stage}`) }))}
          />
        </>
      )}
      <details className="sk-public__more">
        <summary>{t('public:commitments.points', { count: points.length })}</summary>
        <div lang={locale}>
          <p>{text}</p>
          <ul className="sk-public__points">
            {points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </div>
      </details>
    </li>
  );
}
