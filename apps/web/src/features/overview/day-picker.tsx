import { useTranslation } from 'react-i18next';
import { useCoalition, useToday } from '../../lib/coalition.tsx';
import { useLanguage } from '../../lib/i18n.ts';
import { localeOf } from '../../lib/language.ts';
import { coalitionPaths } from '../../lib/paths.ts';
import { useFormat } from '../../lib/use-format.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Link } from '../../ui/link.tsx';
import { useNavigation } from '../../ui/navigation.tsx';

/** "Overzicht · stand van za 21 november 2026 ▾": which day is looked at, and the way to another. */
export function DayPicker({ title }: { title: string }) {
  const { t } = useTranslation('overview');
  const { membership, asOf } = useCoalition();
  const today = useToday();
  const format = useFormat();
  const locale = localeOf(useLanguage());
  const { go } = useNavigation();
  const day = asOf ?? today;
  const hrefOf = (chosen: string | null) =>
    coalitionPaths(membership.coalitionSlug, chosen === today ? null : chosen).overview();
  return (
    <span className="sk-overview__day">
      {title} · {t('standOf')}{' '}
      <Disclosure
        side="start"
        triggerClassName="sk-overview__day-button"
        trigger={
          <>
            <strong>{format.day(day)}</strong> <Icon name="chevronDown" size={14} />
          </>
        }
      >
        {(close) => (
          <div className="sk-stack sk-overview__day-panel">
            <DateField
              label={t('pickDay')}
              value={day}
              max={today}
              locale={locale}
              onChange={(chosen) => {
                if (chosen === null || chosen === day || chosen > today || chosen < '2000-01-01') return;
                close();
                go(hrefOf(chosen));
              }}
            />
            {asOf !== null && <Link href={hrefOf(null)}>{t('today')}</Link>}
          </div>
        )}
      </Disclosure>
    </span>
  );
}
