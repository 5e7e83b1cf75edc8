import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCoalition, useToday } from '../../lib/coalition.tsx';
import { useLanguage } from '../../lib/i18n.ts';
import { localeOf } from '../../lib/language.ts';
import { coalitionPaths } from '../../lib/paths.ts';
import { useFormat } from '../../lib/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Link } from '../../ui/link.tsx';
import { useNavigation } from '../../ui/navigation.tsx';

const earliest = '2000-01-01';

/** "Overzicht · stand van za 21 november 2026 ▾": which day is looked at, and the way to another. */
export function DayPicker({ title }: { title: string }) {
  const { t } = useTranslation('overview');
  const { membership, asOf } = useCoalition();
  const today = useToday();
  const format = useFormat();
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
          <ChooseDay
            day={day}
            onChosen={(chosen) => {
              close();
              if (chosen !== day) go(hrefOf(chosen));
            }}
          >
            {asOf !== null && <Link href={hrefOf(null)}>{t('today')}</Link>}
          </ChooseDay>
        )}
      </Disclosure>
    </span>
  );
}

/** A day is typed in parts, so it counts once one says so. */
function ChooseDay({ day, onChosen, children }: { day: string; onChosen: (day: string) => void; children: ReactNode }) {
  const { t } = useTranslation('overview');
  const today = useToday();
  const locale = localeOf(useLanguage());
  const [chosen, setChosen] = useState<string | null>(day);
  const [isTried, setTried] = useState(false);
  const isPossible = chosen !== null && chosen <= today && chosen >= earliest;
  return (
    <form
      className="sk-stack sk-overview__day-panel"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isPossible) onChosen(chosen);
        else setTried(true);
      }}
    >
      <DateField
        label={t('pickDay')}
        value={chosen}
        min={earliest}
        max={today}
        locale={locale}
        onChange={setChosen}
        error={isTried && !isPossible ? t('pickPastDay') : undefined}
      />
      <div className="sk-row">
        <Button type="submit">{t('showDay')}</Button>
        {children}
      </div>
    </form>
  );
}
