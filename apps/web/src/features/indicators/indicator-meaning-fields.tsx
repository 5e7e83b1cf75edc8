import { useTranslation } from 'react-i18next';
import { capital } from '../../lib/use-number-word.ts';
import type { KeptForm } from '../../lib/use-kept-form.ts';
import { SelectField } from '../../ui/text-field.tsx';
import type { NewIndicatorValues } from './indicator-texts.ts';

const kinds = ['outcome', 'output'] as const;
const units = ['percent', 'count'] as const;
const directions = ['decrease', 'increase', 'maintain'] as const;
const derivations = ['participations', 'trained', 'attentionOfficers'] as const;

/** What can only be chosen once: kind, unit, direction, and whether it is measured or computed. */
export function IndicatorMeaningFields({ of: { form, at } }: { of: KeptForm<NewIndicatorValues> }) {
  const { t } = useTranslation(['indicators', 'common', 'words']);
  const choose = t('common:form.choose');
  return (
    <>
      <SelectField
        {...at('kind')}
        {...form.register('kind')}
        label={t('indicators:form.kind')}
        placeholder={choose}
        options={kinds.map((value) => ({ value, label: capital(t(`words:indicatorKind.${value}`)) }))}
      />
      <SelectField
        {...at('unit')}
        {...form.register('unit')}
        label={t('indicators:form.unit')}
        placeholder={choose}
        options={units.map((value) => ({ value, label: capital(t(`indicators:form.unitName.${value}`)) }))}
      />
      <SelectField
        {...at('direction')}
        {...form.register('direction')}
        label={t('indicators:form.direction')}
        placeholder={choose}
        options={directions.map((value) => ({ value, label: capital(t(`indicators:form.directionName.${value}`)) }))}
      />
      <SelectField
        {...at('derivation')}
        {...form.register('derivation')}
        label={t('indicators:form.derivation')}
        placeholder={capital(t('indicators:form.derivationName.none'))}
        options={derivations.map((value) => ({
          value,
          label: capital(t(`indicators:form.derivationName.${value}`)),
        }))}
      />
    </>
  );
}
