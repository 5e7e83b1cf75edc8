import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCoalition, useSlug } from '../../lib/coalition.tsx';
import { useLanding } from '../../lib/landing.tsx';
import { usePaths } from '../../lib/paths.ts';
import { useKeptForm } from '../../lib/use-kept-form.ts';
import { useRowForm } from '../../lib/use-row-form.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { Card } from '../../ui/card.tsx';
import { ConflictNotice } from '../../ui/conflict-notice.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import { useNavigation } from '../../ui/navigation.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { IndicatorMeaningFields } from './indicator-meaning-fields.tsx';
import {
  indicatorFaults,
  indicatorFields,
  indicatorInput,
  indicatorValues,
  newIndicator,
  type IndicatorValues,
} from './indicator-texts.ts';
import { IndicatorTextFields } from './indicator-text-fields.tsx';
import { indicatorQuery, type IndicatorDetail } from './queries.ts';
import { createIndicator, removeIndicator, updateIndicator } from './record-indicator.ts';
import { useIndicatorConflict } from './use-indicator-conflict.ts';

/** A new indicator: what it means, and its texts. Its figures come afterwards. */
export function NewIndicatorPage() {
  const { t } = useTranslation(['indicators', 'indicatorForms', 'common']);
  const slug = useSlug();
  const paths = usePaths();
  const { go } = useNavigation();
  const landing = useLanding();
  const words = useFaultWords();
  const form = useKeptForm<IndicatorValues>({
    name: 'indicator:new',
    defaults: newIndicator,
    fields: indicatorFields,
    check: (values) => indicatorFaults(values, words),
    send: (values, key) =>
      landing.createAndGo(() => createIndicator(slug, indicatorInput(values), key), {
        page: ({ id }) => paths.indicator(id),
        list: paths.indicators(),
        remove: (made) => removeIndicator(slug, made),
      }),
  });
  return (
    <>
      <FormHeading title={t('indicatorForms:createTitle')} lead={t('indicatorForms:createLead')} />
      <Card>
        <FormFrame
          {...form.frame}
          submitLabel={t('indicatorForms:create')}
          cancel={{ label: t('common:actions.cancel'), onPress: () => go(paths.indicators()) }}
        >
          <p className="sk-quiet">{t('common:form.allRequired')}</p>
          <IndicatorMeaningFields of={form} />
          <IndicatorTextFields of={form} />
        </FormFrame>
      </Card>
    </>
  );
}

export function EditIndicatorPage({ id }: { id: string }) {
  const { data: indicator } = useSuspenseQuery(indicatorQuery(useSlug(), id, null));
  return <EditForm indicator={indicator} />;
}

/** Its texts, and as long as nothing was recorded what its values mean. When somebody was ahead, both versions come side by side. */
function EditForm({ indicator }: { indicator: IndicatorDetail }) {
  const { t } = useTranslation(['indicators', 'indicatorForms', 'common']);
  const slug = useSlug();
  const paths = usePaths();
  const { go } = useNavigation();
  const landing = useLanding();
  const words = useFaultWords();
  const home = paths.indicator(indicator.id);
  const form = useRowForm<IndicatorDetail, IndicatorValues>({
    name: `indicator:${indicator.id}`,
    row: indicator,
    valuesOf: indicatorValues,
    fields: indicatorFields,
    check: (values) => indicatorFaults(values, words),
    update: (values, version) => updateIndicator(slug, indicator.id, version, indicatorInput(values)),
    record: (send) => landing.saveAndGo(send, home),
  });
  const conflict = useIndicatorConflict(form.conflict);
  return (
    <>
      <FormHeading
        title={t('indicatorForms:editTitle', { name: indicator.name })}
        lead={t(indicator.hasFigures ? 'indicatorForms:fixed' : 'indicatorForms:editLead')}
        up={{ label: indicator.name, href: home }}
      />
      <Card>
        <FormFrame
          {...form.frame}
          submitLabel={t('indicatorForms:save')}
          cancel={{ label: t('common:actions.cancel'), onPress: () => go(home) }}
        >
          {conflict && <ConflictNotice {...conflict} />}
          <p className="sk-quiet">{t('common:form.allRequired')}</p>
          <IndicatorMeaningFields of={form} isFixed={indicator.hasFigures} />
          <IndicatorTextFields of={form} />
        </FormFrame>
      </Card>
    </>
  );
}

function FormHeading(props: { title: string; lead: string; up?: { label: string; href: string } }) {
  const { t } = useTranslation(['indicators', 'indicatorForms', 'common']);
  const { membership } = useCoalition();
  const paths = usePaths();
  const steps = [{ label: t('indicators:title'), href: paths.indicators() }, ...(props.up ? [props.up] : [])];
  return (
    <PageHeading
      documentTitle={`${props.title} · ${membership.coalitionName}`}
      context={<Breadcrumbs label={t('common:nav.breadcrumbs')} steps={steps} />}
      lead={props.lead}
    >
      {props.title}
    </PageHeading>
  );
}

function useFaultWords() {
  const { t } = useTranslation(['indicators', 'indicatorForms', 'common']);
  return {
    required: t('common:form.required'),
    choose: t('indicatorForms:choose'),
    notANumber: t('indicators:measurement.notANumber'),
    notAYear: t('indicators:measurement.notAYear'),
    wholeNumber: t('indicatorForms:wholeNumber'),
  };
}
