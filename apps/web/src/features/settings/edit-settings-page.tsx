import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Path } from 'react-hook-form';
import { useSlug } from '../../lib/coalition.tsx';
import { useLanding } from '../../lib/landing.tsx';
import { usePaths } from '../../lib/paths.ts';
import { useConflictNotice } from '../../lib/use-conflict-notice.ts';
import { useRowForm, type RowForm } from '../../lib/use-row-form.ts';
import { Card } from '../../ui/card.tsx';
import { ConflictNotice } from '../../ui/conflict-notice.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import { useNavigation } from '../../ui/navigation.tsx';
import { CalendarEffect } from './calendar-preview.tsx';
import { coalitionQuery, updateCoalition, type Coalition } from './queries.ts';
import { CalendarFields, GeneralFields } from './settings-fields.tsx';
import { SettingsFormHeading } from './settings-heading.tsx';
import {
  calendarFaults,
  calendarOf,
  settingFields,
  settingsFaults,
  settingsInput,
  settingsValues,
  type PeriodValues,
  type SettingsValues,
} from './settings-values.ts';
import './settings.css';
import { useSettingWords } from './use-setting-words.ts';

/** Changes the settings, and shows what another calendar would do before it is saved. */
export function EditSettingsPage() {
  const { t } = useTranslation(['settings', 'common']);
  const slug = useSlug();
  const { data: coalition } = useSuspenseQuery(coalitionQuery(slug));
  const client = useQueryClient();
  const paths = usePaths();
  const { go } = useNavigation();
  const landing = useLanding();
  const faultWords = useFaultWords();
  const form = useRowForm<Coalition, SettingsValues>({
    name: 'settings',
    row: coalition,
    valuesOf: settingsValues,
    fields: settingFields as unknown as Path<SettingsValues>[],
    check: (values) => settingsFaults(values, faultWords),
    update: (values, version) => updateCoalition(client, slug, version, settingsInput(values)),
    record: (send) => landing.saveAndGo(send, paths.settings()),
  });
  const conflict = useSettingsConflict(form);
  const values = form.form.watch();
  const isCalendar = Object.keys(calendarFaults(values, faultWords)).length === 0;
  return (
    <>
      <SettingsFormHeading
        part="coalition"
        title={t('settings:coalition.editTitle')}
        lead={t('common:form.allRequired')}
      />
      <Card className="sk-settings-form">
        <FormFrame
          {...form.frame}
          submitLabel={t('settings:coalition.save')}
          cancel={{ label: t('common:actions.cancel'), onPress: () => go(paths.settings()) }}
        >
          {conflict && <ConflictNotice {...conflict} />}
          <h2>{t('settings:coalition.general')}</h2>
          <GeneralFields of={form} />
          <h2>{t('settings:coalition.calendar')}</h2>
          <CalendarFields of={form} />
          <CalendarEffect calendar={isCalendar ? calendarOf(values) : null} />
        </FormFrame>
      </Card>
    </>
  );
}

function useSettingsConflict({ conflict }: RowForm<SettingsValues>) {
  const { t } = useTranslation('settings');
  const words = useSettingWords();
  return useConflictNotice(conflict, {
    label: (field) => t(`field.${field as 'name'}`),
    show: (field, value) => {
      if (field === 'quietPeriods') return (value as PeriodValues[]).map(words.period).join('\n');
      if (field === 'locale') return words.language(value as string);
      return field === 'timeZone' ? words.timeZone(value as string) : String(value);
    },
  });
}

function useFaultWords() {
  const { t } = useTranslation(['settings', 'common']);
  return {
    required: t('common:form.required'),
    weeks: t('settings:fault.weeks'),
    days: t('settings:fault.days'),
    code: t('settings:fault.code'),
    endBeforeStart: t('settings:fault.endBeforeStart'),
  };
}
