import { useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSlug } from '../../lib/coalition.tsx';
import { Notice } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { isSameText, textFields, type ActivityTexts, type TextField } from './activity-texts.ts';
import { commitmentsQuery, organisationsQuery, subgoalsQuery } from './choices.ts';
import { capital } from './use-activity-words.ts';
import { useExplanation } from './use-saving.ts';

type Side = 'mine' | 'theirs';

interface ConflictChoiceProps {
  mine: ActivityTexts;
  theirs: ActivityTexts;
  /** What both began with; null when that is not known any more. */
  base: ActivityTexts | null;
  onBack: () => void;
  save: (texts: ActivityTexts) => Promise<void>;
}

/** Both versions side by side; one chooses per field. Where only one of the two changed something, that is chosen already. */
export function ConflictChoice({ mine, theirs, base, onBack, save }: ConflictChoiceProps) {
  const { t } = useTranslation(['activities', 'common']);
  const explain = useExplanation();
  const differing = textFields.filter((field) => !isSameText(mine[field], theirs[field]));
  const [chosen, setChosen] = useState<Partial<Record<TextField, Side>>>(() =>
    firstChoice(differing, mine, theirs, base),
  );
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => top.current?.focus(), []);
  const submit = async () => {
    if (differing.some((field) => chosen[field] === undefined)) return setFault(t('activities:conflict.chooseAll'));
    setBusy(true);
    setFault(null);
    try {
      await save(merge(mine, theirs, chosen));
    } catch (error) {
      setFault(explain(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div ref={top} tabIndex={-1} className="sk-conflict">
      <Notice tone="warning" title={t('common:form.conflictTitle')} live>
        <p>{t('activities:conflict.intro')}</p>
        {base !== null && <p>{t('activities:conflict.merged')}</p>}
      </Notice>
      {differing.map((field) => (
        <Versions
          key={field}
          field={field}
          mine={mine}
          theirs={theirs}
          chosen={chosen[field]}
          onChoose={(side) => setChosen({ ...chosen, [field]: side })}
        />
      ))}
      {fault !== null && (
        <Notice tone="bad" live>
          {fault}
        </Notice>
      )}
      <div className="sk-form__buttons">
        <Button look="primary" busy={isBusy} onClick={() => void submit()}>
          {t('activities:conflict.save')}
        </Button>
        <Button onClick={onBack}>{t('activities:conflict.back')}</Button>
      </div>
    </div>
  );
}

interface VersionsProps {
  field: TextField;
  mine: ActivityTexts;
  theirs: ActivityTexts;
  chosen: Side | undefined;
  onChoose: (side: Side) => void;
}

function Versions({ field, mine, theirs, chosen, onChoose }: VersionsProps) {
  const { t } = useTranslation('activities');
  const name = useId();
  const label = useFieldLabel();
  const show = useShown();
  return (
    <Card>
      <fieldset>
        <legend className="utrecht-form-label">{label(field)}</legend>
        <div className="sk-conflict__versions">
          {(['mine', 'theirs'] as const).map((side) => (
            <label key={side} className="sk-conflict__version">
              <input type="radio" name={name} checked={chosen === side} onChange={() => onChoose(side)} />
              <strong>{t(`conflict.${side}`)}</strong>
              <span className="sk-conflict__text">
                {show(field, (side === 'mine' ? mine : theirs)[field]) || <em>{t('conflict.empty')}</em>}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
    </Card>
  );
}

function useFieldLabel(): (field: TextField) => string {
  const { t } = useTranslation('activities');
  const labels: Record<TextField, string> = {
    title: t('form.titleField'),
    kind: t('form.kind'),
    description: t('form.description'),
    place: t('form.place'),
    whenText: t('form.whenText'),
    link: t('form.link'),
    targetGroups: t('form.targetGroups'),
    areas: t('form.areas'),
    expectedParticipants: t('form.expected'),
    leadOrganisationId: t('form.lead'),
    partnerOrganisationIds: t('form.partners'),
    subgoalIds: t('form.subgoals'),
    commitmentIds: t('form.commitments'),
  };
  return (field) => labels[field];
}

/** A version as one reads it: names instead of identifiers. */
function useShown(): (field: TextField, value: string | string[]) => string {
  const { t } = useTranslation('words');
  const slug = useSlug();
  const { data: organisations } = useSuspenseQuery(organisationsQuery(slug));
  const { data: subgoals } = useSuspenseQuery(subgoalsQuery(slug));
  const { data: commitments } = useSuspenseQuery(commitmentsQuery(slug));
  const names = new Map([
    ...organisations.map(({ id, name }) => [id, name] as const),
    ...[...subgoals, ...commitments].map(({ id, title }) => [id, title] as const),
  ]);
  return (field, value) => {
    if (typeof value !== 'string') return value.map((id) => names.get(id) ?? '').join('\n');
    if (field === 'kind') return value === '' ? '' : capital(t(`activityKind.${value as 'other'}`));
    return field === 'leadOrganisationId' ? (names.get(value) ?? '') : value;
  };
}

function firstChoice(
  differing: readonly TextField[],
  mine: ActivityTexts,
  theirs: ActivityTexts,
  base: ActivityTexts | null,
): Partial<Record<TextField, Side>> {
  if (base === null) return {};
  const sides = differing.flatMap((field): [TextField, Side][] => {
    if (isSameText(mine[field], base[field])) return [[field, 'theirs']];
    return isSameText(theirs[field], base[field]) ? [[field, 'mine']] : [];
  });
  return Object.fromEntries(sides);
}

function merge(mine: ActivityTexts, theirs: ActivityTexts, chosen: Partial<Record<TextField, Side>>): ActivityTexts {
  const theirsChosen = textFields.filter((field) => chosen[field] === 'theirs');
  return { ...mine, ...Object.fromEntries(theirsChosen.map((field) => [field, theirs[field]])) };
}
