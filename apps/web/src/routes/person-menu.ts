import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCoalition } from '../lib/coalition.tsx';
import { discardAllDrafts } from '../lib/drafts.ts';
import { useChangeLanguage, useLanguage } from '../lib/i18n.ts';
import { usePaths } from '../lib/paths.ts';
import { signOut } from '../lib/session.ts';
import { useNavigation } from '../ui/navigation.tsx';
import type { AppShellProps } from '../ui/shell/app-shell.tsx';

/** One's own menu: the other language, another role on a demo, signing out. */
export function usePersonMenu(): AppShellProps['person'] {
  const { t } = useTranslation(['common', 'words']);
  const { me, membership } = useCoalition();
  const language = useLanguage();
  const changeLanguage = useChangeLanguage();
  const navigation = useNavigation();
  const paths = usePaths();
  const queryClient = useQueryClient();
  const other = language === 'nl' ? 'en' : 'nl';
  const leave = async () => {
    const endSession = await signOut();
    discardAllDrafts();
    queryClient.clear();
    if (endSession === null) navigation.go('/sign-in');
    else location.assign(endSession);
  };
  const [organisation] = membership.organisations;
  const role = t(`words:role.${membership.role}`);
  return {
    name: me.name,
    detail: organisation ? `${role}, ${organisation.name}` : role,
    items: [
      { id: 'language', label: t('language.change'), lang: other, onPress: () => void changeLanguage(other) },
      ...(membership.isDemo
        ? [
            { id: 'role', label: t('banner.demoSwitch'), href: '/sign-in' },
            { id: 'mails', label: t('nav.mails'), href: '/demo/mails' },
          ]
        : []),
      { id: 'account', label: t('person.account'), href: paths.account() },
      { id: 'sign-out', label: t('person.signOut'), onPress: () => void leave() },
    ],
  };
}
