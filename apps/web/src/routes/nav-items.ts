import { useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCoalition } from '../lib/coalition.tsx';
import { usePaths } from '../lib/paths.ts';
import type { IconName } from '../ui/icon.tsx';
import type { NavItem } from '../ui/shell/app-shell.tsx';

/** What the shell leads to, most used first: the first four are the phone's bar. A new area is a line here. */
const areas = [
  { id: 'overview', icon: 'overview' },
  { id: 'activities', icon: 'plan' },
  { id: 'commitments', icon: 'handshake' },
  { id: 'organisations', icon: 'people' },
  { id: 'plan', icon: 'flag' },
  { id: 'indicators', icon: 'chart' },
  { id: 'meetings', icon: 'calendar' },
  { id: 'myItems', icon: 'check' },
  { id: 'settings', icon: 'settings' },
] as const satisfies { id: string; icon: IconName }[];

/** A contact comes for what they keep up. */
const areasOfContact = [...areas].sort((a, b) => Number(b.id === 'myItems') - Number(a.id === 'myItems'));

export function useNavItems(): NavItem[] {
  const { t } = useTranslation('common');
  const paths = usePaths();
  const { role } = useCoalition().membership;
  const pathname = useLocation({ select: (location) => location.pathname });
  return (role === 'contact' ? areasOfContact : areas).map(({ id, icon }) => {
    const href = paths[id]();
    const path = href.split('?')[0]!;
    const isCurrent = id === 'overview' ? pathname === path : pathname === path || pathname.startsWith(`${path}/`);
    return { id, icon, href, isCurrent, label: t(`nav.${id}`) };
  });
}
