import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCoalition } from '../../lib/coalition.tsx';
import { useLanding } from '../../lib/landing.tsx';
import { usePaths } from '../../lib/paths.ts';
import { useConflictNotice } from '../../lib/use-conflict-notice.ts';
import { useRowForm } from '../../lib/use-row-form.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { ConflictNotice } from '../../ui/conflict-notice.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import { useNavigation } from '../../ui/navigation.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import './activity-form.css';
import { ActivityTextsFields } from './activity-texts-fields.tsx';
import { bodyOfTexts, textFields, textsOf, type ActivityTexts } from './activity-texts.ts';
import { useTextsCheck } from './check-texts.ts';
import { activityQuery, type Activity } from './queries.ts';
import { useMay } from './use-may.ts';
import { useFieldLabel, useShownText } from './use-text-words.ts';
import { updateActivity } from './write-activity.ts';

/** Changes the texts. When somebody else did so meanwhile, both versions stand side by side and nothing is lost. */
export function EditActivityPage({ id }: { id: string }) {
  const { t } = useTranslation(['activities', 'activityForms', 'common']);
  const { membership } = useCoalition();
  const slug = membership.coalitionSlug;
  const { data: activity } = useSuspenseQuery(activityQuery(slug, id, null));
  const paths = usePaths();
  const { go } = useNavigation();
  const may = useMay();
  const landing = useLanding();
  const edited = useRowForm<Activity, ActivityTexts & { version: number }>({
    name: `edit-activity:${id}`,
    row: activity,
    valuesOf: (row) => ({ ...textsOf(row), version: row.version }),
    fields: textFields,
    check: useTextsCheck(),
    update: (texts, version) => updateActivity(slug, { id, version }, bodyOfTexts(texts)),
    record: (send) => landing.saveAndGo(send, paths.activity(id)),
  });
  const conflict = useConflictNotice(edited.conflict, {
    label: useFieldLabel(),
    show: useShownText(),
    joinable: ['description'],
  });
  const title = t('activityForms:editTitle', { title: activity.title });
  if (!may.to('activity.writeText', activity)) return <NotYours activity={activity} title={title} />;
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
      >
        {title}
      </PageHeading>
      <FormFrame
        {...edited.frame}
        submitLabel={t('common:actions.save')}
        cancel={{ label: t('common:actions.cancel'), onPress: () => go(paths.activity(id)) }}
      >
        {conflict && <ConflictNotice {...conflict} />}
        <ActivityTextsFields of={edited} />
      </FormFrame>
    </div>
  );
}

/** Who may not change the texts is told who can, instead of being refused after typing. */
function NotYours({ activity, title }: { activity: Activity; title: string }) {
  const { t } = useTranslation(['activities', 'activityForms']);
  const { membership, asOf } = useCoalition();
  const paths = usePaths();
  const who = activity.lead?.name ?? t('activityForms:noLead');
  return (
    <>
      <PageHeading
        documentTitle={`${title} · ${membership.coalitionName}`}
        lead={asOf === null ? t('activityForms:notYours', { who }) : t('activityForms:notNow')}
      >
        {activity.title}
      </PageHeading>
      <ButtonLink href={paths.activity(activity.id)} look="primary">
        {t('activityForms:toActivity')}
      </ButtonLink>
    </>
  );
}
