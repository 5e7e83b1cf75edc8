import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.tsx';
import { Link } from '../../ui/link.tsx';
import { PublicSection } from './public-section.tsx';
import type { PublicPageData } from './queries.ts';

type Partner = PublicPageData['partners'][number];

/** The organisations, those that signed first; never their people. */
export function PartnersSection({ partners }: Pick<PublicPageData, 'partners'>) {
  const { t } = useTranslation('public');
  const signed = partners.filter(({ hasSigned }) => hasSigned);
  const others = partners.filter(({ hasSigned }) => !hasSigned);
  const lead =
    partners.length === 0
      ? [t('partners.none')]
      : [
          t('partners.lead', { count: partners.length }),
          ...(signed.length > 0 ? [t('partners.leadSigned', { count: signed.length })] : []),
        ];
  return (
    <PublicSection id="partners" title={t('partners.title')} lead={lead.join(' ')}>
      {signed.length > 0 && <PartnerList title={t('partners.signed')} partners={signed} />}
      {others.length > 0 && <PartnerList title={t('partners.others')} partners={others} />}
    </PublicSection>
  );
}

function PartnerList({ title, partners }: { title: string; partners: Partner[] }) {
  return (
    <div className="sk-public__partner-group">
      <h3 className="sk-public__kicker">{title}</h3>
      <ul className="sk-list sk-public__partners">
        {partners.map((partner) => (
          <PartnerItem key={partner.name} partner={partner} />
        ))}
      </ul>
    </div>
  );
}

function PartnerItem({ partner: { name, website, hasSigned, isExample } }: { partner: Partner }) {
  const { t } = useTranslation(['public', 'common']);
  return (
    <li>
      {hasSigned && <Icon name="check" size={16} />}
      <span>
        {website === null ? (
          name
        ) : (
          <Link look="plain" href={website} rel="noopener" title={t('public:partners.website', { name })}>
            {name}
          </Link>
        )}{' '}
        {isExample && <small className="sk-small">({t('common:example')})</small>}
      </span>
    </li>
  );
}
