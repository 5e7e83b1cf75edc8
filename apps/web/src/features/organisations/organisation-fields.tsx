import { useTranslation } from 'react-i18next';
import type { FieldValues, Path } from 'react-hook-form';
import type { KeptForm } from '../../lib/use-kept-form.ts';
import { TextAreaField, TextField } from '../../ui/text-field.tsx';
import type { OrganisationTexts } from './organisation-texts.ts';

/** The profile of an organisation. */
export function OrganisationFields<Values extends OrganisationTexts & FieldValues>({ of }: { of: KeptForm<Values> }) {
  const { t } = useTranslation(['organisations', 'common']);
  const optional = t('common:form.optional');
  const field = (name: keyof OrganisationTexts) => {
    const path = name as Path<Values>;
    return { ...of.at(path), ...of.form.register(path), label: t(`organisations:form.${name}`) };
  };
  return (
    <>
      <TextField {...field('name')} maxLength={200} autoComplete="organization" />
      <TextField
        {...field('sector')}
        description={t('organisations:form.sectorDescription')}
        optional={optional}
        maxLength={100}
      />
      <TextField
        {...field('phone')}
        description={t('organisations:form.generalDescription')}
        optional={optional}
        type="tel"
        maxLength={50}
      />
      <TextField
        {...field('mailbox')}
        description={t('organisations:form.mailboxDescription')}
        optional={optional}
        type="email"
        maxLength={254}
      />
      <TextField {...field('website')} optional={optional} inputMode="url" maxLength={500} />
      <TextAreaField
        {...field('description')}
        description={t('organisations:form.descriptionDescription')}
        optional={optional}
        maxLength={4000}
      />
    </>
  );
}
