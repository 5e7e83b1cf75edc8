import { useSuspenseQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCoalition } from '../../lib/coalition.tsx';
import { usePaths } from '../../lib/paths.ts';
import { isProblem } from '../../lib/api.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { useNavigation } from '../../ui/navigation.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import './activity-form.css';
import { ActivityTextsFields } from './activity-texts-fields.tsx';
import { bodyOfTexts, textFields, textsOf, type ActivityTexts } from './activity-texts.ts';
import { useTextsCheck } from './check-texts.ts';
import { ConflictChoice } from './conflict-choice.tsx';
import { FactFormFrame } from './fact-form-frame.tsx';
import { activityQuery, type Activity } from './queries.ts';
import { SaveNotice } from './save-notice.tsx';
import { useFactForm } from './use-fact-form.ts';
import { useSaving } from './use-saving.ts';
import { updateActivity } from './write-activity.ts';

/** Changes the texts. When somebody else did so meanwhile, both versions stand side by side and nothing is lost. */
export function EditActivityPage({ id }: { id: string }) {
  const { t } = useTranslation(['activities', 'common']);
  const { membership } = useCoalition();
  const { data: activity } = useSuspenseQuery(activityQuery(membership.coalitionSlug, id, null));
  const paths = usePaths();
  const saving = useSaving();
  const [round, setRound] = useState(0);
  const notice = useRef<HTMLDivElement>(null);
  const isSaved = saving.saving?.state === 'saved' || saving.saving?.state === 'undone';
  const title = t('activities:form.editTitle', { title: activity.title });
  return (
    <div className="sk-activity-form">
      <PageHeading
        documentTitle={`${title} · ${membership.coalitionName}`}
        context={
          <Breadcrumbs
            label={t('activities:path')}
            steps={[
              { label: t('activities:title'), href: paths.activities() },
              { label: activity.title, href: paths.activity(id) },
            ]}
          />
        }
        lead={t('common:form.allRequired')}
        actions={isSaved && <ButtonLink href={paths.activity(id)}>{t('activities:form.toActivity')}</ButtonLink>}
      >
        {title}
      </PageHeading>
      <div className="sk-stack">
        <div ref={notice} tabIndex={-1} className="sk-activity-form__notice">
          <SaveNotice of={saving} />
        </div>
        <EditForm
          // After a save, and after taking it back, the form begins anew with what was saved.
          key={`${round}-${saving.saving?.state === 'undone'}`}
          activity={activity}
          saving={saving}
          onSaved={() => {
            setRound((count) => count + 1);
            notice.current?.focus();
          }}
        />
      </div>
    </div>
  );
}

interface Values extends ActivityTexts {
  /** The version that the texts began with; a draft may be of an older one. */
  version: number;
}

interface EditFormProps {
  activity: Activity;
  saving: ReturnType<typeof useSaving>;
  onSaved: () => void;
}

function EditForm({ activity, saving, onSaved }: EditFormProps) {
  const { t } = useTranslation(['activities', 'common']);
  const { membership } = useCoalition();
  const slug = membership.coalitionSlug;
  const paths = usePaths();
  const { go } = useNavigation();
  const [base] = useState(activity);
  const [conflict, setConflict] = useState<{ mine: Values; theirs: Activity } | null>(null);
  const check = useTextsCheck();
  const save = (texts: ActivityTexts, version: number) =>
    saving.record(async () => {
      const saved = await updateActivity(slug, { id: activity.id, version }, bodyOfTexts(texts));
      const before = bodyOfTexts(textsOf(conflict?.theirs ?? base));
      const takeBack = () => updateActivity(slug, saved, before).then(() => null);
      return { at: null, factId: null, takeBack };
    }, t('activities:form.saved'));
  const takeConflict = (error: unknown, mine: Values) => {
    if (!isProblem(error, 412)) return false;
    setConflict({ mine, theirs: error.current as Activity });
    return true;
  };
  const form = useFactForm<Values>({
    name: `edit-activity:${activity.id}`,
    defaults: { ...textsOf(base), version: base.version },
    fields: textFields,
    check,
    send: ({ version, ...texts }) => save(texts, version),
    onProblem: takeConflict,
    done: onSaved,
  });
  if (conflict !== null) {
    const { mine, theirs } = conflict;
    return (
      <ConflictChoice
        mine={mine}
        theirs={textsOf(theirs)}
        base={mine.version === base.version ? textsOf(base) : null}
        onBack={() => setConflict(null)}
        save={async (texts) => {
          await save(texts, theirs.version).then(
            () => {
              form.discard();
              onSaved();
            },
            (error: unknown) => {
              if (!takeConflict(error, { ...mine, ...texts, version: theirs.version })) throw error;
            },
          );
        }}
      />
    );
  }
  return (
    <FactFormFrame of={form} submitLabel={t('common:actions.save')} onCancel={() => go(paths.activity(activity.id))}>
      <ActivityTextsFields of={form} />
    </FactFormFrame>
  );
}
