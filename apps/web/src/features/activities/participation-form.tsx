import { useTranslation } from 'react-i18next';
import type { Schemas } from '#api-client';
import { useToday } from '../../lib/coalition.tsx';
import { SelectField } from '../../ui/text-field.tsx';
import { BehalfField } from './behalf-field.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import { FormDate, FormStepper } from './form-fields.tsx';
import type { Activity } from './queries.ts';
import { useKeptForm } from '../../lib/use-kept-form.ts';
import { useMay } from './use-may.ts';

interface ParticipationValues {
  from: string | null;
  to: string | null;
  participants: number | null;
  newParticipants: number | null;
  volunteers: number | null;
  organisationId: string;
  onBehalfOf: string;
}

const fields = ['from', 'to', 'participants', 'newParticipants', 'volunteers', 'organisationId', 'onBehalfOf'] as const;

interface ParticipationFormProps {
  activity: Activity;
  /** Names its draft. */
  name: string;
  /** What is corrected. */
  initial?: Partial<ParticipationValues>;
  onClose: () => void;
  send: (body: Schemas['ParticipationInput'], key: string) => Promise<unknown>;
}

/** Visits of a period, in numbers only. */
export function ParticipationForm({ activity, name, initial, onClose, send }: ParticipationFormProps) {
  const { t } = useTranslation(['activities', 'common']);
  const today = useToday();
  const may = useMay();
  const organisations = may.countFor(activity);
  const required = t('common:form.required');
  const form = useKeptForm<ParticipationValues>({
    name,
    defaults: {
      from: null,
      to: today,
      participants: null,
      newParticipants: null,
      volunteers: null,
      organisationId: organisations[0]?.id ?? '',
      onBehalfOf: '',
      ...initial,
    },
    fields,
    check: ({ from, to, participants }) => ({
      ...(from === null && { from: required }),
      ...(to === null && { to: required }),
      ...(participants === null && { participants: required }),
    }),
    send: (values, key) => send(bodyOf(values), key),
    done: onClose,
  });
  const { control, register } = form.form;
  return (
    <FormFrame
      {...form.frame}
      submitLabel={t('common:actions.save')}
      cancel={{ label: t('common:actions.cancel'), onPress: onClose }}
    >
      <div className="sk-grid" style={{ '--sk-grid-min': '12rem' } as object}>
        <FormDate
          {...form.at('from')}
          control={control}
          name="from"
          label={t('activities:participation.from')}
          max={today}
        />
        <FormDate {...form.at('to')} control={control} name="to" label={t('activities:participation.to')} max={today} />
      </div>
      <FormStepper
        {...form.at('participants')}
        control={control}
        name="participants"
        label={t('activities:participation.participants')}
      />
      <FormStepper
        {...form.at('newParticipants')}
        control={control}
        name="newParticipants"
        label={t('activities:participation.newParticipants')}
        description={`${t('activities:participation.newHint')}, ${t('activities:participation.optionalHint')}`}
      />
      <FormStepper
        {...form.at('volunteers')}
        control={control}
        name="volunteers"
        label={t('activities:participation.volunteers')}
        description={t('activities:participation.optionalHint')}
      />
      {organisations.length > 1 && (
        <SelectField
          {...form.at('organisationId')}
          {...register('organisationId')}
          label={t('activities:participation.organisation')}
          options={organisations.map(({ id, name: label }) => ({ value: id, label }))}
        />
      )}
      {may.onBehalf && <BehalfField of={form} name="onBehalfOf" activity={activity} />}
      <p className="sk-small">{t('activities:participation.explain')}</p>
    </FormFrame>
  );
}

function bodyOf({ from, to, participants, organisationId, onBehalfOf, ...counts }: ParticipationValues) {
  return {
    from: from!,
    to: to!,
    participants: participants!,
    ...counts,
    ...(organisationId && { organisationId }),
    ...(onBehalfOf && { onBehalfOf }),
  };
}
