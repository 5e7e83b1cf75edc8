import { useFieldArray } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/i18n.ts';
import { localeOf } from '../../lib/language.ts';
import type { KeptForm } from '../../lib/use-kept-form.ts';
import { Button } from '../../ui/button.tsx';
import { FieldGroup } from '../../ui/field.tsx';
import { FormDate } from '../../ui/form-date.tsx';
import { NumberField, SelectField, TextField } from '../../ui/text-field.tsx';
import type { SettingsValues } from './settings-values.ts';
import { useSettingWords } from './use-setting-words.ts';

type Fields = { of: KeptForm<SettingsValues> };

/** Its name, motto and place. */
export function GeneralFields({ of: { form, at } }: Fields) {
  const { t } = useTranslation(['settings', 'common']);
  const words = useSettingWords();
  const field = (name: 'name' | 'motto' | 'municipalityName' | 'municipalityCode' | 'locale' | 'timeZone') => ({
    ...at(name),
    ...form.register(name),
    label: t(`settings:field.${name}`),
  });
  return (
    <div className="sk-settings-form__part">
      <TextField {...field('name')} maxLength={200} />
      <TextField
        {...field('motto')}
        description={t('settings:field.mottoHint')}
        optional={t('common:form.optional')}
        maxLength={200}
      />
      <TextField {...field('municipalityName')} maxLength={100} />
      <TextField
        {...field('municipalityCode')}
        description={t('settings:field.municipalityCodeHint')}
        maxLength={6}
        autoCapitalize="characters"
        short
      />
      <SelectField
        {...field('locale')}
        description={t('settings:field.localeHint')}
        options={(['nl', 'en'] as const).map((value) => ({ value, label: words.language(value) }))}
      />
      <SelectField {...field('timeZone')} options={words.timeZones(form.getValues('timeZone'))} />
    </div>
  );
}

/** When news is expected, and when not. */
export function CalendarFields({ of: { form, at } }: Fields) {
  const { t } = useTranslation('settings');
  const { fields: periods, append, remove } = useFieldArray({ control: form.control, name: 'quietPeriods' });
  return (
    <div className="sk-settings-form__part">
      {(['cadenceWeeks', 'graceWorkingDays'] as const).map((name) => (
        <NumberField
          key={name}
          {...at(name)}
          {...form.register(name)}
          label={t(`field.${name}`)}
          inputMode="numeric"
          maxLength={2}
        />
      ))}
      <FieldGroup
        id={at('quietPeriods').id}
        legend={t('field.quietPeriods')}
        description={t('field.quietPeriodsHint')}
        error={at('quietPeriods').error}
      >
        <div className="sk-settings-form__periods">
          {periods.map(({ id }, index) => (
            <Period key={id} of={{ form, at }} index={index} onRemove={() => remove(index)} />
          ))}
          <div>
            <Button onClick={() => append({ name: '', from: null, to: null })}>{t('field.addPeriod')}</Button>
          </div>
        </div>
      </FieldGroup>
    </div>
  );
}

interface PeriodProps {
  of: Pick<KeptForm<SettingsValues>, 'form' | 'at'>;
  index: number;
  onRemove: () => void;
}

function Period({ of: { form, at }, index, onRemove }: PeriodProps) {
  const { t } = useTranslation(['settings', 'common']);
  const locale = localeOf(useLanguage());
  const number = index + 1;
  const name = `quietPeriods.${index}.name` as const;
  return (
    <div role="group" aria-label={t('settings:field.period', { number })} className="sk-settings-form__period">
      <TextField
        {...at(name)}
        {...form.register(name)}
        label={t('settings:field.periodName')}
        optional={t('common:form.optional')}
        maxLength={60}
      />
      <div className="sk-settings-form__days">
        {(['from', 'to'] as const).map((part) => (
          <FormDate
            key={part}
            {...at(`quietPeriods.${index}.${part}`)}
            control={form.control}
            name={`quietPeriods.${index}.${part}`}
            label={t(part === 'from' ? 'settings:field.periodFrom' : 'settings:field.periodTo')}
            locale={locale}
          />
        ))}
      </div>
      <Button look="link" onClick={onRemove} aria-label={t('settings:field.removePeriod', { number })}>
        {t('common:actions.remove')}
      </Button>
    </div>
  );
}
