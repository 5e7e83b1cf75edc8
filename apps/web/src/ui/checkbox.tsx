import type { InputHTMLAttributes, ReactNode, Ref } from 'react';
import './field.css';

export interface CheckboxProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'className'> {
  children: ReactNode;
  description?: ReactNode;
  ref?: Ref<HTMLInputElement>;
}

/** One thing to tick. Several of them go into a FieldGroup. */
export function Checkbox({ children, description, ...input }: CheckboxProps) {
  return (
    <label className="sk-option">
      <input {...input} type="checkbox" />
      <span>
        {children}
        {description !== undefined && <span className="sk-field__description"> {description}</span>}
      </span>
    </label>
  );
}

/** One of several; give the radios of a FieldGroup the same `name`. */
export function Radio({ children, description, ...input }: CheckboxProps) {
  return (
    <label className="sk-option">
      <input {...input} type="radio" />
      <span>
        {children}
        {description !== undefined && <span className="sk-field__description"> {description}</span>}
      </span>
    </label>
  );
}
