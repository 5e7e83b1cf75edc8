import { useRef } from 'react';
import { useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { CheckInSignal } from '#domain';
import type { Schemas } from '#api-client';
import { useToday } from '../../lib/coalition.tsx';
import { SegmentedChoice } from '../../ui/segmented-choice.tsx';
import { TextAreaField } from '../../ui/text-field.tsx';
import { toneOf } from './activity-tone.ts';
import { BehalfField } from './behalf-field.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import { FormDate } from './form-fields.tsx';
import type { Activity } from './queries.ts';
import { useKeptForm, type KeptForm } from '../../lib/use-kept-form.ts';
import { useMay } from './use-may.ts';

export interface CheckInValues {
  signal: CheckInSignal | null;
  note: string;
  cause: string;
  consequence: string;
  adjustment: string;
  /** Null is today. */
  effectiveOn: string | null;
  onBehalfOf: string;
}

const signals: CheckInSignal[] = ['onCourse', 'atRisk', 'stuck', 'unchanged'];
const fields = ['signal', 'cause', 'consequence', 'adjustment', 'note', 'effectiveOn', 'onBehalfOf'] as const;
const asked = ['cause', 'consequence', 'adjustment'] as const;

const empty: CheckInValues = {
  signal: null,
  note: '',
  cause: '',
  consequence: '',
  adjustment: '',
  effectiveOn: null,
  onBehalfOf: '',
};

interface CheckInFormProps {
  activity: Activity;
  /** Names its draft. */
  name: string;
  /** What is corrected. */
  initial?: Partial<CheckInValues>;
  submitLabel: string;
  legendHidden?: boolean;
  onCancel?: () => void;
  done?: () => void;
  send: (body: Schemas['CheckInInput'], key: string) => Promise<unknown>;
}

/** How it goes, in four big choices; at a risk it asks for cause, consequence and adjustment, and forces none. */
export function CheckInForm({ activity, name, initial, send, done, ...frame }: CheckInFormProps) {
  const { t } = useTranslation(['activities', 'common']);
  const choices = useRef<HTMLDivElement>(null);
  const form = useKeptForm<CheckInValues>({
    name,
    defaults: { ...empty, ...initial },
    fields,
    check: ({ signal }) => (signal === null ? { signal: t('activities:checkIn.chooseSignal') } : {}),
    send: (values, key) => send(bodyOf(values), key),
    done: done ?? (() => choices.current?.focus()),
  });
  const { field } = useController({ control: form.form.control, name: 'signal' });
  const { id, error } = form.at('signal');
  return (
    <FormFrame
      {...form.frame}
      submitLabel={frame.submitLabel}
      cancel={frame.onCancel && { label: t('common:actions.cancel'), onPress: frame.onCancel }}
      isIdle={field.value === null}
    >
      <div id={id} ref={choices} tabIndex={-1} className="sk-check-in__choices">
        <SegmentedChoice
          legend={t('activities:checkIn.signal')}
          legendHidden={frame.legendHidden}
          options={signals.map((value) => ({ value, label: t(`activities:checkIn.${value}`), tone: toneOf(value) }))}
          value={field.value}
          onChange={field.onChange}
          error={error}
        />
      </div>
      {field.value !== null && <Rest of={form} signal={field.value} activity={activity} />}
    </FormFrame>
  );
}

/** What one may add once one has chosen. */
function Rest({ of, signal, activity }: { of: KeptForm<CheckInValues>; signal: CheckInSignal; activity: Activity }) {
  const { t } = useTranslation(['activities', 'common']);
  const may = useMay();
  const today = useToday();
  const { register, control } = of.form;
  const optional = t('common:form.optional');
  const isTroubled = signal === 'atRisk' || signal === 'stuck';
  return (
    <>
      {isTroubled && <p>{t('activities:checkIn.askMore')}</p>}
      {isTroubled &&
        asked.map((field) => (
          <TextAreaField
            key={field}
            {...of.at(field)}
            {...register(field)}
            label={t(`activities:checkIn.${field}`)}
            description={field === 'adjustment' ? t('activities:checkIn.adjustmentHint') : undefined}
            optional={optional}
            rows={2}
            maxLength={2000}
          />
        ))}
      <TextAreaField
        {...of.at('note')}
        {...register('note')}
        label={t('activities:checkIn.note')}
        optional={optional}
        rows={2}
        maxLength={2000}
      />
      {may.onBehalf && (
        <>
          <BehalfField of={of} name="onBehalfOf" activity={activity} />
          <FormDate
            {...of.at('effectiveOn')}
            control={control}
            name="effectiveOn"
            label={t('activities:checkIn.effectiveOn')}
            max={today}
            fallback={today}
          />
        </>
      )}
    </>
  );
}

function bodyOf({ signal, note, effectiveOn, onBehalfOf, ...values }: CheckInValues): Schemas['CheckInInput'] {
  const isTroubled = signal === 'atRisk' || signal === 'stuck';
  const text = (value: string) => value.trim() || null;
  return {
    signal: signal!,
    note: text(note),
    ...(isTroubled && {
      cause: text(values.cause),
      consequence: text(values.consequence),
      adjustment: text(values.adjustment),
    }),
    ...(effectiveOn && { effectiveOn }),
    ...(onBehalfOf && { onBehalfOf }),
  };
}
