import { useTranslation } from 'react-i18next';
import type { AssessmentPayload, AssessmentReviewPayload, PledgeStandingPayload, RetractionPayload } from '#domain';
import { useCoalition, useToday } from '../../lib/coalition.tsx';
import { Redactable } from '../../lib/redactable.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/card.tsx';
import { StageGlyph } from '../../ui/stage-glyph.tsx';
import { TimelineList } from '../../ui/timeline-list.tsx';
import { capital } from './capital.ts';
import { PointNotes } from './point-notes.tsx';
import type { Commitment, Fact, Pledge } from './queries.ts';
import { fillOf, useCommitmentWords } from './use-commitment-words.ts';

interface PledgeHistoryProps {
  pledge: Pledge;
  history: Fact[];
  points: Commitment['points'];
  /** Left out for who looks back. */
  onUndo?: (id: string) => void;
  onCorrect?: (fact: Fact) => void;
}

/** Who said what when. What was corrected or taken back stays, struck through. */
export function PledgeHistory({ pledge, history, points, onUndo, onCorrect }: PledgeHistoryProps) {
  const { t } = useTranslation('commitments');
  const format = useFormat();
  const today = useToday();
  const { asOf } = useCoalition();
  const shown = asOf === null ? history : history.filter(({ effectiveOn }) => effectiveOn <= asOf);
  const items = shown.map((fact) => ({
    id: fact.id,
    on: fact.effectiveOn,
    when: format.dayShort(fact.effectiveOn, today),
    text: <HistoryText fact={fact} />,
    more: <HistoryDetail fact={fact} points={points} onUndo={onUndo} onCorrect={onCorrect} />,
  }));
  const signed = {
    id: 'signed',
    on: pledge.signedOn,
    when: format.dayShort(pledge.signedOn, today),
    text: <p>{t('history.signed')}</p>,
  };
  return (
    <Section title={t('history.title')} level={3}>
      <TimelineList items={[...items, signed]} />
    </Section>
  );
}

/** Did it stop counting because it was corrected or taken back? */
const isStruck = ({ kind, isStanding }: Fact) => !isStanding && kind !== 'retraction';

function HistoryText({ fact }: { fact: Fact }) {
  const { t } = useTranslation('commitments');
  const words = useCommitmentWords();
  const Text = isStruck(fact) ? 'del' : 'span';
  if (fact.kind === 'assessment') {
    const { stage } = fact.payload as unknown as AssessmentPayload;
    return (
      <p className="sk-stage-with-word">
        <StageGlyph fill={fillOf(stage)} size={17} />
        <Text>
          <strong>{capital(words.stage(stage))}</strong>
        </Text>
      </p>
    );
  }
  if (fact.kind === 'assessmentReview') {
    const { verdict } = fact.payload as unknown as AssessmentReviewPayload;
    return (
      <p>
        <Text>{capital(t(`review.${verdict}`))}</Text>
      </p>
    );
  }
  if (fact.kind === 'pledgeStanding') {
    const { to } = fact.payload as unknown as PledgeStandingPayload;
    return (
      <p>
        <Text>{t(`history.${to}`)}</Text>
      </p>
    );
  }
  return <p>{t('history.retracted')}</p>;
}

function HistoryDetail({
  fact,
  points,
  onUndo,
  onCorrect,
}: { fact: Fact } & Omit<PledgeHistoryProps, 'pledge' | 'history'>) {
  const { t } = useTranslation(['commitments', 'common']);
  const payload = fact.payload as unknown as AssessmentPayload & AssessmentReviewPayload & RetractionPayload;
  const field = (['evidence', 'note', 'reason'] as const).find((name) => payload[name] !== undefined);
  const said = field && payload[field];
  const Text = isStruck(fact) ? 'del' : 'span';
  const mayChange = fact.mayRetract && fact.isStanding;
  return (
    <div className="sk-history-detail">
      {field && said && (
        <p>
          <Text>
            <Redactable objectType="fact" objectId={fact.id} field={field} text={said} />
          </Text>
        </p>
      )}
      {payload.points && (
        <PointNotes notes={payload.points} points={points} factId={fact.id} isStruck={isStruck(fact)} />
      )}
      <p className="sk-small">
        <Recorder fact={fact} />
        {isStruck(fact) && ` · ${t('commitments:history.noLonger')}`}
        {fact.targetId !== null && fact.kind !== 'retraction' && ` · ${t('commitments:history.correction')}`}
      </p>
      {mayChange && (
        <p className="sk-row sk-no-print">
          {onUndo && (
            <Button look="link" onClick={() => onUndo(fact.id)}>
              {t('common:actions.undo')}
            </Button>
          )}
          {onCorrect && fact.kind === 'assessment' && (
            <Button look="link" onClick={() => onCorrect(fact)}>
              {t('commitments:assess.correct')}
            </Button>
          )}
        </p>
      )}
    </div>
  );
}

/** "Contact Voorbeeldkoor", "Coördinator namens Contact Voorbeeldkoor", or where else it came from. */
function Recorder({ fact: { recordedBy, onBehalfOf, via } }: { fact: Fact }) {
  const { t } = useTranslation(['commitments', 'words']);
  if (via !== null) return t('commitments:history.via', { name: via.name });
  if (recordedBy === null) return t('commitments:history.imported');
  const name = ({ name: known, role }: NonNullable<Fact['recordedBy']>) =>
    known ?? t(`words:role.${role as 'coordinator' | 'contact' | 'reviewer'}`);
  return onBehalfOf === null
    ? name(recordedBy)
    : t('commitments:history.onBehalf', { by: name(recordedBy), of: name(onBehalfOf) });
}
