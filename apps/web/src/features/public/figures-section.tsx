import { useTranslation } from 'react-i18next';
import { Badge } from '../../ui/badge.tsx';
import { PublicSection } from './public-section.tsx';
import type { PublicIndicator, PublicPageData } from './queries.ts';
import { capital, usePublicWords } from './use-public-words.ts';

/** Something is known of it: a value, or what its source says instead. */
function isKnown({ baseline, newest, quarters }: PublicIndicator): boolean {
  return quarters.length === 0 && (baseline !== null || newest !== null);
}

/** Where it began and where it stands, every figure with its source. */
export function FiguresSection({ page }: { page: PublicPageData }) {
  const { t } = useTranslation('public');
  const known = page.indicators.filter(isKnown);
  const [real, examples] = [known.filter(({ isExample }) => !isExample), known.filter(({ isExample }) => isExample)];
  return (
    <PublicSection id="figures" title={t('figures.title')} lead={known.length > 0 && t('figures.lead')}>
      {known.length === 0 && <p>{t('figures.none')}</p>}
      {real.length > 0 && <FigureList indicators={real} locale={page.locale} />}
      {examples.length > 0 && (
        <details className="sk-public__more">
          <summary>{t('figures.examples', { count: examples.length })}</summary>
          <FigureList indicators={examples} locale={page.locale} />
        </details>
      )}
      <p className="sk-small">{t('figures.small')}</p>
    </PublicSection>
  );
}

function FigureList({ indicators, locale }: { indicators: PublicIndicator[]; locale: string }) {
  return (
    <ul className="sk-list sk-public__figures">
      {indicators.map((indicator) => (
        <FigureItem key={indicator.id} indicator={indicator} locale={locale} />
      ))}
    </ul>
  );
}

function FigureItem({ indicator, locale }: { indicator: PublicIndicator; locale: string }) {
  const { t } = useTranslation(['public', 'common']);
  const words = usePublicWords();
  const { name, unit, newest, baseline, population, areaName, isExample } = indicator;
  const isMoved = newest !== null && !newest.isBaseline;
  const figure = isMoved ? newest : (baseline ?? newest);
  if (figure === null) return null;
  const text = 'text' in figure ? figure.text : null;
  const year = words.year(figure.measuredOn);
  const { lower, upper, source } = figure;
  const facts = [
    capital(t(isMoved ? 'public:figures.measured' : 'public:figures.baseline', { year })),
    lower !== null &&
      upper !== null &&
      t('public:figures.margin', { lower: words.number(lower, unit), upper: words.number(upper, unit) }),
    isMoved &&
      baseline?.value != null &&
      t('public:figures.before', { value: words.figure(baseline, unit), year: words.year(baseline.measuredOn) }),
    source === null ? t('public:reportedByPartners') : t('public:figures.source', { source }),
  ];
  return (
    <li>
      <strong className="sk-public__figure" lang={text === null ? undefined : locale}>
        {text ?? words.figure(figure, unit)}
      </strong>
      <div>
        <p className="sk-public__figure-name" lang={locale}>
          {name} {isExample && <Badge>{t('common:example')}</Badge>}
        </p>
        <p className="sk-small" lang={locale}>
          {[population, areaName].filter(Boolean).join(' · ')}
        </p>
        <p className="sk-small">{facts.filter(Boolean).join(' · ')}</p>
      </div>
    </li>
  );
}
