import { useTranslation } from 'react-i18next';
import { useFootLinks } from '../../lib/use-foot-links.ts';
import { useFormat } from '../../lib/use-format.ts';
import { FootLinks } from '../../ui/foot-links.tsx';
import type { PublicPageData } from './queries.ts';

/** How old the page is, and under which terms its figures were published by others. */
export function PublicFoot({ page }: { page: PublicPageData }) {
  const { t } = useTranslation(['public', 'common']);
  const format = useFormat();
  const licences = licencesOf(page).map((one) => t('public:foot.licence', one));
  return (
    <footer className="sk-public__foot">
      <p>
        {page.updatedOn !== null && `${t('public:foot.updated', { day: format.day(page.updatedOn) })} `}
        {licences.length > 0 && `${t('public:foot.licences', { list: format.list(licences) })} `}
        {t('public:foot.privacy')}
      </p>
      <FootLinks {...useFootLinks()} />
      <p>{t('public:foot.madeWith', { product: t('common:product') })}</p>
    </footer>
  );
}

/** Every source with its licence, once. */
function licencesOf({ indicators }: PublicPageData) {
  const figures = indicators.flatMap(({ series }) => series.flatMap(({ points }) => points));
  const found = new Map<string, { source: string; licence: string }>();
  for (const { source, licence } of figures) {
    if (source !== null && licence !== null) found.set(`${source} ${licence}`, { source, licence });
  }
  return [...found.values()];
}
