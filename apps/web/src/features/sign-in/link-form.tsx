import { useMutation } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/banner.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { askForLink, doorFault } from './door.ts';

/** Asks for a link by mail, and says what happens next; the same for every address. */
export function LinkForm({ isDemo, from }: { isDemo: boolean; from: string | undefined }) {
  const { t } = useTranslation(['door', 'common']);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [attempt, setAttempt] = useState(0);
  const ask = useMutation({
    mutationFn: (email: string) => askForLink(email, from),
    onError: () => setAttempt((count) => count + 1),
  });
  if (ask.isSuccess) {
    return (
      <Notice tone="good" title={t('door:sentTitle')} live>
        <p>{t('door:sentText', { email: ask.variables })}</p>
        <p className="sk-row">
          {isDemo && <ButtonLink href="/demo/mails">{t('door:toMails')}</ButtonLink>}
          <Button look="link" onClick={() => ask.reset()}>
            {t('door:other')}
          </Button>
        </p>
      </Notice>
    );
  }
  const fault = ask.isError ? doorFault(ask.error) : null;
  const message = fault && ('key' in fault ? t(`door:${fault.key}`) : fault.text);
  const isOfField = fault !== null && !('key' in fault);
  return (
    <FormFrame
      onSubmit={() => ask.mutate(field.current?.value.trim() ?? '')}
      faults={message === null ? [] : [{ fieldId: isOfField ? id : null, message }]}
      faultsTitle={t('common:form.errorSummary', { count: 1 })}
      attempt={attempt}
      isBusy={ask.isPending}
      restored={null}
      submitLabel={t('door:send')}
    >
      <TextField
        id={id}
        ref={field}
        type="email"
        inputMode="email"
        autoComplete="email"
        spellCheck={false}
        label={t('door:email')}
        error={isOfField ? (message ?? undefined) : undefined}
        after={t('door:next')}
        defaultValue={ask.variables}
      />
    </FormFrame>
  );
}
