import type { ReactNode } from 'react';
import { useController, type FieldValues, type Path } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { capital } from '#i18n';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useSlug } from '../../lib/coalition.tsx';
import { Card } from '../../ui/card.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { ComboboxField } from '../../ui/combobox-field.tsx';
import { FieldGroup } from '../../ui/field.tsx';
import { NumberField, SelectField, TextAreaField, TextField } from '../../ui/text-field.tsx';
import { activityKinds } from './activity-search.ts';
import type { ActivityTexts } from './activity-texts.ts';
import { commitmentsQuery, organisationsQuery, subgoalsQuery } from './choices.ts';
import { PartnersField } from './partners-field.tsx';
import type { KeptForm } from '../../lib/use-kept-form.ts';

interface FieldsProps<Values extends ActivityTexts & FieldValues> {
  of: KeptForm<Values>;
  /** The days, where the form is about them too. */
  period?: ReactNode;
}

/** The fields of an activity's texts, in four parts. */
export function ActivityTextsFields<Values extends ActivityTexts & FieldValues>({ of, period }: FieldsProps<Values>) {
  const { t } = useTranslation(['activities', 'activityForms', 'common', 'words']);
  const optional = t('common:form.optional');
  const field = (name: keyof ActivityTexts) => ({
    ...of.at(name as Path<Values>),
    ...of.form.register(name as Path<Values>),
  });
  return (
    <>
      <Part title={t('activityForms:what')}>
        <TextField
          {...field('title')}
          label={t('activityForms:titleField')}
          description={t('activityForms:titleHint')}
          maxLength={200}
        />
        <SelectField
          {...field('kind')}
          label={t('activityForms:kind')}
          placeholder={t('common:form.choose')}
          options={activityKinds.map((value) => ({ value, label: capital(t(`words:activityKind.${value}`)) }))}
        />
        <TextAreaField
          {...field('description')}
          label={t('activityForms:description')}
          optional={optional}
          maxLength={4000}
        />
      </Part>
      <Part title={t('activityForms:whenWhere')}>
        {period}
        <TextField
          {...field('whenText')}
          label={t('activityForms:whenText')}
          description={t('activityForms:whenHint')}
          optional={optional}
          maxLength={200}
        />
        <TextField {...field('place')} label={t('activityForms:place')} optional={optional} maxLength={200} />
        <TextField
          {...field('areas')}
          label={t('activityForms:areas')}
          description={t('activityForms:listHint')}
          optional={optional}
        />
        <TextField
          {...field('link')}
          type="url"
          label={t('activityForms:link')}
          description={t('activityForms:linkHint')}
          optional={optional}
          maxLength={500}
        />
      </Part>
      <Who of={of} />
      <Purpose of={of} />
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card title={title} titleLevel={2}>
      <div className="sk-form">{children}</div>
    </Card>
  );
}

function Who<Values extends ActivityTexts & FieldValues>({ of }: FieldsProps<Values>) {
  const { t } = useTranslation(['activities', 'activityForms', 'common']);
  const { data: organisations } = useSuspenseQuery(organisationsQuery(useSlug()));
  const { field: lead } = useController({ control: of.form.control, name: 'leadOrganisationId' as Path<Values> });
  const { field: partners } = useController({
    control: of.form.control,
    name: 'partnerOrganisationIds' as Path<Values>,
  });
  return (
    <Part title={t('activityForms:who')}>
      <ComboboxField
        {...of.at('leadOrganisationId' as Path<Values>)}
        label={t('activityForms:lead')}
        options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        value={lead.value || null}
        onChange={(id) => lead.onChange(id ?? '')}
      />
      <PartnersField
        organisations={organisations.filter(({ id }) => id !== lead.value)}
        value={partners.value}
        onChange={partners.onChange}
      />
      <TextField
        {...of.at('targetGroups' as Path<Values>)}
        {...of.form.register('targetGroups' as Path<Values>)}
        label={t('activityForms:targetGroups')}
        description={t('activityForms:listHint')}
        optional={t('common:form.optional')}
      />
    </Part>
  );
}

function Purpose<Values extends ActivityTexts & FieldValues>({ of }: FieldsProps<Values>) {
  const { t } = useTranslation(['activities', 'activityForms', 'common']);
  const slug = useSlug();
  const { data: subgoals } = useSuspenseQuery(subgoalsQuery(slug));
  const { data: commitments } = useSuspenseQuery(commitmentsQuery(slug));
  const optional = t('common:form.optional');
  const groups = [
    { name: 'subgoalIds' as Path<Values>, legend: t('activityForms:subgoals'), options: subgoals },
    { name: 'commitmentIds' as Path<Values>, legend: t('activityForms:commitments'), options: commitments },
  ];
  return (
    <Part title={t('activityForms:purpose')}>
      {groups
        .filter(({ options }) => options.length > 0)
        .map(({ name, legend, options }) => (
          <FieldGroup key={name} {...of.at(name)} legend={legend} optional={optional}>
            {options.map(({ id, title }) => (
              <Checkbox key={id} value={id} {...of.form.register(name)}>
                {title}
              </Checkbox>
            ))}
          </FieldGroup>
        ))}
      <NumberField
        {...of.at('expectedParticipants' as Path<Values>)}
        {...of.form.register('expectedParticipants' as Path<Values>)}
        label={t('activityForms:expected')}
        description={t('activityForms:expectedHint')}
        optional={optional}
        inputMode="numeric"
      />
    </Part>
  );
}
