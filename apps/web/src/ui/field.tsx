import { useId, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import './field.css';

export interface FieldProps {
  label: ReactNode;
  /** What helps to fill it in, under the label. */
  description?: ReactNode;
  /** What became of the text that stood here, under the description. */
  note?: string;
  /** Says what is wrong; the field is then marked. */
  error?: string;
  /** "(niet verplicht)" when it may stay empty. */
  optional?: string;
  /** Under the control, for example how many characters are left. */
  after?: ReactNode;
  /** A warning at what was typed, said when it appears; it keeps nobody from going on. Empty: none now. */
  advice?: string;
  /** The control's id; the error summary links to it. Made up when left out. */
  id?: string;
}

/** What the control itself needs to be named, described and marked. */
export interface ControlProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

/** Label above, description, the control, what follows it, the error: the frame of every field. */
export function Field(props: FieldProps & { short?: boolean; children: (control: ControlProps) => ReactNode }) {
  const made = useId();
  const id = props.id ?? made;
  const { label, optional, description, note, error, after, advice, short, children } = props;
  const describedBy = [
    description && `${id}-description`,
    note && `${id}-note`,
    error && `${id}-error`,
    after && `${id}-after`,
    advice && `${id}-advice`,
  ].filter(Boolean);
  return (
    <div
      className={classNames('utrecht-form-field sk-field', error && 'sk-field--invalid', short && 'sk-field--short')}
    >
      <label htmlFor={id} className="utrecht-form-label">
        {label} {optional !== undefined && <span className="sk-field__optional">{optional}</span>}
      </label>
      {description !== undefined && (
        <div id={`${id}-description`} className="sk-field__description">
          {description}
        </div>
      )}
      {note !== undefined && (
        <p id={`${id}-note`} className="sk-field__description">
          {note}
        </p>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className="sk-field__error">
          {error}
        </p>
      )}
      {children({
        id,
        'aria-describedby': describedBy.length > 0 ? describedBy.join(' ') : undefined,
        'aria-invalid': error === undefined ? undefined : true,
      })}
      {advice !== undefined && (
        <div id={`${id}-advice`} className="sk-field__advice" aria-live="polite">
          {advice}
        </div>
      )}
      {after !== undefined && (
        <div id={`${id}-after`} className="sk-field__after">
          {after}
        </div>
      )}
    </div>
  );
}

/** The same for several controls that together are one answer: a fieldset with its legend. */
export function FieldGroup({
  legend,
  description,
  error,
  optional,
  id: given,
  children,
}: {
  legend: ReactNode;
  description?: ReactNode;
  error?: string;
  optional?: string;
  id?: string;
  children: ReactNode;
}) {
  const made = useId();
  const id = given ?? made;
  const describedBy = [description && `${id}-description`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className={classNames('sk-field', error && 'sk-field--invalid')}
      aria-describedby={describedBy === '' ? undefined : describedBy}
    >
      <legend className="utrecht-form-label">
        {legend} {optional !== undefined && <span className="sk-field__optional">{optional}</span>}
      </legend>
      {description !== undefined && (
        <div id={`${id}-description`} className="sk-field__description">
          {description}
        </div>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className="sk-field__error">
          {error}
        </p>
      )}
      {children}
    </fieldset>
  );
}
