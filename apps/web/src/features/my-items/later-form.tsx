import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, addMonths } from '#domain';
import { keepDraft, readDraft } from '../../lib/drafts.ts';
import { useFormat } from '../../lib/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { MyItem, MyTask } from './queries.ts';
import { usePlace } from './use-place.ts';

interface Later {
  dueOn: string | null;
  reason: string;
}

interface LaterFormProps {
  item: MyItem;
  task: MyTask;
  draft: string;
  onSave: (body: { dueOn: string; reason: string | null }) => void;
}

/** Another day, mostly one of three; the reason may be left out. */
export function LaterForm({ item, task, draft, onSave }: LaterFormProps) {
  const { t } = useTranslation(['myItems', 'common']);
  const format = useFormat();
  const { today } = usePlace(item);
  const [{ dueOn, reason }, setLater] = useState<Later>(() => readDraft<Later>(draft) ?? { dueOn: null, reason: '' });
  const [isTooEarly, setTooEarly] = useState(false);
  const from = task.dueOn > today ? task.dueOn : today;
  const days = { week: addDays(from, 7), twoWeeks: addDays(from, 14), month: addMonths(from, 1) };
  const change = (part: Partial<Later>) => {
    const next = { dueOn, reason, ...part };
    setTooEarly(false);
    setLater(next);
    keepDraft(draft, next);
  };
  const save = () => {
    if (dueOn === null || dueOn <= task.dueOn) return setTooEarly(true);
    onSave({ dueOn, reason: reason.trim() || null });
  };
  return (
    <form
      className="sk-my-texts"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div className="sk-my-days" role="group" aria-label={t('myItems:task.chooseDay')}>
        <p className="sk-my-stages__question">{t('myItems:task.chooseDay')}</p>
        {(Object.keys(days) as (keyof typeof days)[]).map((name) => (
          <button
            key={name}
            type="button"
            className="sk-my-days__day"
            aria-pressed={dueOn === days[name]}
            onClick={() => change({ dueOn: days[name] })}
          >
            <span>{t(`myItems:task.${name}`)}</span>
            <small>{format.dayMonth(days[name], today)}</small>
          </button>
        ))}
      </div>
      <TextField
        type="date"
        short
        label={t('myItems:task.otherDay')}
        min={addDays(task.dueOn, 1)}
        value={dueOn ?? ''}
        error={isTooEarly ? t('myItems:task.notLater', { day: format.dayMonth(task.dueOn, today) }) : undefined}
        onChange={(event) => change({ dueOn: event.target.value || null })}
      />
      <TextField
        label={t('myItems:task.reason')}
        optional={t('common:form.optional')}
        maxLength={1000}
        value={reason}
        onChange={(event) => change({ reason: event.target.value })}
      />
      <Button tall type="submit">
        {t('myItems:task.save')}
      </Button>
    </form>
  );
}
