import { useTranslation } from 'react-i18next';
import type { Schemas } from '#api-client';
import type { FactPayloads } from '#domain';
import { useFormat } from '../../lib/use-format.ts';
import type { Fact, Member } from './queries.ts';
import { capital } from './use-organisation-words.ts';

export interface FactWords {
  /** What was recorded, in a few words. */
  text: (fact: Fact) => string;
  /** By whom, and on whose behalf. */
  recorder: (fact: Fact) => string;
}

type Payload<Kind extends keyof FactPayloads> = FactPayloads[Kind];

/** How the history of an organisation is told. */
export function useFactWords(contacts: Member[], commitments: Schemas['CommitmentDto'][]): FactWords {
  const { t } = useTranslation(['organisations', 'words', 'members']);
  const format = useFormat();
  const payload = <Kind extends keyof FactPayloads>(fact: Fact) => fact.payload as unknown as Payload<Kind>;
  const commitment = ({ commitmentId }: Fact) => {
    const found = commitments.find(({ id }) => id === commitmentId);
    return found ? `${found.position}. ${found.shortTitle}` : t('words:noun.commitment');
  };
  const text = (fact: Fact): string => {
    switch (fact.kind) {
      case 'organisationStatus':
        return capital(t(`words:organisationState.${payload<'organisationStatus'>(fact).status}`));
      case 'appointment': {
        const { membershipId } = payload<'appointment'>(fact);
        if (membershipId === null) return t('members:officer.ended');
        const name = contacts.find(({ id }) => id === membershipId)?.name;
        return name === undefined ? t('members:officer.appointed') : t('members:officer.appointedName', { name });
      }
      case 'assessment': {
        const stage = t(`words:stage.${payload<'assessment'>(fact).stage}`);
        return t('organisations:history.assessment', { commitment: commitment(fact), stage });
      }
      case 'assessmentReview': {
        const { verdict } = payload<'assessmentReview'>(fact);
        return t(`organisations:history.${verdict}`, { commitment: commitment(fact) });
      }
      case 'participation': {
        const { participants } = payload<'participation'>(fact);
        return t('organisations:history.participation', { count: participants, number: format.number(participants) });
      }
      case 'retraction':
        return t('organisations:history.retracted');
      default:
        return t('organisations:history.other');
    }
  };
  const name = ({ name: known, role }: NonNullable<Fact['recordedBy']>) =>
    known ?? t(`words:role.${role as Member['role']}`);
  const recorder = ({ recordedBy, onBehalfOf, via }: Fact): string => {
    if (via !== null) return t('organisations:history.via', { name: via.name });
    if (recordedBy === null) return t('organisations:history.imported');
    return onBehalfOf === null
      ? name(recordedBy)
      : t('organisations:history.onBehalf', { by: name(recordedBy), of: name(onBehalfOf) });
  };
  return { text, recorder };
}
