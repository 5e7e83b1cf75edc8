import type { ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import type { FactForm } from './use-fact-form.ts';

interface FrameProps<Values extends FieldValues> {
  of: FactForm<Values>;
  submitLabel: string;
  onCancel?: () => void;
  /** Nothing to send yet: the buttons come once something was chosen. */
  isIdle?: boolean;
  children: ReactNode;
}

/** What every form has: faults above, fields, the one filled button, a way back, and what was restored. */
export function FactFormFrame<Values extends FieldValues>(props: FrameProps<Values>) {
  const { of, submitLabel, onCancel, isIdle = false, children } = props;
  const { t } = useTranslation('common');
  const { faults } = of;
  return (
    <form
      className="sk-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!of.isBusy) of.submit();
      }}
    >
      <ErrorSummary title={t('form.errorSummary', { count: faults.length })} faults={faults} attempt={of.attempt} />
      {of.isRestored && (
        <p className="sk-row sk-quiet">
          {t('form.draftRestored')}
          <Button look="link" onClick={of.discard}>
            {t('form.discardDraft')}
          </Button>
        </p>
      )}
      {children}
      {!isIdle && (
        <div className="sk-form__buttons">
          <Button look="primary" type="submit" busy={of.isBusy}>
            {submitLabel}
          </Button>
          {onCancel && <Button onClick={onCancel}>{t('actions.cancel')}</Button>}
        </div>
      )}
    </form>
  );
}
