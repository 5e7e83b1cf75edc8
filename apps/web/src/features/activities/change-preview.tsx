import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useExplanation } from '../../lib/use-explanation.ts';
import { Button } from '../../ui/button.tsx';
import { Radio } from '../../ui/checkbox.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';
import type { ActivityChanges, ChangedActivity } from './activity-changes.ts';
import { useActivityWords } from './use-activity-words.ts';

interface Props {
  preview: ActivityChanges;
  onBack: () => void;
  send: (onlyIfAll: boolean, key: string) => Promise<void>;
}

/** What becomes of each of them, and why some cannot be changed; then one chooses. */
export function ChangePreview({ preview, onBack, send }: Props) {
  const { t } = useTranslation('activityChanges');
  const { changed, refused, unchanged, items } = preview;
  const [onlyIfAll, setOnlyIfAll] = useState(false);
  const { attempt, isBusy, problem } = useAttempt(() => onlyIfAll, send);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const isBlocked = onlyIfAll && refused > 0;
  const summary = [
    t('changed', { count: changed }),
    ...(refused > 0 ? [t('refused', { count: refused })] : []),
    ...(unchanged > 0 ? [t('unchanged', { count: unchanged })] : []),
  ];
  return (
    <div className="sk-form">
      <h3 ref={heading} tabIndex={-1} className="sk-change__summary">
        {summary.join(' ')}
      </h3>
      <ul className="sk-list sk-change__list">
        {items.map((item) => (
          <PreviewRow key={item.activityId} item={item} />
        ))}
      </ul>
      {refused > 0 && changed > 0 && (
        <fieldset className="sk-change__choice">
          <legend className="utrecht-form-label">{t('choice')}</legend>
          <Radio name="only-if-all" checked={!onlyIfAll} onChange={() => setOnlyIfAll(false)}>
            {t('possible', { count: changed })}
          </Radio>
          <Radio name="only-if-all" checked={onlyIfAll} onChange={() => setOnlyIfAll(true)}>
            {t('allOrNothing')}
          </Radio>
        </fieldset>
      )}
      {isBlocked && <p role="status">{t('blocked')}</p>}
      {problem !== null && (
        <p role="alert" className="sk-field__error">
          {problem}
        </p>
      )}
      <div className="sk-form__buttons">
        {changed > 0 && !isBlocked && (
          <Button look="primary" busy={isBusy} onClick={attempt}>
            {t('confirm', { count: changed })}
          </Button>
        )}
        <Button onClick={onBack}>{t('back')}</Button>
      </div>
    </div>
  );
}

/** Sends it, again under the same key after a failure. */
function useAttempt(isAll: () => boolean, send: Props['send']) {
  const [key] = useState(() => crypto.randomUUID());
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const explain = useExplanation();
  const attempt = () => {
    setBusy(true);
    setProblem(null);
    send(isAll(), key).catch((error: unknown) => {
      setBusy(false);
      setProblem(explain(error));
    });
  };
  return { attempt, isBusy, problem };
}

const tones = { changed: 'good', refused: 'bad', unchanged: 'unknown' } as const;

function PreviewRow({ item }: { item: ChangedActivity }) {
  const { t } = useTranslation('activityChanges');
  const changes = useChanges(item);
  return (
    <li className="sk-change__row">
      <div>
        <strong>{item.title}</strong>
        {item.outcome === 'refused' ? (
          <p className="sk-small">{item.faults.map(({ detail }) => detail).join(' ')}</p>
        ) : (
          changes.map((change) => (
            <p key={change} className="sk-small">
              {change}
            </p>
          ))
        )}
      </div>
      <StatusChip tone={tones[item.outcome]}>{t(`outcome.${item.outcome}`)}</StatusChip>
    </li>
  );
}

/** "Trekker: SBJ wordt Bibliotheek". */
function useChanges({ lead, period, lifecycle }: ChangedActivity): string[] {
  const { t } = useTranslation('activityChanges');
  const words = useActivityWords();
  const day = (on: string | null) => (on === null ? t('open') : words.day(on));
  const line = (what: string, from: string, to: string) => t('becomes', { what, from, to });
  return [
    ...(lifecycle ? [line(t('to'), words.lifecycle(lifecycle.from), words.lifecycle(lifecycle.to))] : []),
    ...(lead ? [line(t('leadOrganisation'), lead.from?.name ?? t('open'), lead.to.name)] : []),
    ...(period && period.from.startsOn !== period.to.startsOn
      ? [line(t('startsOn'), day(period.from.startsOn), day(period.to.startsOn))]
      : []),
    ...(period && period.from.endsOn !== period.to.endsOn
      ? [line(t('endsOn'), day(period.from.endsOn), day(period.to.endsOn))]
      : []),
  ];
}
