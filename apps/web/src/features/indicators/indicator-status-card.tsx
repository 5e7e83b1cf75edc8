import { useTranslation } from 'react-i18next';
import { capital } from '../../lib/use-number-word.ts';
import { Card } from '../../ui/card.tsx';
import { Signal, StatusChip } from '../../ui/status-chip.tsx';
import { toneOf } from './indicator-tone.ts';
import type { IndicatorDetail } from './queries.ts';
import { useIndicatorSentences } from './use-indicator-sentences.ts';

/** The answer in a sentence, and the rule behind it with its numbers. */
export function IndicatorStatusCard({ indicator }: { indicator: IndicatorDetail }) {
  const { t } = useTranslation(['indicators', 'words']);
  const say = useIndicatorSentences();
  const tone = toneOf(indicator.status);
  const why = say.why(indicator);
  return (
    <Card>
      <section className="sk-indicator-status" aria-label={t('indicators:status.title')}>
        <Signal tone={tone} />
        <div className="sk-stack sk-stack--close">
          <p className="sk-serif sk-indicator-status__sentence">{say.status(indicator)}</p>
          <div>
            <StatusChip tone={tone}>{capital(t(`words:indicatorStatus.${indicator.status}`))}</StatusChip>
          </div>
          {why.length > 0 && <p className="sk-quiet sk-indicator-status__why">{why.join(' ')}</p>}
        </div>
      </section>
    </Card>
  );
}
