import { useTranslation } from 'react-i18next';
import { usePaths } from '../../lib/paths.ts';
import { ViewSwitch } from '../../ui/view-switch.tsx';

/** The organisations, and whom to ask there. */
export function OrganisationViews({ current }: { current: 'partners' | 'officers' }) {
  const { t } = useTranslation(['organisations', 'members']);
  const paths = usePaths();
  return (
    <ViewSwitch
      label={t('organisations:view')}
      views={[
        {
          id: 'partners',
          label: t('organisations:title'),
          href: paths.organisations(),
          isCurrent: current === 'partners',
        },
        {
          id: 'officers',
          label: t('members:officers.title'),
          href: paths.attentionOfficers(),
          isCurrent: current === 'officers',
        },
      ]}
    />
  );
}
