import { useTranslation } from 'react-i18next';
import type { FactPayloads } from '#domain';
import { useSlug } from '../../lib/coalition.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CheckInForm } from './check-in-form.tsx';
import { ParticipationForm } from './participation-form.tsx';
import type { Activity, Fact } from './queries.ts';
import { correctCheckIn, correctParticipation } from './record-activity.ts';
import { recordedFact, type Recorded } from '../../lib/use-saving.ts';

interface CorrectionDialogProps {
  activity: Activity;
  fact: Fact;
  onClose: () => void;
  record: (send: () => Promise<Recorded>) => Promise<unknown>;
}

/** Says it better: what was said stays in the story, struck through. */
export function CorrectionDialog({ fact, ...rest }: CorrectionDialogProps) {
  const { t } = useTranslation(['activities', 'common']);
  const isCheckIn = fact.kind === 'checkIn';
  return (
    <Dialog
      isOpen
      onClose={rest.onClose}
      title={t(isCheckIn ? 'activities:checkIn.correct' : 'activities:participation.correct')}
      closeLabel={t('common:actions.close')}
    >
      {isCheckIn ? <CheckInCorrection fact={fact} {...rest} /> : <ParticipationCorrection fact={fact} {...rest} />}
    </Dialog>
  );
}

function CheckInCorrection({ activity, fact, onClose, record }: CorrectionDialogProps) {
  const { t } = useTranslation('common');
  const slug = useSlug();
  const { signal, note = '', ...asked } = fact.payload as unknown as FactPayloads['checkIn'];
  return (
    <CheckInForm
      activity={activity}
      name={`correct:${fact.id}`}
      initial={{
        signal,
        note,
        cause: asked.cause ?? '',
        consequence: asked.consequence ?? '',
        adjustment: asked.adjustment ?? '',
        effectiveOn: fact.effectiveOn,
        onBehalfOf: fact.onBehalfOf?.membershipId ?? '',
      }}
      submitLabel={t('actions.save')}
      onCancel={onClose}
      done={onClose}
      send={(body, key) => record(() => correctCheckIn(slug, fact.id, body, key).then(recordedFact))}
    />
  );
}

function ParticipationCorrection({ activity, fact, onClose, record }: CorrectionDialogProps) {
  const slug = useSlug();
  const { from, to, participants, ...counts } = fact.payload as unknown as FactPayloads['participation'];
  return (
    <ParticipationForm
      activity={activity}
      name={`correct:${fact.id}`}
      initial={{
        from,
        to,
        participants,
        newParticipants: counts.newParticipants ?? null,
        volunteers: counts.volunteers ?? null,
        organisationId: fact.organisationId ?? '',
        onBehalfOf: fact.onBehalfOf?.membershipId ?? '',
      }}
      onClose={onClose}
      send={(body, key) => record(() => correctParticipation(slug, fact.id, body, key).then(recordedFact))}
    />
  );
}
