import { useTranslation } from 'react-i18next';
import { useKeptForm } from '../../lib/use-kept-form.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { inviteFirst, type InstallationCoalition, type InvitedFirst } from './queries.ts';

interface CoordinatorDialogProps {
  coalition: InstallationCoalition;
  onClose: () => void;
  onInvited: (email: string, earlierRole: InvitedFirst['earlierRole']) => void;
}

/** Lets the first coordinator in; in the place of one who was invited and never came. */
export function CoordinatorDialog({
  coalition: { slug, name, coordinators },
  onClose,
  onInvited,
}: CoordinatorDialogProps) {
  const { t } = useTranslation(['installation', 'common']);
  const required = t('common:form.required');
  const form = useKeptForm({
    name: `first-coordinator:${slug}`,
    defaults: { name: '', email: '' },
    fields: ['name', 'email'],
    check: (values) => ({
      ...(values.name.trim() === '' && { name: required }),
      ...(values.email.trim() === '' && { email: required }),
    }),
    send: async (values) => {
      const email = values.email.trim();
      const { earlierRole } = await inviteFirst(slug, { name: values.name.trim(), email });
      onInvited(email, earlierRole);
    },
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('installation:inviteFor', { name })}
      closeLabel={t('common:actions.close')}
    >
      <FormFrame
        {...form.frame}
        submitLabel={t('installation:sendInvitation')}
        cancel={{ label: t('common:actions.cancel'), onPress: onClose }}
      >
        <p>{t(coordinators > 0 ? 'installation:replaceText' : 'installation:inviteText')}</p>
        <p>{t('installation:memberText')}</p>
        <TextField
          {...form.at('name')}
          {...form.form.register('name')}
          label={t('installation:personName')}
          autoComplete="off"
          maxLength={120}
        />
        <TextField
          {...form.at('email')}
          {...form.form.register('email')}
          label={t('installation:email')}
          type="email"
          autoComplete="off"
          maxLength={254}
        />
      </FormFrame>
    </Dialog>
  );
}
