import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nextLifecycles, type LifecycleTransition } from '#domain';
import { useSlug } from '../../lib/coalition.tsx';
import { useLanding } from '../../lib/landing.tsx';
import { usePaths } from '../../lib/paths.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Menu, type MenuEntry } from '../../ui/menu.tsx';
import { asksReason } from './asks-reason.ts';
import { OverrideDialog } from './override-dialog.tsx';
import type { Activity } from './queries.ts';
import { recordingsOf } from './record-activity.ts';
import { RequestDialog } from './request-dialog.tsx';
import { ScheduleDialog } from './schedule-dialog.tsx';
import { TransitionDialog } from './transition-dialog.tsx';
import { useActivityWords } from './use-activity-words.ts';
import { useMay } from './use-may.ts';
import { duplicateActivity, removeActivity } from './write-activity.ts';
import { recordedFact, type Recorded, type useSaving } from '../../lib/use-saving.ts';

type Asked =
  | { kind: 'schedule' | 'override' }
  | { kind: 'request'; about: 'update' | 'adjustment' }
  | { kind: 'transition'; transition: LifecycleTransition };

interface ActionsProps {
  activity: Activity;
  saving: ReturnType<typeof useSaving>;
}

/** What the reader may do with the activity as a whole: the one thing that it needs as a button, the rest in a menu. */
export function ActivityActions({ activity, saving }: ActionsProps) {
  const { t } = useTranslation('activities');
  const may = useMay();
  const [asked, setAsked] = useState<Asked | null>(null);
  const entries = useEntries(activity, saving, setAsked);
  const needsAdjustment = activity.adjustmentMissing;
  return (
    <>
      {may.to('activity.request', activity) && activity.signal !== null && (
        <Button
          look={needsAdjustment ? 'primary' : 'secondary'}
          icon={<Icon name="mail" />}
          onClick={() => setAsked({ kind: 'request', about: needsAdjustment ? 'adjustment' : 'update' })}
        >
          {t(needsAdjustment ? 'actions.askAdjustment' : 'actions.askUpdate')}
        </Button>
      )}
      {entries.length > 0 && (
        <Menu
          label={t('actions.title')}
          trigger={
            <>
              {t('actions.change')}
              <Icon name="chevronDown" size={15} />
            </>
          }
          entries={entries}
        />
      )}
      <AskedDialog
        asked={asked}
        activity={activity}
        onClose={() => setAsked(null)}
        record={(send) => saving.record(send)}
      />
    </>
  );
}

function useEntries(activity: Activity, saving: ActionsProps['saving'], ask: (asked: Asked) => void): MenuEntry[] {
  const { t } = useTranslation('activities');
  const words = useActivityWords();
  const paths = usePaths();
  const slug = useSlug();
  const may = useMay();
  const landing = useLanding();
  const isRunning = activity.signal !== null;
  const duplicate = () => {
    const key = crypto.randomUUID();
    const title = t('actions.copyOf', { title: activity.title }).slice(0, 200);
    void saving.recordHere(async () => {
      await landing.createAndGo(() => duplicateActivity(slug, activity.id, title, key), {
        page: ({ id }) => paths.activity(id),
        list: paths.activities(),
        remove: (made) => removeActivity(slug, made),
      });
      return { at: null, factId: null };
    });
  };
  const step = (transition: LifecycleTransition) => {
    if (asksReason(transition)) return ask({ kind: 'transition', transition });
    const key = crypto.randomUUID();
    const send = () => recordingsOf(slug, activity.id).transition({ to: transition.to }, key);
    void saving.recordHere(() => send().then(recordedFact));
  };
  const entries: (MenuEntry & { isOffered: boolean })[] = [
    ...nextLifecycles(activity.lifecycle).map((transition) => ({
      id: transition.to,
      label: t('actions.lifecycle', { phase: words.lifecycle(transition.to) }),
      onPress: () => step(transition),
      isOffered: may.to('activity.recordFact', activity),
    })),
    {
      id: 'schedule',
      label: t('actions.schedule'),
      onPress: () => ask({ kind: 'schedule' }),
      isOffered: may.to('activity.recordFact', activity),
    },
    {
      id: 'edit',
      label: t('actions.edit'),
      href: paths.editActivity(activity.id),
      isOffered: may.to('activity.writeText', activity),
    },
    { id: 'duplicate', label: t('actions.duplicate'), onPress: duplicate, isOffered: may.create },
    {
      id: 'override',
      label: t('actions.override'),
      onPress: () => ask({ kind: 'override' }),
      isOffered: isRunning && may.to('activity.override', activity),
    },
    {
      id: 'update',
      label: t('actions.askUpdate'),
      onPress: () => ask({ kind: 'request', about: 'update' }),
      isOffered: isRunning && activity.adjustmentMissing && may.to('activity.request', activity),
    },
  ];
  return entries.filter(({ isOffered }) => isOffered);
}

interface AskedDialogProps {
  asked: Asked | null;
  activity: Activity;
  onClose: () => void;
  record: (send: () => Promise<Recorded>) => Promise<unknown>;
}

function AskedDialog({ asked, ...dialog }: AskedDialogProps) {
  switch (asked?.kind) {
    case 'schedule':
      return <ScheduleDialog {...dialog} />;
    case 'override':
      return <OverrideDialog {...dialog} />;
    case 'request':
      return <RequestDialog {...dialog} about={asked.about} />;
    case 'transition':
      return <TransitionDialog {...dialog} transition={asked.transition} />;
    default:
      return null;
  }
}
