import { useController, type Control, type FieldValues, type Path } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/i18n.ts';
import { localeOf } from '../../lib/language.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Stepper } from '../../ui/stepper.tsx';

interface Bound<Values extends FieldValues> {
  control: Control<Values>;
  name: Path<Values>;
  label: string;
}

interface FormDateProps<Values extends FieldValues> extends Bound<Values> {
  id: string;
  error?: string;
  optional?: string;
  description?: string;
  min?: string | null;
  max?: string | null;
  /** What shows while nothing was chosen. */
  fallback?: string;
}

/** A day of a form; empty is null. A year that was typed in two digits is of this century. */
export function FormDate<Values extends FieldValues>({ control, name, fallback, ...rest }: FormDateProps<Values>) {
  const { field } = useController({ control, name });
  const locale = localeOf(useLanguage());
  const day: string | null = field.value ?? fallback ?? null;
  const complete = () => {
    if (day?.startsWith('00')) field.onChange(`20${day.slice(2)}`);
  };
  return (
    <div onBlur={({ currentTarget, relatedTarget }) => !currentTarget.contains(relatedTarget) && complete()}>
      <DateField {...rest} value={day} onChange={field.onChange} locale={locale} />
    </div>
  );
}

/** A count of a form; nothing filled in is null, which is not zero. */
export function FormStepper<Values extends FieldValues>({
  control,
  name,
  label,
  description,
  id,
  error,
}: Bound<Values> & { id: string; error?: string; description?: string }) {
  const { t } = useTranslation('common');
  const { field } = useController({ control, name });
  return (
    <div id={id} tabIndex={-1} className={error === undefined ? undefined : 'sk-field--invalid'}>
      <Stepper
        label={label}
        description={description}
        value={field.value ?? null}
        onChange={field.onChange}
        words={{ decrease: t('form.decrease'), increase: t('form.increase') }}
      />
      {error !== undefined && <p className="sk-field__error">{error}</p>}
    </div>
  );
}
