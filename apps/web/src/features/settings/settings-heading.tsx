import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCoalition } from '../../lib/coalition.tsx';
import { usePaths } from '../../lib/paths.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { ViewSwitch } from '../../ui/view-switch.tsx';
import './settings.css';
import { useMay } from './use-may.ts';

type Part = 'coalition' | 'people' | 'deliveries' | 'rights' | 'me';

interface SettingsHeadingProps {
  part: Part;
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
}

/** The head of each part of the settings, with the way to the others. A new part is a line here. */
export function SettingsHeading({ part, title, lead, actions }: SettingsHeadingProps) {
  const { t } = useTranslation('settings');
  const { membership } = useCoalition();
  const paths = usePaths();
  const parts: Record<Part, string> = {
    coalition: paths.settings(),
    people: paths.members(),
    deliveries: paths.deliveries(),
    rights: paths.rights(),
    me: paths.ownName(),
  };
  const { reviewRights, readDeliveries } = useMay();
  const open = Object.entries(parts).filter(
    ([id]) => (id !== 'rights' || reviewRights) && (id !== 'deliveries' || readDeliveries),
  );
  const views = open.map(([id, href]) => ({
    id,
    href,
    label: t(`views.${id as Part}`),
    isCurrent: id === part,
  }));
  return (
    <>
      <PageHeading
        documentTitle={`${t(`views.${part}`)} · ${t('title')} · ${membership.coalitionName}`}
        context={t('title')}
        lead={lead}
        actions={actions}
      >
        {title}
      </PageHeading>
      <div className="sk-settings__views">
        <ViewSwitch label={t('views.label')} views={views} />
      </div>
    </>
  );
}

/** The head of a form that belongs to one of the parts. */
export function SettingsFormHeading({ part, title, lead }: Omit<SettingsHeadingProps, 'actions'>) {
  const { t } = useTranslation(['settings', 'common']);
  const { membership } = useCoalition();
  const paths = usePaths();
  const steps = [
    { label: t('settings:title'), href: paths.settings() },
    ...(part === 'people' ? [{ label: t('settings:views.people'), href: paths.members() }] : []),
  ];
  return (
    <PageHeading
      documentTitle={`${title} · ${membership.coalitionName}`}
      context={<Breadcrumbs label={t('common:nav.breadcrumbs')} steps={steps} />}
      lead={lead}
    >
      {title}
    </PageHeading>
  );
}
