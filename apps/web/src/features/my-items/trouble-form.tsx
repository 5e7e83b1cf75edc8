import { useTranslation } from 'react-i18next';
import type { Schemas } from '#api-client';
import type { CheckInSignal, MyActivity, MyItem } from './queries.ts';
import { TextsForm } from './texts-form.tsx';
import type { Line } from './use-answer-line.ts';
import { usePlace } from './use-place.ts';

const fields = ['cause', 'consequence', 'adjustment'] as const;

type Field = (typeof fields)[number];
type Said = Pick<Schemas['CheckInInput'], 'signal' | Field>;

export function isTrouble(signal: CheckInSignal): boolean {
  return signal === 'atRisk' || signal === 'stuck';
}

/** What was told about a risk, as it is sent. */
export function textsOf({ cause, consequence, adjustment }: Partial<Said>): Record<Field, string | null> {
  const text = (value: string | null | undefined) => value?.trim() || null;
  return { cause: text(cause), consequence: text(consequence), adjustment: text(adjustment) };
}

interface TroubleFormProps {
  item: MyItem;
  activity: MyActivity;
  said: Said;
  line: Line;
  /** The check-in of today that it belongs to, when that was there before the page was opened. */
  standing: MyActivity['lastCheckIn'];
}

/** What is behind a risk: asked, not forced. It takes the place of the check-in that it belongs to. */
export function TroubleForm({ item, activity, said, line, standing }: TroubleFormProps) {
  const { t } = useTranslation('myItems');
  const { draftName } = usePlace(item);
  const saved = textsOf(said);
  return (
    <TextsForm
      draft={draftName('trouble')}
      intro={t('trouble.intro')}
      fields={fields.map((name) => ({
        name,
        label: t(`trouble.${name}`),
        ...(name === 'cause' && { description: t('trouble.privacy') }),
      }))}
      saved={{ cause: saved.cause ?? '', consequence: saved.consequence ?? '', adjustment: saved.adjustment ?? '' }}
      saveLabel={t('trouble.save')}
      maxLength={2000}
      isSaved={line.saving?.state === 'saved'}
      onSave={(texts) => {
        const body = { signal: said.signal, ...textsOf(texts), ...(standing?.note && { note: standing.note }) };
        return line.give({ type: 'checkIn', id: activity.id, body }, standing?.id ?? null);
      }}
    />
  );
}
