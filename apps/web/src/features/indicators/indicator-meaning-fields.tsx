import { useTranslation } from 'react-i18next';
import { capital } from '../../lib/use-number-word.ts';
import type { KeptForm } from '../../lib/use-kept-form.ts';
import { SelectField } from '../../ui/text-field.tsx';
import './indicator-page.css';
import type { IndicatorValues } from './indicator-texts.ts';

const kinds = ['outcome', 'output'] as const;
const units = ['percent', 'count'] as const;
const directions = ['decrease', 'increase', 'maintain'] as const;
const origins = ['manual', 'imported', 'derived'] as const;
const derivations = ['participations', 'trained', 'attentionOfficers'] as const;

interface MeaningFieldsProps {
  of: KeptForm<IndicatorValues>;
  /** Something was recorded: what it means stays, only where measured values come from may still change. */
  isFixed?: boolean;
}

/** What its values mean, and where they come from. */
export function IndicatorMeaningFields({ of, isFixed = false }: MeaningFieldsProps) {
  return (
    <>
      {isFixed ? <FixedMeaning of={of} /> : <MeaningFields of={of} />}
      <OriginFields of={of} isFixed={isFixed} />
    </>
  );
}

function MeaningFields({ of: { form, at } }: MeaningFieldsProps) {
  const { t } = useTranslation(['indicatorForms', 'common', 'words']);
  const choose = t('common:form.choose');
  return (
    <>
      <SelectField
        {...at('kind')}
        {...form.register('kind')}
        label={t('indicatorForms:kind')}
        placeholder={choose}
        options={kinds.map((value) => ({ value, label: capital(t(`words:indicatorKind.${value}`)) }))}
      />
      <SelectField
        {...at('unit')}
        {...form.register('unit')}
        label={t('indicatorForms:unit')}
        placeholder={choose}
        options={units.map((value) => ({ value, label: capital(t(`indicatorForms:unitName.${value}`)) }))}
      />
      <SelectField
        {...at('direction')}
        {...form.register('direction')}
        label={t('indicatorForms:direction')}
        placeholder={choose}
        options={directions.map((value) => ({ value, label: capital(t(`indicatorForms:directionName.${value}`)) }))}
      />
    </>
  );
}

/** What it is, in words; faults that the API has about it still have a place to be told. */
function FixedMeaning({ of: { form, at } }: MeaningFieldsProps) {
  const { t } = useTranslation(['indicatorForms', 'words']);
  const { kind, unit, direction, derivation } = form.getValues();
  const rows = [
    ['kind', kind && capital(t(`words:indicatorKind.${kind}`))],
    ['unit', unit && capital(t(`indicatorForms:unitName.${unit}`))],
    ['direction', direction && capital(t(`indicatorForms:directionName.${direction}`))],
    ['derivation', derivation && capital(t(`indicatorForms:derivationName.${derivation}`))],
  ] as const;
  return (
    <dl className="sk-indicator-facts">
      {rows
        .filter(([, value]) => value !== '')
        .map(([field, value]) => (
          <div key={field} id={at(field).id} tabIndex={-1}>
            <dt>{t(`indicatorForms:${field}`)}</dt>
            <dd>
              {value}
              {at(field).error !== undefined && <p className="sk-field__error">{at(field).error}</p>}
            </dd>
          </div>
        ))}
    </dl>
  );
}

function OriginFields({ of: { form, at }, isFixed }: MeaningFieldsProps) {
  const { t } = useTranslation(['indicatorForms', 'common']);
  const choose = t('common:form.choose');
  const origin = form.watch('origin');
  if (isFixed && origin === 'derived') return null;
  const offered = origins.filter((value) => !isFixed || value !== 'derived');
  return (
    <>
      <SelectField
        {...at('origin')}
        {...form.register('origin')}
        label={t('indicatorForms:origin')}
        placeholder={choose}
        options={offered.map((value) => ({ value, label: capital(t(`indicatorForms:originName.${value}`)) }))}
      />
      {origin === 'derived' && (
        <SelectField
          {...at('derivation')}
          {...form.register('derivation')}
          label={t('indicatorForms:derivation')}
          placeholder={choose}
          options={derivations.map((value) => ({
            value,
            label: capital(t(`indicatorForms:derivationName.${value}`)),
          }))}
        />
      )}
    </>
  );
}
