import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { useSaving } from '../../lib/use-saving.ts';
import { Notice } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { ContinuationDialog } from './continuation-dialog.tsx';
import type { IndicatorDetail } from './queries.ts';
import { useIndicatorSentences } from './use-indicator-sentences.ts';
import { useMay } from './use-may.ts';

type Series = IndicatorDetail['seriesToDecide'][number];

/** A series that was measured differently waits for a decision; until then it stands beside the other, never joined. */
export function SeriesToDecide({
  indicator,
  saving,
}: {
  indicator: IndicatorDetail;
  saving: ReturnType<typeof useSaving>;
}) {
  const { t } = useTranslation('indicators');
  const say = useIndicatorSentences();
  const may = useMay();
  const [chosen, setChosen] = useState<Series | null>(null);
  const { seriesToDecide, unit } = indicator;
  return (
    <>
      {seriesToDecide.map((series) => (
        <Notice key={keyOf(series)} tone="warning" title={t('decide.title')}>
          <p>
            {t('decide.text', { instrument: nameOf(series) })}{' '}
            {t('decide.newest', {
              since: say.period(series.since),
              value: say.value(series.newestValue, unit),
              when: say.when(series.newestOn),
            })}
          </p>
          {may.write ? (
            <p className="sk-series-to-decide__action">
              <Button onClick={() => setChosen(series)}>{t('decide.action')}</Button>
            </p>
          ) : (
            <p>{t('decide.others')}</p>
          )}
        </Notice>
      ))}
      {chosen && (
        <ContinuationDialog
          indicator={indicator}
          series={chosen}
          name={nameOf(chosen)}
          onClose={() => setChosen(null)}
          record={saving.record}
        />
      )}
    </>
  );
}

const keyOf = ({ instrument, population, areaCode, areaVintage }: Series) =>
  [instrument, population, areaCode, areaVintage].join('|');

const nameOf = ({ instrument, population, areaVintage }: Series) =>
  [instrument || population, areaVintage].filter(Boolean).join(', ');
