import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangeLanguage, useLanguage } from '../../lib/i18n.ts';
import { useFootLinks } from '../../lib/use-foot-links.ts';
import { Button } from '../../ui/button.tsx';
import { FootLinks } from '../../ui/foot-links.tsx';
import { BrandMark } from '../../ui/shell/brand-mark.tsx';
import './sign-in-page.css';

/** The room that one comes in by: what this is for at the left, what to do at the right. */
export function SignInFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation(['auth', 'common']);
  return (
    <div className="sk-sign-in">
      <header className="sk-sign-in__room">
        <span className="sk-brand">
          <BrandMark />
          {t('common:product')}
        </span>
        <CourseDrawing />
        <p>{t('auth:intro')}</p>
      </header>
      <main id="main" className="sk-sign-in__main">
        {children}
        <FootLinks {...useFootLinks()} />
      </main>
    </div>
  );
}

export function LanguageSwitch() {
  const { t } = useTranslation('common');
  const language = useLanguage();
  const change = useChangeLanguage();
  const other = language === 'nl' ? 'en' : 'nl';
  return (
    <Button look="link" lang={other} onClick={() => void change(other)}>
      {t('language.change')}
    </Button>
  );
}

/** The course of the brand, large: from where we are towards where we want to be. */
function CourseDrawing() {
  return (
    <svg className="sk-sign-in__drawing" viewBox="0 0 320 180" fill="none" aria-hidden="true" focusable="false">
      <path d="M24 96H312" stroke="#fff" strokeOpacity="0.25" strokeWidth="2" strokeDasharray="6 7" />
      <path d="M88 96 312 96 312 160Z" fill="#fff" fillOpacity="0.07" />
      <path
        d="M24 134c24 0 36-6 64-38s44-44 62-40 26 34 56 36 38-14 62-22"
        stroke="currentColor"
        strokeWidth="4"
        strokeLinecap="round"
      />
      <circle cx="24" cy="134" r="8" fill="currentColor" />
      <circle cx="88" cy="96" r="6.5" fill="#0a3f45" stroke="currentColor" strokeWidth="3.5" />
      <circle cx="268" cy="70" r="6.5" fill="#0a3f45" stroke="currentColor" strokeWidth="3.5" />
    </svg>
  );
}
