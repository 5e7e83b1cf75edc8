import { useTranslation } from 'react-i18next';
import { useSlug, useToday } from '../../lib/coalition.tsx';
import { useLanguage } from '../../lib/i18n.ts';
import { localeOf } from '../../lib/language.ts';
import { useKeptForm } from '../../lib/use-kept-form.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FormDate } from '../../ui/form-date.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import { SelectField } from '../../ui/text-field.tsx';
import type { Fact, Member } from './queries.ts';
import { appoint } from './write-organisation.ts';

interface AppointDialogProps {
  organisationId: string;
  contacts: Member[];
  onClose: () => void;
  record: (send: () => Promise<Fact>) => Promise<void>;
}

/** Another contact becomes the aandachtsfunctionaris, from a day on. */
export function AppointDialog({ organisationId, contacts, onClose, record }: AppointDialogProps) {
  const { t } = useTranslation(['members', 'common']);
  const slug = useSlug();
  const today = useToday();
  const locale = localeOf(useLanguage());
  const { form, frame, at } = useKeptForm({
    name: `appoint:${organisationId}`,
    defaults: { membershipId: contacts.length === 1 ? contacts[0]!.id : '', effectiveOn: today as string | null },
    fields: ['membershipId', 'effectiveOn'],
    check: ({ membershipId }) => (membershipId === '' ? { membershipId: t('common:form.choose') } : {}),
    send: async ({ membershipId, effectiveOn }, key) => {
      const body = { membershipId, ...(effectiveOn === null ? {} : { effectiveOn }) };
      await record(() => appoint(slug, organisationId, body, key));
      onClose();
    },
  });
  return (
    <Dialog isOpen onClose={onClose} title={t('members:officer.dialog')} closeLabel={t('common:actions.close')}>
      <FormFrame
        {...frame}
        submitLabel={t('members:officer.appoint')}
        cancel={{ label: t('common:actions.cancel'), onPress: onClose }}
      >
        <SelectField
          {...at('membershipId')}
          {...form.register('membershipId')}
          label={t('members:officer.who')}
          description={t('members:officer.whoDescription')}
          placeholder={t('common:form.choose')}
          options={contacts.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <FormDate
          {...at('effectiveOn')}
          control={form.control}
          name="effectiveOn"
          label={t('members:officer.from')}
          max={today}
          locale={locale}
        />
      </FormFrame>
    </Dialog>
  );
}
