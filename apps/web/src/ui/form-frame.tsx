import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { ErrorSummary, type FieldFault } from './error-summary.tsx';
import './field.css';

export interface FormFrameProps {
  onSubmit: () => void;
  faults: FieldFault[];
  faultsTitle: string;
  /** Grows with every try, so that the summary takes the focus again. */
  attempt: number;
  isBusy: boolean;
  /** What was typed earlier and put back, with a way to begin anew. */
  restored: { text: string; discard: { label: string; onPress: () => void } } | null;
  submitLabel: string;
  /** Nothing to send yet: the buttons come once something was chosen. */
  isIdle?: boolean;
  cancel?: { label: string; onPress: () => void };
  children: ReactNode;
}

/** What every form has: what is wrong above it, its fields, the one filled button, a way back. */
export function FormFrame(props: FormFrameProps) {
  const {
    onSubmit,
    faults,
    faultsTitle,
    attempt,
    isBusy,
    restored,
    submitLabel,
    isIdle = false,
    cancel,
    children,
  } = props;
  return (
    <form
      className="sk-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) onSubmit();
      }}
    >
      <ErrorSummary title={faultsTitle} faults={faults} attempt={attempt} />
      {restored && (
        <p className="sk-row sk-quiet">
          {restored.text}
          <Button look="link" onClick={restored.discard.onPress}>
            {restored.discard.label}
          </Button>
        </p>
      )}
      {children}
      {!isIdle && (
        <div className="sk-form__buttons">
          <Button look="primary" type="submit" busy={isBusy}>
            {submitLabel}
          </Button>
          {cancel && <Button onClick={cancel.onPress}>{cancel.label}</Button>}
        </div>
      )}
    </form>
  );
}
