import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FactLine } from '../../ui/fact-line.tsx';
import type { Session } from './queries.ts';

interface SessionCardProps {
  session: Session;
  timeZone: string;
  isBusy: boolean;
  onEnd: () => void;
}

/** One place where one is signed in: which device, since when, from where, and the way to end it. */
export function SessionCard({ session, timeZone, isBusy, onEnd }: SessionCardProps) {
  const { t } = useTranslation('door', { keyPrefix: 'account' });
  const format = useFormat();
  const { browser, system, network, method, createdAt, lastSeenAt, expiresAt, isCurrent } = session;
  const dayOf = (instant: string) => format.day(format.dayOf(instant, timeZone));
  const device =
    browser !== null && system !== null ? t('device', { browser, system }) : (browser ?? system ?? t('unknownDevice'));
  const day = dayOf(createdAt);
  return (
    <Card
      kicker={isCurrent ? t('here') : undefined}
      title={device}
      titleLevel={2}
      foot={
        <FactLine
          parts={[...(network === null ? [] : [t('network', { network })]), t('until', { day: dayOf(expiresAt) })]}
        />
      }
    >
      <p>{method === null ? t('since', { day }) : t('sinceBy', { day, method: t(`method.${method}`) })}</p>
      <p className="sk-quiet">{t('lastSeen', { day: dayOf(lastSeenAt), time: format.time(lastSeenAt, timeZone) })}</p>
      <p>
        <Button busy={isBusy} onClick={onEnd} aria-label={t('endOf', { device })}>
          {t('end')}
        </Button>
      </p>
    </Card>
  );
}
