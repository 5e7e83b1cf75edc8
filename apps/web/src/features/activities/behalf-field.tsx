import { useQuery } from '@tanstack/react-query';
import type { FieldValues, Path } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useSlug } from '../../lib/coalition.tsx';
import { SelectField } from '../../ui/text-field.tsx';
import { membershipsQuery } from './choices.ts';
import type { Activity } from './queries.ts';
import type { KeptForm } from '../../lib/use-kept-form.ts';

/** For whom the coordinator fills something in: the contacts of the organisations that take part. */
export function BehalfField<Values extends FieldValues>({
  of,
  name,
  activity,
}: {
  of: KeptForm<Values>;
  name: Path<Values>;
  activity: Activity;
}) {
  const { t } = useTranslation('activities');
  const { data: members = [], isSuccess } = useQuery(membershipsQuery(useSlug()));
  const parties = new Set([activity.lead?.id, ...activity.partners.map(({ id }) => id)]);
  const contacts = members.filter(
    ({ role, organisations }) => role === 'contact' && organisations.some(({ id }) => parties.has(id)),
  );
  if (isSuccess && contacts.length === 0) return <p className="sk-quiet">{t('checkIn.noContacts')}</p>;
  return (
    <SelectField
      {...of.at(name)}
      {...of.form.register(name)}
      label={t('checkIn.behalf')}
      options={[
        { value: '', label: t('checkIn.asMyself') },
        ...contacts.map((contact) => ({
          value: contact.id,
          label: [contact.name, ...contact.organisations.map((organisation) => organisation.name)].join(', '),
        })),
      ]}
    />
  );
}
