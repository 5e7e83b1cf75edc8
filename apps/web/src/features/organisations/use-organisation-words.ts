import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCoalition, useToday } from '../../lib/coalition.tsx';
import { useFormat } from '../../lib/use-format.ts';
import type { Partner, Status } from './queries.ts';

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** How organisations are spoken of: where they stand, since when, how far with what they took on. */
export function useOrganisationWords() {
  const { t } = useTranslation(['organisations', 'words']);
  const format = useFormat();
  const today = useToday();
  const { asOf } = useCoalition();
  return useMemo(() => {
    const day = (on: string) => format.dayMonth(on, asOf ?? today);
    const status = (each: Status) => t(`words:organisationState.${each}`);
    return {
      day,
      status,
      dayShort: (on: string) => format.dayShort(on, asOf ?? today),
      /** "Dacht mee en tekende op 14 november 2023." */
      standing: ({ consultedOn, signedOn, leftOn }: Partner): string => {
        if (leftOn !== null) return t('organisations:standing.left', { day: day(leftOn) });
        if (signedOn !== null) {
          const key = consultedOn === null ? 'signed' : 'consultedAndSigned';
          return t(`organisations:standing.${key}`, { day: day(signedOn) });
        }
        return consultedOn === null
          ? t('organisations:standing.none')
          : t('organisations:standing.consulted', { day: day(consultedOn) });
      },
      /** "3 van 6 toezeggingen op orde." */
      pledges: ({ pledgeCount, covered }: Partner): string =>
        pledgeCount === 0
          ? ''
          : t(covered === 0 ? 'organisations:pledgesNone' : 'organisations:pledges', { covered, count: pledgeCount }),
    };
  }, [t, format, today, asOf]);
}
