import { useController, type Control, type FieldValues, type Path } from 'react-hook-form';
import { DateField, type DateFieldProps } from './date-field.tsx';

interface FormDateProps<Values extends FieldValues> extends Omit<DateFieldProps, 'value' | 'onChange'> {
  control: Control<Values>;
  name: Path<Values>;
}

/** A day of a form; empty is null. */
export function FormDate<Values extends FieldValues>({ control, name, ...rest }: FormDateProps<Values>) {
  const { field } = useController({ control, name });
  return <DateField {...rest} value={(field.value as string | null) ?? null} onChange={field.onChange} />;
}
