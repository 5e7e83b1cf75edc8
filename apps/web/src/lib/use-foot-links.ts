import { useTranslation } from 'react-i18next';

/** The statements that every page leads to. */
export function useFootLinks(): { label: string; links: { href: string; label: string }[] } {
  const { t } = useTranslation('common');
  return {
    label: t('foot.label'),
    links: [
      { href: '/privacy', label: t('foot.privacy') },
      { href: '/accessibility', label: t('foot.accessibility') },
    ],
  };
}
