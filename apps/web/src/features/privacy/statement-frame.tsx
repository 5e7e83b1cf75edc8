import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangeLanguage, useLanguage } from '../../lib/i18n.ts';
import { useFootLinks } from '../../lib/use-foot-links.ts';
import { Button } from '../../ui/button.tsx';
import { FootLinks } from '../../ui/foot-links.tsx';
import { Link } from '../../ui/link.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { LonePage } from '../../ui/shell/lone-page.tsx';
import './statements.css';

/** A page for everybody, outside any coalition: what it says first, and the way back. */
export function StatementFrame({
  title,
  heading,
  lead,
  children,
}: {
  title: string;
  heading: string;
  lead: string;
  children: ReactNode;
}) {
  const { t } = useTranslation(['privacy', 'common']);
  const language = useLanguage();
  const change = useChangeLanguage();
  const other = language === 'nl' ? 'en' : 'nl';
  return (
    <LonePage
      product={t('common:product')}
      className="sk-stack sk-statement"
      foot={
        <footer>
          <div className="sk-statement__foot">
            <Link href="/">{t('privacy:back')}</Link>
            <FootLinks {...useFootLinks()} />
          </div>
        </footer>
      }
    >
      <PageHeading
        documentTitle={`${title} · ${t('common:product')}`}
        context={title}
        contextAside={
          <Button look="link" lang={other} onClick={() => void change(other)}>
            {t('common:language.change')}
          </Button>
        }
        lead={lead}
      >
        {heading}
      </PageHeading>
      {children}
    </LonePage>
  );
}
