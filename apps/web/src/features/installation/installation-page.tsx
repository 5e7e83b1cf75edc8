import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../lib/session.ts';
import { Notice } from '../../ui/banner.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Card, Section } from '../../ui/card.tsx';
import { Link } from '../../ui/link.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { LonePage } from '../../ui/shell/lone-page.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';
import { CoordinatorDialog } from './coordinator-dialog.tsx';
import { installationCoalitionsQuery, type InstallationCoalition } from './queries.ts';
import { StartCoalitionDialog } from './start-coalition-dialog.tsx';

/** What the administrator of the installation does here: starts coalitions and lets their first coordinator in. */
export function InstallationPage({ me }: { me: Me }) {
  const { t } = useTranslation(['installation', 'auth', 'common']);
  const { data: coalitions } = useSuspenseQuery(installationCoalitionsQuery);
  const queryClient = useQueryClient();
  const [open, setOpen] = useState<'start' | InstallationCoalition | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const close = () => setOpen(null);
  const tell = (what: string) => {
    close();
    setDone(what);
    void queryClient.invalidateQueries({ queryKey: installationCoalitionsQuery.queryKey });
  };
  return (
    <LonePage product={t('common:product')}>
      <PageHeading
        documentTitle={`${t('auth:administrator')} · ${t('common:product')}`}
        context={me.name}
        lead={t('auth:administratorText')}
      >
        {t('auth:administrator')}
      </PageHeading>
      <div className="sk-stack">
        {done !== null && <Notice tone="good" title={done} live />}
        <Section
          title={t('installation:count', { count: coalitions.length })}
          aside={<Button onClick={() => setOpen('start')}>{t('installation:start')}</Button>}
        >
          {coalitions.length === 0 && (
            <Card>
              <EmptyState title={t('installation:none')}>{t('installation:noneText')}</EmptyState>
            </Card>
          )}
          <div className="sk-stack sk-stack--close">
            {coalitions.map((coalition) => (
              <CoalitionCard key={coalition.id} coalition={coalition} onInvite={() => setOpen(coalition)} />
            ))}
          </div>
        </Section>
        <p className="sk-row">
          <ButtonLink href="/account">{t('common:person.account')}</ButtonLink>
          <ButtonLink href="/sign-in">{t('auth:otherPerson')}</ButtonLink>
        </p>
      </div>
      {open === 'start' && (
        <StartCoalitionDialog onClose={close} onStarted={({ name }) => tell(t('installation:started', { name }))} />
      )}
      {open !== null && open !== 'start' && (
        <CoordinatorDialog
          coalition={open}
          onClose={close}
          onInvited={(email, earlierRole) => tell(t(`installation:invited.${earlierRole ?? 'new'}`, { email }))}
        />
      )}
    </LonePage>
  );
}

function CoalitionCard({ coalition, onInvite }: { coalition: InstallationCoalition; onInvite: () => void }) {
  const { t } = useTranslation('installation');
  const { name, slug, municipality, coordinators, hasArrived } = coalition;
  const state = hasArrived ? 'runs' : coordinators > 0 ? 'awaited' : 'nobody';
  return (
    <Card
      title={name}
      status={
        <StatusChip tone={state === 'runs' ? 'good' : state === 'awaited' ? 'unknown' : 'warning'} bare>
          {t(`state.${state}`)}
        </StatusChip>
      }
      kicker={municipality}
    >
      <p>
        <Link href={`/${slug}`}>{`/${slug}`}</Link>
      </p>
      {!hasArrived && (
        <p>
          <Button onClick={onInvite} aria-label={t(state === 'awaited' ? 'replaceFor' : 'inviteFor', { name })}>
            {t(state === 'awaited' ? 'replace' : 'invite')}
          </Button>
        </p>
      )}
    </Card>
  );
}
