import { useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useSlug, useToday } from '../../lib/coalition.tsx';
import { useLanguage } from '../../lib/i18n.ts';
import { localeOf } from '../../lib/language.ts';
import { useKeptForm } from '../../lib/use-kept-form.ts';
import { recordedRow, useSaving } from '../../lib/use-saving.ts';
import { DateField } from '../../ui/date-field.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { CoverageItem, MatrixRow } from './queries.ts';
import { pledge } from './record-commitments.ts';

/** An organisation takes on a commitment after all. */
export function PledgeForm({ row, item }: { row: MatrixRow; item: CoverageItem }) {
  const { t } = useTranslation(['commitments', 'common']);
  const slug = useSlug();
  const today = useToday();
  const saving = useSaving();
  const locale = localeOf(useLanguage());
  const { form, frame, at } = useKeptForm({
    name: `pledge:${row.id}:${item.id}`,
    defaults: { signedOn: row.signedOn as string | null, signatoryFunction: '' },
    fields: ['signedOn', 'signatoryFunction'],
    check: ({ signedOn }) => (signedOn === null ? { signedOn: t('common:form.required') } : {}),
    send: ({ signedOn, signatoryFunction }, key) => {
      const body = {
        organisationId: row.id,
        commitmentId: item.id,
        signedOn: signedOn!,
        signatoryFunction: signatoryFunction.trim() || null,
      };
      return saving.record(() => pledge(slug, body, key).then(recordedRow));
    },
  });
  const signedOn = useController({ control: form.control, name: 'signedOn' }).field;
  return (
    <>
      <p>{t('commitments:pledge.none')}</p>
      <FormFrame {...frame} submitLabel={t('commitments:pledge.record')}>
        <DateField
          {...at('signedOn')}
          label={t('commitments:pledge.day')}
          value={signedOn.value}
          onChange={signedOn.onChange}
          max={today}
          locale={locale}
        />
        <TextField
          {...at('signatoryFunction')}
          {...form.register('signatoryFunction')}
          label={t('commitments:pledge.function')}
          description={t('commitments:pledge.functionDescription')}
          optional={t('common:form.optional')}
          maxLength={200}
        />
      </FormFrame>
    </>
  );
}
