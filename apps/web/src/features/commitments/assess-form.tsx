import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { assessedStages, type AssessedStage, type AssessmentPayload } from '#domain';
import { useSlug, useToday } from '../../lib/coalition.tsx';
import { useLanguage } from '../../lib/i18n.ts';
import { localeOf } from '../../lib/language.ts';
import { useKeptForm } from '../../lib/use-kept-form.ts';
import { DateField } from '../../ui/date-field.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import { SegmentedChoice } from '../../ui/segmented-choice.tsx';
import { StageGlyph } from '../../ui/stage-glyph.tsx';
import { SelectField, TextAreaField } from '../../ui/text-field.tsx';
import './assess-form.css';
import { capital } from './capital.ts';
import { contactsQuery, type Commitment, type Fact, type Pledge } from './queries.ts';
import { assess, correctAssessment, type AssessmentInput } from './record-commitments.ts';
import { fillOf, useCommitmentWords } from './use-commitment-words.ts';
import { useMay } from './use-may.ts';

/** Anew, at a stage that is likely; or in place of one that was wrong from the start. */
export type AssessStart = { kind: 'new'; stage: AssessedStage | null } | { kind: 'correct'; fact: Fact };

interface AssessFormProps {
  pledge: Pledge;
  points: Commitment['points'];
  start: AssessStart;
  record: (send: () => Promise<Fact>) => Promise<void>;
  onCancel: () => void;
}

interface Values {
  stage: AssessedStage | null;
  evidence: string;
  /** What is written at each point, in their order. */
  notes: string[];
  effectiveOn: string | null;
  onBehalfOf: string;
}

/** How far the organisation is: a stage, what shows it, a note per point. */
export function AssessForm({ pledge, points, start, record, onCancel }: AssessFormProps) {
  const { t } = useTranslation(['commitments', 'common']);
  const slug = useSlug();
  const today = useToday();
  const locale = localeOf(useLanguage());
  const { form, frame, at } = useKeptForm<Values>({
    name: start.kind === 'correct' ? `correct:${start.fact.id}` : `assess:${pledge.id}:${start.stage}`,
    defaults: startingValues(pledge, points, start),
    fields: ['stage', 'evidence', 'effectiveOn', 'onBehalfOf'],
    check: ({ stage }) => (stage === null ? { stage: t('commitments:assess.choose') } : {}),
    send: (values, key) => {
      const body = inputOf(values, points);
      return record(() =>
        start.kind === 'correct'
          ? correctAssessment(slug, start.fact.id, body, key)
          : assess(slug, pledge.id, body, key),
      );
    },
  });
  const stages = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const choices = stages.current;
    const first = choices?.querySelector<HTMLElement>('input:checked') ?? choices?.querySelector('input');
    first?.focus();
  }, []);
  const day = useController({ control: form.control, name: 'effectiveOn' }).field;
  const stage = useController({ control: form.control, name: 'stage' }).field;
  return (
    <FormFrame
      {...frame}
      submitLabel={t('common:actions.save')}
      cancel={{ label: t('common:actions.cancel'), onPress: onCancel }}
    >
      <div ref={stages} id={at('stage').id} tabIndex={-1} className="sk-assess__stages">
        <StageChoice value={stage.value} onChange={stage.onChange} error={at('stage').error} />
      </div>
      <TextAreaField
        {...at('evidence')}
        {...form.register('evidence')}
        rows={3}
        label={t('commitments:assess.evidence')}
        description={t('commitments:assess.evidenceDescription')}
        optional={t('common:form.optional')}
        maxLength={4000}
      />
      <OnBehalf organisationId={pledge.organisationId} {...at('onBehalfOf')} register={form.register('onBehalfOf')} />
      <details className="sk-assess__more">
        <summary>{t('commitments:assess.points', { count: points.length })}</summary>
        <div className="sk-form">
          {points.map(({ id, text }, index) => (
            <TextAreaField
              key={id}
              {...at(`notes.${index}`)}
              {...form.register(`notes.${index}`)}
              rows={2}
              label={text}
              optional={t('common:form.optional')}
              maxLength={2000}
            />
          ))}
        </div>
      </details>
      <DateField
        {...at('effectiveOn')}
        label={t('commitments:assess.day')}
        value={day.value}
        onChange={day.onChange}
        max={today}
        locale={locale}
      />
    </FormFrame>
  );
}

function startingValues(pledge: Pledge, points: Commitment['points'], start: AssessStart): Values {
  const known = Object.fromEntries(pledge.points.map(({ pointId, text }) => [pointId, text]));
  const payload = start.kind === 'correct' ? (start.fact.payload as unknown as AssessmentPayload) : null;
  const notes = payload ? (payload.points ?? {}) : known;
  return {
    stage: start.kind === 'new' ? start.stage : payload!.stage,
    evidence: payload ? (payload.evidence ?? '') : '',
    notes: points.map(({ id }) => notes[id] ?? ''),
    effectiveOn: start.kind === 'correct' ? start.fact.effectiveOn : null,
    onBehalfOf: start.kind === 'correct' ? (start.fact.onBehalfOf?.membershipId ?? '') : '',
  };
}

function inputOf(
  { stage, evidence, notes, effectiveOn, onBehalfOf }: Values,
  points: Commitment['points'],
): AssessmentInput {
  const written = points.flatMap(({ id }, index) => {
    const text = notes[index]?.trim() ?? '';
    return text === '' ? [] : [{ pointId: id, text }];
  });
  return {
    stage: stage!,
    evidence: evidence.trim() || null,
    points: written.length > 0 ? written : null,
    ...(effectiveOn === null ? {} : { effectiveOn }),
    ...(onBehalfOf === '' ? {} : { onBehalfOf }),
  };
}

interface StageChoiceProps {
  value: AssessedStage | null;
  onChange: (stage: AssessedStage) => void;
  error?: string;
}

/** The five stages, each with what it means. */
function StageChoice({ value, onChange, error }: StageChoiceProps) {
  const { t } = useTranslation('commitments');
  const words = useCommitmentWords();
  return (
    <SegmentedChoice
      legend={t('assess.stage')}
      value={value}
      onChange={onChange}
      error={error}
      options={assessedStages.map((stage) => ({
        value: stage,
        label: (
          <span className="sk-assess__stage">
            <StageGlyph fill={fillOf(stage)} size={22} />
            <span>
              {capital(words.stage(stage))}
              <span className="sk-assess__meaning">{words.meaning(stage)}</span>
            </span>
          </span>
        ),
      }))}
    />
  );
}

/** For the coordinator: whom this was heard from. */
function OnBehalf(props: { organisationId: string; id: string; error?: string; register: object }) {
  const { t } = useTranslation(['commitments', 'common']);
  const slug = useSlug();
  const may = useMay();
  const isNeeded = may.onBehalf && !may.isOwn(props.organisationId);
  const { data: contacts = [] } = useQuery({ ...contactsQuery(slug, props.organisationId), enabled: isNeeded });
  if (!isNeeded || contacts.length === 0) return null;
  return (
    <SelectField
      {...props.register}
      id={props.id}
      error={props.error}
      label={t('commitments:assess.onBehalf')}
      description={t('commitments:assess.onBehalfDescription')}
      optional={t('common:form.optional')}
      placeholder={t('commitments:assess.myself')}
      options={contacts.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
