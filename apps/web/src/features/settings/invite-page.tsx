import { useTranslation } from 'react-i18next';
import { answeredAt } from '../../lib/api.ts';
import { useCoalition } from '../../lib/coalition.tsx';
import { useLanding } from '../../lib/landing.tsx';
import { usePaths } from '../../lib/paths.ts';
import { useKeptForm } from '../../lib/use-kept-form.ts';
import { Card } from '../../ui/card.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import { useNavigation } from '../../ui/navigation.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { PartFields, partInput, usePartCheck, type PartValues } from './part-fields.tsx';
import { inviteMember, updateMember } from './queries.ts';
import { SettingsFormHeading } from './settings-heading.tsx';
import './settings.css';
import { useMay } from './use-may.ts';

interface Values extends PartValues {
  name: string;
  email: string;
}

/** Lets somebody in. To take that back is to end their membership: the mail may be on its way already. */
export function InvitePage({ organisationId }: { organisationId: string | undefined }) {
  const { t } = useTranslation(['settings', 'common']);
  const { membership } = useCoalition();
  const slug = membership.coalitionSlug;
  const paths = usePaths();
  const { go } = useNavigation();
  const landing = useLanding();
  const may = useMay();
  const [own] = membership.organisations;
  const isContact = !may.isCoordinator || organisationId !== undefined;
  const organisation = organisationId ?? (may.isCoordinator ? undefined : own?.id);
  const required = t('common:form.required');
  const checkPart = usePartCheck();
  const form = useKeptForm<Values>({
    name: 'invite',
    defaults: {
      name: '',
      email: '',
      role: isContact ? 'contact' : null,
      organisationIds: organisation === undefined ? [] : [organisation],
    },
    fields: ['name', 'email', 'role', 'organisationIds'],
    check: (values) => ({
      ...(values.name.trim() === '' && { name: required }),
      ...(values.email.trim() === '' && { email: required }),
      ...checkPart(values),
    }),
    send: ({ name, email, ...part }, key) =>
      landing.createAndGo(
        () => inviteMember(slug, { name: name.trim(), email: email.trim(), ...partInput(part) }, key),
        {
          page: () => paths.members(),
          list: paths.members(),
          remove: async (made) => answeredAt(await updateMember(slug, made, { isActive: false })),
        },
      ),
  });
  return (
    <>
      <SettingsFormHeading part="people" title={t('settings:invite.title')} lead={t('settings:invite.lead')} />
      <Card>
        <FormFrame
          {...form.frame}
          submitLabel={t('settings:invite.submit')}
          cancel={{ label: t('common:actions.cancel'), onPress: () => go(paths.members()) }}
        >
          <p className="sk-quiet">{t('common:form.allRequired')}</p>
          <TextField
            {...form.at('name')}
            {...form.form.register('name')}
            label={t('settings:invite.name')}
            autoComplete="off"
            maxLength={120}
          />
          <TextField
            {...form.at('email')}
            {...form.form.register('email')}
            label={t('settings:invite.email')}
            description={t('settings:invite.emailHint')}
            type="email"
            autoComplete="off"
            maxLength={254}
          />
          <PartFields of={form} />
        </FormFrame>
      </Card>
    </>
  );
}
