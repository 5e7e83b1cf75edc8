import { useId, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import './segmented-choice.css';
import './status-chip.css';
import { toneIcon, type Tone } from './tone.ts';

export interface ChoiceOption<Value extends string> {
  value: Value;
  label: ReactNode;
  /** Gives the choice its shape and, once chosen, its colour. */
  tone?: Tone;
}

export interface SegmentedChoiceProps<Value extends string> {
  /** What is asked; `legendHidden` when a heading above says it already. */
  legend: ReactNode;
  legendHidden?: boolean;
  options: ChoiceOption<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  disabled?: boolean;
  error?: string;
}

/** Big buttons for a finger, one of which is chosen: radio buttons, so arrows and screen readers work. */
export function SegmentedChoice<Value extends string>(props: SegmentedChoiceProps<Value>) {
  const name = useId();
  const { legend, legendHidden = false, options, value, onChange, disabled, error } = props;
  return (
    <fieldset className="sk-segmented-choice" aria-describedby={error === undefined ? undefined : `${name}-error`}>
      <legend className={legendHidden ? 'sk-visually-hidden' : 'sk-segmented-choice__legend'}>{legend}</legend>
      <div className="sk-segmented-choice__options">
        {options.map((option) => (
          <label key={option.value} className={classNames('sk-choice', option.tone && `sk-tone--${option.tone}`)}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={disabled}
              onChange={() => onChange(option.value)}
            />
            {option.tone && <Icon name={toneIcon[option.tone]} />}
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {error !== undefined && (
        <p id={`${name}-error`} className="sk-field__error">
          {error}
        </p>
      )}
    </fieldset>
  );
}
