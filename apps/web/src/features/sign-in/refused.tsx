import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/banner.tsx';
import { doorFault } from './door.ts';

/** Why one could not come in. */
export function Refused({ error }: { error: unknown }) {
  const { t } = useTranslation('door');
  const fault = doorFault(error);
  if ('key' in fault) return <Notice tone="bad" title={t(fault.key)} live />;
  return (
    <Notice tone="bad" title={fault.title} live>
      <p>{fault.text}</p>
    </Notice>
  );
}
