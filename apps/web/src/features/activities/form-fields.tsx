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
}

/** A day of a form; empty is null. */
export function FormDate<Values extends FieldValues>({ control, name, ...rest }: FormDateProps<Values>) {
  const { field } = useController({ control, name });
  return <DateField {...rest} value={field.value ?? null} onChange={field.onChange} locale={localeOf(useLanguage())} />;
}

/** A count of a form; nothing filled in is null, which is not zero. */
export function FormStepper<Values extends FieldValues>({
  control,
  name,
  label,
  description,
}: Bound<Values> & { description?: string }) {
  const { t } = useTranslation('common');
  const { field } = useController({ control, name });
  return (
    <Stepper
      label={label}
      description={description}
      value={field.value ?? null}
      onChange={field.onChange}
      words={{ decrease: t('form.decrease'), increase: t('form.increase') }}
    />
  );
}
