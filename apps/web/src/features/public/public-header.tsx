import { useTranslation } from 'react-i18next';
import { useChangeLanguage, useLanguage } from '../../lib/i18n.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { BrandMark } from '../../ui/shell/brand-mark.tsx';

/** The coalition's name, the parts of the page, and the other language. */
export function PublicHeader({ name, slug, locale }: { name: string; slug: string; locale: string }) {
  const { t } = useTranslation('public');
  return (
    <header className="sk-public__top">
      <div className="sk-public__bar">
        <a className="sk-brand" href={`/${slug}`} lang={locale}>
          <BrandMark />
          {name}
        </a>
        <LanguageSwitch />
        <nav className="sk-public__nav" aria-label={t('nav.label')}>
          <a href="#plan">{t('nav.plan')}</a>
          <a href="#figures">{t('nav.figures')}</a>
          <a href="#partners">{t('nav.partners')}</a>
          <ButtonLink href="#join" look="warm">
            {t('nav.join')}
          </ButtonLink>
        </nav>
      </div>
    </header>
  );
}

function LanguageSwitch() {
  const { t } = useTranslation(['public', 'common']);
  const language = useLanguage();
  const change = useChangeLanguage();
  const other = language === 'nl' ? 'en' : 'nl';
  return (
    <Button
      look="link"
      className="sk-public__language"
      lang={other}
      aria-label={t('common:language.change')}
      onClick={() => void change(other)}
    >
      {t('public:nav.otherLanguage')}
    </Button>
  );
}
