import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/use-format.ts';
import { namedThings, type NamedThing, type PeriodValues } from './settings-values.ts';

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
    thing: (thing: NamedThing) => t(`common:nav.${thing}`),
    names: (names: Partial<Record<NamedThing, string | null>>) =>
      namedThings
        .filter((thing) => names[thing])
        .map((thing) => `${t(`common:nav.${thing}`)}: ${names[thing]}`)
        .join('\n'),
  };
}
