import { useTranslation } from 'react-i18next';
import { useCoalition } from '../../lib/coalition.tsx';
import { useLanding } from '../../lib/landing.tsx';
import { usePaths } from '../../lib/paths.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { useNavigation } from '../../ui/navigation.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { ActivityTextsFields } from './activity-texts-fields.tsx';
import { bodyOfTexts, noTexts, textFields, type ActivityTexts } from './activity-texts.ts';
import './activity-form.css';
import { useTextsCheck } from './check-texts.ts';
import { FormFrame } from '../../ui/form-frame.tsx';
import { FormDate } from './form-fields.tsx';
import { useKeptForm } from '../../lib/use-kept-form.ts';
import { createActivity, removeActivity } from './write-activity.ts';

interface Values extends ActivityTexts {
  startsOn: string | null;
  endsOn: string | null;
}

const fields = [...textFields, 'startsOn', 'endsOn'] as const;

/** A new activity: a concept, until somebody plans it. */
export function NewActivityPage() {
  const { t } = useTranslation(['activities', 'activityForms', 'common']);
  const { membership } = useCoalition();
  const paths = usePaths();
  const { go } = useNavigation();
  const landing = useLanding();
  const slug = membership.coalitionSlug;
  const checkTexts = useTextsCheck();
  const form = useKeptForm<Values>({
    name: 'new-activity',
    defaults: { ...noTexts, startsOn: null, endsOn: null },
    fields,
    check: ({ startsOn, endsOn, ...texts }) => ({
      ...checkTexts(texts),
      ...(startsOn && endsOn && endsOn < startsOn && { endsOn: t('activityForms:endBeforeStart') }),
    }),
    send: async ({ startsOn, endsOn, ...texts }, key) => {
      const body = { ...bodyOfTexts(texts), startsOn, endsOn };
      await landing.createAndGo(() => createActivity(slug, body, key), {
        page: ({ id }) => paths.activity(id),
        list: paths.activities(),
        remove: (made) => removeActivity(slug, made),
      });
    },
  });
  const { control } = form.form;
  const optional = t('common:form.optional');
  return (
    <div className="sk-activity-form">
      <PageHeading
        documentTitle={`${t('activityForms:createTitle')} · ${membership.coalitionName}`}
        context={
          <Breadcrumbs
            label={t('activities:path')}
            steps={[{ label: t('activities:title'), href: paths.activities() }]}
          />
        }
        lead={`${t('activityForms:createLead')} ${t('common:form.allRequired')}`}
      >
        {t('activityForms:createTitle')}
      </PageHeading>
      <FormFrame
        {...form.frame}
        submitLabel={t('activityForms:create')}
        cancel={{ label: t('common:actions.cancel'), onPress: () => go(paths.activities()) }}
      >
        <ActivityTextsFields
          of={form}
          period={
            <div className="sk-grid">
              <FormDate
                {...form.at('startsOn')}
                control={control}
                name="startsOn"
                label={t('activityForms:startsOn')}
                optional={optional}
              />
              <FormDate
                {...form.at('endsOn')}
                control={control}
                name="endsOn"
                label={t('activityForms:endsOn')}
                optional={optional}
              />
            </div>
          }
        />
      </FormFrame>
    </div>
  );
}
