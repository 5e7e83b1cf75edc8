import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answeredAt } from '../../lib/api.ts';
import { useCoalition, useToday } from '../../lib/coalition.tsx';
import { fold } from '../../lib/fold.ts';
import { useLanding } from '../../lib/landing.tsx';
import { usePaths } from '../../lib/paths.ts';
import { useKeptForm, type KeptForm } from '../../lib/use-kept-form.ts';
import { recordedRow } from '../../lib/use-saving.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { Card } from '../../ui/card.tsx';
import { CheckList } from '../../ui/check-list.tsx';
import { FieldGroup } from '../../ui/field.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import { useNavigation } from '../../ui/navigation.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import {
  contentKinds,
  contentsOf,
  effective,
  type Content,
  type ContentKind,
  type ContentsChange,
} from './plan-contents.ts';
import './plan-page.css';
import { NoPlan } from './no-plan.tsx';
import {
  changeReferences,
  commitmentsQuery,
  currentPlan,
  indicatorsQuery,
  plansQuery,
  subgoalsQuery,
  timelineQuery,
  type Plan,
} from './queries.ts';

/** What of the coalition belongs to the plan: things are taken up in it and out of it, and stay where else they are. */
export function PlanContentsPage({ id }: { id: string | undefined }) {
  const { t } = useTranslation(['planning', 'plans', 'common']);
  const { membership } = useCoalition();
  const today = useToday();
  const paths = usePaths();
  const { data: plans } = useSuspenseQuery(plansQuery(membership.coalitionSlug));
  const plan = currentPlan(plans, id, today);
  if (plan === null) return <NoPlan plans={plans} />;
  return (
    <>
      <PageHeading
        documentTitle={`${t('planning:contents.title')} · ${plan.title}`}
        context={
          <Breadcrumbs
            label={t('common:nav.breadcrumbs')}
            steps={[{ label: plan.title, href: paths.plan({ id: plan.id }) }]}
          />
        }
        lead={plan.state === 'closed' ? t('plans:state.closed') : t('planning:contents.lead')}
      >
        {t('planning:contents.title')}
      </PageHeading>
      <Card flush={plan.state === 'closed'}>
        {plan.state === 'closed' ? (
          <EmptyState title={t('planning:contents.closed')}>{t('planning:contents.closedText')}</EmptyState>
        ) : (
          <ContentsForm plan={plan} plans={plans} />
        )}
      </Card>
    </>
  );
}

function useContents(plan: Plan, plans: Plan[]) {
  const slug = useCoalition().membership.coalitionSlug;
  const { data: subgoals } = useSuspenseQuery(subgoalsQuery(slug, null));
  const { data: commitments } = useSuspenseQuery(commitmentsQuery(slug));
  const { data: indicators } = useSuspenseQuery(indicatorsQuery(slug, null));
  const { data: timeline } = useSuspenseQuery(timelineQuery(slug, null));
  return contentsOf(plan, plans, { subgoals, commitments, indicators, activities: timeline.activities });
}

function ContentsForm({ plan, plans }: { plan: Plan; plans: Plan[] }) {
  const { t } = useTranslation(['planning', 'common']);
  const slug = useCoalition().membership.coalitionSlug;
  const paths = usePaths();
  const { go } = useNavigation();
  const landing = useLanding();
  const contents = useContents(plan, plans);
  const home = paths.plan({ id: plan.id });
  const [wanted, setWanted] = useState('');
  const kept = useKeptForm<ContentsChange>({
    name: `plan-contents:${plan.id}`,
    defaults: { up: [], out: [] },
    fields: ['up'],
    check: (values) => {
      const { added, removed } = effective(values, contents);
      return added + removed === 0 ? { up: t('planning:contents.chooseOne') } : {};
    },
    send: (values, key) =>
      landing.saveAndGo(async () => {
        const { takeUp, takeOut } = effective(values, contents);
        const changed = await changeReferences(slug, plan.id, { takeUp, takeOut }, key);
        const back = async () =>
          answeredAt(await changeReferences(slug, plan.id, { takeUp: takeOut, takeOut: takeUp }));
        return recordedRow(changed, back);
      }, home),
  });
  const { added, removed } = effective(kept.form.watch(), contents);
  return (
    <FormFrame
      {...kept.frame}
      submitLabel={t('planning:contents.save')}
      cancel={{ label: t('common:actions.cancel'), onPress: () => go(home) }}
    >
      <TextField
        type="search"
        label={t('planning:contents.search')}
        value={wanted}
        onChange={(event) => setWanted(event.currentTarget.value)}
      />
      <FieldGroup {...kept.at('up')} legend={t('planning:contents.legend')}>
        <div className="sk-plan__kinds">
          {contentKinds.map((kind) => (
            <KindChoices key={kind} of={kept} kind={kind} contents={contents[kind]} wanted={fold(wanted.trim())} />
          ))}
        </div>
      </FieldGroup>
      <p className="sk-quiet" aria-live="polite">
        {added + removed > 0 && t('planning:contents.summary', { added, removed })}
      </p>
    </FormFrame>
  );
}

interface KindChoicesProps {
  of: KeptForm<ContentsChange>;
  kind: ContentKind;
  contents: Content[];
  /** Only what has this in its name. */
  wanted: string;
}

/** What is not in the plan yet, then what is. */
function KindChoices({ of: { form }, kind, contents, wanted }: KindChoicesProps) {
  const { t } = useTranslation('planning');
  const { up, out } = form.watch();
  const found = contents.filter(({ label, detail = '' }) => fold(`${label} ${detail}`).includes(wanted));
  const place = ({ isIn, plans }: Content) => {
    if (plans.length === 0) return isIn ? null : t('contents.nowhere');
    return t(isIn ? 'contents.alsoIn' : 'contents.isIn', { plans: plans.join(', ') });
  };
  const said = (content: Content) => ({
    ...content,
    detail: [content.detail, place(content)].filter(Boolean).join(' · ') || undefined,
  });
  const [outside, inside] = [found.filter(({ isIn }) => !isIn), found.filter(({ isIn }) => isIn)];
  return (
    <FieldGroup legend={t(`contents.kind.${kind}`)}>
      {found.length === 0 && (
        <p className="sk-quiet">{t(contents.length === 0 ? 'contents.nothing' : 'contents.notFound')}</p>
      )}
      {outside.length > 0 && <p className="sk-plan__where">{t('contents.outside')}</p>}
      <div className="sk-plan__options">
        <CheckList
          items={outside.map(said)}
          value={up}
          onChange={(ids) => form.setValue('up', ids, { shouldDirty: true })}
        />
      </div>
      {inside.length > 0 && <p className="sk-plan__where">{t('contents.inside')}</p>}
      <div className="sk-plan__options">
        <CheckList
          items={inside.map(said)}
          value={inside.map(({ id }) => id).filter((id) => !out.includes(id))}
          onChange={(ids) => form.setValue('out', goingOut(inside, ids, out), { shouldDirty: true })}
        />
      </div>
    </FieldGroup>
  );
}

/** Those that lost their tick; what the search does not show keeps its own. */
function goingOut(shown: Content[], ticked: string[], before: string[]): string[] {
  const ids = shown.map(({ id }) => id);
  return [...before.filter((id) => !ids.includes(id)), ...ids.filter((id) => !ticked.includes(id))];
}
