import { useId, type ReactNode } from 'react';
import { Icon } from './icon.tsx';
import './stepper.css';

export interface StepperProps {
  label: ReactNode;
  /** Underneath the label: "sinds 8 oktober". */
  description?: ReactNode;
  /** Null is nothing filled in, which is not zero. */
  value: number | null;
  onChange: (value: number | null) => void;
  min?: number;
  max?: number;
  step?: number;
  words: { decrease: string; increase: string };
  disabled?: boolean;
}

/** A count that goes up and down with a thumb, or is typed. */
export function Stepper({
  label,
  description,
  value,
  onChange,
  min = 0,
  max = 99_999,
  step = 1,
  words,
  disabled,
}: StepperProps) {
  const id = useId();
  const clamp = (next: number) => Math.min(max, Math.max(min, next));
  const typed = (text: string) => {
    const digits = text.replace(/\D/g, '');
    onChange(digits === '' ? null : clamp(Number(digits)));
  };
  return (
    <div className="sk-stepper">
      <div className="sk-stepper__label">
        <label htmlFor={id}>{label}</label>
        {description !== undefined && (
          <div id={`${id}-description`} className="sk-small">
            {description}
          </div>
        )}
      </div>
      <div className="sk-stepper__controls">
        <button
          type="button"
          className="sk-stepper__button"
          aria-label={words.decrease}
          aria-controls={id}
          disabled={disabled === true || value === null || value <= min}
          onClick={() => onChange(clamp((value ?? 0) - step))}
        >
          <Icon name="minus" size={20} />
        </button>
        <input
          id={id}
          className="sk-stepper__input"
          inputMode="numeric"
          autoComplete="off"
          value={value ?? ''}
          placeholder="–"
          disabled={disabled}
          aria-describedby={description === undefined ? undefined : `${id}-description`}
          onChange={(event) => typed(event.target.value)}
        />
        <button
          type="button"
          className="sk-stepper__button"
          aria-label={words.increase}
          aria-controls={id}
          disabled={disabled === true || (value !== null && value >= max)}
          onClick={() => onChange(clamp((value ?? 0) + step))}
        >
          <Icon name="plus" size={20} />
        </button>
      </div>
    </div>
  );
}
