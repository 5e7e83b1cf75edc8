import type { InputHTMLAttributes, Ref, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react';
import { Field, type FieldProps } from './field.tsx';
import { useTextAdvice } from './text-advice.tsx';
import { useTextLimit } from './text-limit.tsx';

const textbox = 'utrecht-textbox utrecht-textbox--html-input';

type Input = Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'className'>;

export interface TextFieldProps extends FieldProps, Input {
  /** For what is short: a number, a code, a year. */
  short?: boolean;
  ref?: Ref<HTMLInputElement>;
}

/** Also when the field is entered: a draft that was kept is not typed anew. */
function lookedAt<Control extends { value: string }, Happening extends { currentTarget: Control }>(
  look: (text: string) => void,
  then?: (event: Happening) => void,
) {
  return (event: Happening) => {
    look(event.currentTarget.value);
    then?.(event);
  };
}

/** One line of text. Takes what `register()` of react-hook-form gives. */
export function TextField({
  label,
  description,
  note,
  error,
  optional,
  after,
  id,
  short,
  type = 'text',
  maxLength,
  ...input
}: TextFieldProps) {
  const { advice, look } = useTextAdvice();
  // Numbers, addresses and passwords are no texts of people.
  const isText = type === 'text' && !short;
  // Of what is only searched for nothing can be lost.
  const isCut = type === 'search';
  const limit = useTextLimit(isCut ? undefined : maxLength);
  const see = (text: string) => {
    if (isText) look(text);
    limit.look(text);
  };
  const watch = { onInput: lookedAt(see), onFocus: lookedAt(see, input.onFocus) };
  const most = isCut ? { maxLength } : { 'data-limit': maxLength };
  return (
    <Field
      {...{ label, description, note, error, optional, id, short, advice: isText ? advice : undefined }}
      after={limit.says ?? after}
    >
      {(control) => <input {...input} {...control} {...watch} {...most} type={type} className={textbox} />}
    </Field>
  );
}

/** A number as people type it: digits, comma or point; what it means is up to the form. */
export function NumberField(props: TextFieldProps) {
  return <TextField short inputMode="decimal" autoComplete="off" {...props} />;
}

type Area = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id' | 'className'>;

export interface TextAreaFieldProps extends FieldProps, Area {
  ref?: Ref<HTMLTextAreaElement>;
}

export function TextAreaField(props: TextAreaFieldProps) {
  const { label, description, note, error, optional, after, id, maxLength, ...area } = props;
  const { advice, look } = useTextAdvice();
  const limit = useTextLimit(maxLength);
  const see = (text: string) => {
    look(text);
    limit.look(text);
  };
  const watch = { onInput: lookedAt(see), onFocus: lookedAt(see, area.onFocus), 'data-limit': maxLength };
  return (
    <Field {...{ label, description, note, error, optional, id, advice }} after={limit.says ?? after}>
      {(control) => <textarea rows={4} {...area} {...control} {...watch} className={`${textbox} sk-text-area`} />}
    </Field>
  );
}

type Select = Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id' | 'className' | 'children'>;

export interface SelectFieldProps extends FieldProps, Select {
  options: { value: string; label: string; disabled?: boolean }[];
  /** The first line while nothing is chosen: "Maak een keuze". */
  placeholder?: string;
  ref?: Ref<HTMLSelectElement>;
}

/** The device's own list: the best there is on a phone. For long lists that one searches, use ComboboxField. */
export function SelectField(props: SelectFieldProps) {
  const { label, description, error, optional, after, id, options, placeholder, ...select } = props;
  return (
    <Field {...{ label, description, error, optional, after, id }}>
      {(control) => (
        <select {...select} {...control} className={`${textbox} sk-select`}>
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
