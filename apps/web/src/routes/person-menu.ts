import { useTranslation } from 'react-i18next';
import { useCoalition } from '../lib/coalition.tsx';
import { useChangeLanguage, useLanguage } from '../lib/i18n.ts';
import { usePaths } from '../lib/paths.ts';
import type { AppShellProps } from '../ui/shell/app-shell.tsx';

/** One's own menu: the other language, another role on a demo, signing out. */
export function usePersonMenu(leave: () => void): AppShellProps['person'] {
  const { t } = useTranslation(['common', 'words']);
  const { me, membership } = useCoalition();
  const language = useLanguage();
  const changeLanguage = useChangeLanguage();
  const paths = usePaths();
  const other = language === 'nl' ? 'en' : 'nl';
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
      { id: 'sign-out', label: t('person.signOut'), onPress: leave },
    ],
  };
}
