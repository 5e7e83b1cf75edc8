import { useTranslation } from 'react-i18next';
import { usePaths } from '../../lib/paths.ts';
import { capital } from '../../lib/use-number-word.ts';
import { useFormat } from '../../lib/use-format.ts';
import { Link } from '../../ui/link.tsx';
import type { IndicatorDetail } from './queries.ts';
import { useIndicatorWords } from './use-indicator-words.ts';
import { useMay } from './use-may.ts';

/** Where a computed figure comes from: who reported, what is compared with what, and who is left out of the comparison. */
export function DerivedFigure({ indicator }: { indicator: IndicatorDetail }) {
  const { t } = useTranslation('indicators');
  const may = useMay();
  const { coverage, derivation, growth } = indicator;
  return (
    <div className="sk-indicator-figure__growth">
      {derivation !== null && <p>{t(`derived.text.${derivation}`)}</p>}
      {coverage !== null && derivation !== 'attentionOfficers' && (
        <p>{t('derived.coverage', { part: coverage.reported, whole: coverage.of })}</p>
      )}
      <Running indicator={indicator} />
      {growth !== null && <Growth growth={growth} />}
      {may.measure && <p className="sk-quiet">{t('derived.noEntry')}</p>}
    </div>
  );
}

/** The quarter that is not over yet has no bar, only its count so far. */
function Running({ indicator }: { indicator: IndicatorDetail }) {
  const { t } = useTranslation('indicators');
  const format = useFormat();
  const running = indicator.quarters.find(({ isComplete }) => !isComplete);
  if (running === undefined || running.participants === null) return null;
  const { participants, reported, of } = running;
  return <p>{t('derived.running', { value: format.number(participants), part: reported, whole: of })}</p>;
}

function Growth({ growth }: { growth: NonNullable<IndicatorDetail['growth']> }) {
  const { t } = useTranslation('indicators');
  const format = useFormat();
  const words = useIndicatorWords();
  const { quarter, comparedWith, before, now, comparedOrganisations, newOrganisations, missingOrganisations } = growth;
  return (
    <>
      {before !== null && now !== null && comparedOrganisations > 0 && (
        <p>
          {capital(
            t('derived.compared', {
              count: comparedOrganisations,
              quarter: words.quarter(quarter),
              before: words.quarter(comparedWith),
              from: format.number(before),
              to: format.number(now),
            }),
          )}
        </p>
      )}
      <Organisations label={t('derived.new')} organisations={newOrganisations} />
      <Organisations label={t('derived.missing')} organisations={missingOrganisations} />
    </>
  );
}

function Organisations(props: { label: string; organisations: { id: string; name: string }[] }) {
  const { label, organisations } = props;
  const paths = usePaths();
  if (organisations.length === 0) return null;
  return (
    <p className="sk-quiet">
      {label}:{' '}
      {organisations.map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <Link href={paths.organisation(id)}>{name}</Link>
        </span>
      ))}
    </p>
  );
}
