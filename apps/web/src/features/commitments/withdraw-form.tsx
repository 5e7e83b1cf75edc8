import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSlug, useToday } from '../../lib/coalition.tsx';
import { useLanguage } from '../../lib/i18n.ts';
import { useLanding } from '../../lib/landing.tsx';
import { localeOf } from '../../lib/language.ts';
import { useKeptForm } from '../../lib/use-kept-form.ts';
import { recordedFact } from '../../lib/use-saving.ts';
import { Button } from '../../ui/button.tsx';
import { FormDate } from '../../ui/form-date.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import { TextAreaField } from '../../ui/text-field.tsx';
import type { Pledge } from './queries.ts';
import { withdraw } from './record-commitments.ts';

interface WithdrawFormProps {
  pledge: Pledge;
  onDone: () => void;
}

/** From which day the organisation no longer takes it on, and why. */
export function WithdrawForm({ pledge, onDone }: WithdrawFormProps) {
  const { t } = useTranslation('planning');
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <Fields pledge={pledge} onDone={onDone} onCancel={() => setOpen(false)} />;
  return (
    <div className="sk-row sk-no-print">
      <Button look="ghost" onClick={() => setOpen(true)}>
        {t('pledges.withdraw')}
      </Button>
    </div>
  );
}

interface Values {
  effectiveOn: string | null;
  reason: string;
}

function Fields({ pledge, onDone, onCancel }: WithdrawFormProps & { onCancel: () => void }) {
  const { t } = useTranslation(['planning', 'common']);
  const slug = useSlug();
  const today = useToday();
  const locale = localeOf(useLanguage());
  const landing = useLanding();
  const form = useKeptForm<Values>({
    name: `withdraw:${pledge.id}`,
    defaults: { effectiveOn: today, reason: '' },
    fields: ['effectiveOn', 'reason'],
    check: ({ effectiveOn }) => (effectiveOn === null ? { effectiveOn: t('common:form.required') } : {}),
    send: async ({ effectiveOn, reason }, key) => {
      const body = { effectiveOn: effectiveOn ?? today, reason: reason.trim() || null };
      const here = `${location.pathname}${location.search}`;
      await landing.saveAndGo(() => withdraw(slug, pledge.id, body, key).then(recordedFact), here);
      onDone();
    },
  });
  return (
    <FormFrame
      {...form.frame}
      submitLabel={t('planning:pledges.withdraw')}
      cancel={{ label: t('common:actions.cancel'), onPress: onCancel }}
    >
      <p>{t('planning:pledges.withdrawText')}</p>
      <FormDate
        {...form.at('effectiveOn')}
        control={form.form.control}
        name="effectiveOn"
        label={t('planning:pledges.withdrawOn')}
        locale={locale}
      />
      <TextAreaField
        {...form.at('reason')}
        {...form.form.register('reason')}
        label={t('planning:pledges.withdrawWhy')}
        optional={t('common:form.optional')}
        maxLength={1000}
      />
    </FormFrame>
  );
}
