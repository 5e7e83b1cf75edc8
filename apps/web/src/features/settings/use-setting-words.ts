import { useTranslation } from 'react-i18next';
import { namedThings, usualWords, wordsOf, type OwnNames } from '#i18n';
import { useFormat } from '../../lib/use-format.ts';
import type { PeriodValues } from './settings-values.ts';

const knownZones = ['Europe/Amsterdam', 'America/Kralendijk'] as const;

/** How settings are said. */
export function useSettingWords() {
  const { t } = useTranslation(['settings', 'common']);
  const format = useFormat();
  const period = ({ name, from, to }: Omit<PeriodValues, 'name'> & { name?: string | null }): string => {
    const days = from === null && to === null ? '' : format.period(from, to);
    return name ? `${name}: ${days}` : days;
  };
  const timeZone = (zone: string) => {
    const known = knownZones.find((each) => each === zone);
    return known ? t(`settings:timeZone.${known}`) : zone;
  };
  return {
    period,
    timeZone,
    language: (locale: string) => (locale === 'en' ? 'English' : 'Nederlands'),
    /** What may be chosen, with what is there now. */
    timeZones: (current: string) =>
      [...new Set([...knownZones, current])].map((value) => ({ value, label: timeZone(value) })),
    /** The names that a coalition gave, each after the usual word, a line each. */
    names: (names: OwnNames) =>
      (['nl', 'en'] as const)
        .flatMap((language) => {
          const own = wordsOf(names, language);
          return namedThings.flatMap((thing) => {
            const said = [own[thing]?.one, own[thing]?.more].filter(Boolean).join(', ');
            return said === '' ? [] : [`${usualWords[language][thing].one}: ${said}`];
          });
        })
        .join('\n'),
  };
}
