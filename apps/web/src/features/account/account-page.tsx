import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { discardAllDrafts } from '../../lib/drafts.ts';
import type { Me } from '../../lib/session.ts';
import { Notice } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { useNavigation } from '../../ui/navigation.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { LeaveWindow } from './leave-window.tsx';
import { endAllSessions, endSession, sessionsQuery, type Session } from './queries.ts';
import { SessionCard } from './session-card.tsx';

interface AccountPageProps {
  me: Me;
  /** What the document is of: a coalition, or the product. */
  place: string;
  timeZone: string;
  children?: ReactNode;
}

/** More than this many places are shown when asked for. */
const fewSessions = 6;

/** Who one is here, and where one is signed in; what else there is to say about oneself follows. */
export function AccountPage({ me, place, timeZone, children }: AccountPageProps) {
  const { t } = useTranslation(['door', 'common']);
  const { data } = useSuspenseQuery(sessionsQuery);
  const [showsAll, setShowsAll] = useState(false);
  // Here first, then where it was last used.
  const sessions = [...data.items].sort((a, b) => Number(b.isCurrent) - Number(a.isCurrent));
  const shown = showsAll ? sessions : sessions.slice(0, fewSessions);
  const queryClient = useQueryClient();
  const leave = useLeave();
  const page = useRef<HTMLDivElement>(null);
  const end = useMutation({
    mutationFn: ({ id }: Session) => endSession(id),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: sessionsQuery.queryKey });
      // The button that was pressed is gone with its card; the heading tells how many are left.
      page.current?.querySelector('h1')?.focus();
    },
  });
  const [isLeaving, setLeaving] = useState(false);
  return (
    <div ref={page} className="sk-stack">
      <PageHeading
        documentTitle={`${t('door:account.title')} · ${place}`}
        context={t('door:account.title')}
        lead={t('door:account.lead', { name: me.name, email: me.email })}
      >
        {t('door:account.signedInAt', { count: data.total })}
      </PageHeading>
      {end.isError && <Notice tone="bad" title={t('door:account.failed')} live />}
      {end.isSuccess && <Notice tone="good" title={t('door:account.ended')} live />}
      <div className="sk-grid" style={{ '--sk-grid-min': '19rem' } as object}>
        {shown.map((session) => (
          <SessionCard
            key={session.id}
            session={session}
            timeZone={timeZone}
            isBusy={end.isPending && end.variables.id === session.id}
            onEnd={() => (session.isCurrent ? setLeaving(true) : end.mutate(session))}
          />
        ))}
      </div>
      {data.items.length > fewSessions && (
        <p>
          <Button look="link" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? t('door:account.fewer') : t('door:account.all', { count: data.items.length })}
          </Button>
        </p>
      )}
      {isLeaving && <LeaveWindow onStay={() => setLeaving(false)} />}
      <Everywhere onLeft={leave} />
      {children}
    </div>
  );
}

/** Nothing of one person stays in the browser for the next. */
function useLeave(): () => void {
  const queryClient = useQueryClient();
  const navigation = useNavigation();
  return () => {
    discardAllDrafts();
    queryClient.clear();
    navigation.go('/sign-in');
  };
}

/** Cannot be taken back, so it is asked once more. */
function Everywhere({ onLeft }: { onLeft: () => void }) {
  const { t } = useTranslation(['door', 'common']);
  const [isAsked, setAsked] = useState(false);
  const end = useMutation({ mutationFn: endAllSessions, onSuccess: onLeft });
  return (
    <Section title={t('door:account.everywhere')}>
      <p>{t('door:account.strange')}</p>
      {end.isError && <Notice tone="bad" title={t('door:account.failed')} live />}
      <p>
        <Button onClick={() => setAsked(true)}>{t('door:account.everywhere')}</Button>
      </p>
      <ConfirmDialog
        isOpen={isAsked}
        onClose={() => setAsked(false)}
        title={t('door:account.everywhere')}
        confirm={{
          label: t('door:account.everywhere'),
          busy: end.isPending,
          onPress: () => end.mutate(undefined, { onSettled: () => setAsked(false) }),
        }}
        cancelLabel={t('common:actions.cancel')}
      >
        <p>{t('door:account.everywhereText')}</p>
      </ConfirmDialog>
    </Section>
  );
}
