import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSlug } from '../../lib/coalition.tsx';
import { usePaths } from '../../lib/paths.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Link } from '../../ui/link.tsx';
import { coalitionQuery } from './queries.ts';
import { SettingsHeading } from './settings-heading.tsx';
import './settings.css';
import { useMay } from './use-may.ts';
import { useSettingWords } from './use-setting-words.ts';

/** The coalition's settings as everybody may read them. */
export function SettingsPage() {
  const { t } = useTranslation(['settings', 'common']);
  const { data: coalition } = useSuspenseQuery(coalitionQuery(useSlug()));
  const paths = usePaths();
  const may = useMay();
  const words = useSettingWords();
  const { slug, name, motto, municipalityName, municipalityCode, locale, timeZone, quietPeriods, names } = coalition;
  const { cadenceWeeks, graceWorkingDays, accent } = coalition;
  return (
    <>
      <SettingsHeading
        part="coalition"
        title={t('settings:coalition.answer', { count: cadenceWeeks })}
        lead={t('settings:coalition.grace', { count: graceWorkingDays })}
        actions={may.writeSettings && <ButtonLink href={paths.editSettings()}>{t('common:actions.edit')}</ButtonLink>}
      />
      <div className="sk-settings">
        <Card title={t('settings:coalition.general')} titleLevel={2}>
          <dl className="sk-settings__facts">
            <Line term={t('settings:field.name')}>{name}</Line>
            <Line term={t('settings:field.motto')}>{motto ?? '–'}</Line>
            <Line term={t('settings:field.municipalityName')}>
              {municipalityName} ({municipalityCode})
            </Line>
            <Line term={t('settings:field.locale')}>{words.language(locale)}</Line>
            <Line term={t('settings:field.timeZone')}>{words.timeZone(timeZone)}</Line>
            <Line term={t('settings:coalition.address')}>
              <Link href={`/${slug}`}>/{slug}</Link>
            </Line>
          </dl>
        </Card>
        <Card title={t('settings:field.quietPeriods')} titleLevel={2}>
          <p className="sk-quiet">{t('settings:field.quietPeriodsHint')}</p>
          {quietPeriods.length === 0 ? (
            <p>{t('settings:coalition.noQuiet')}</p>
          ) : (
            <ul className="sk-list sk-stack sk-stack--close">
              {quietPeriods.map((period) => (
                <li key={`${period.from} ${period.to}`}>{words.period(period)}</li>
              ))}
            </ul>
          )}
        </Card>
        <Card
          title={t('settings:accent.title')}
          titleLevel={2}
          foot={
            may.writeSettings && (
              <Link href={paths.editAccent()} look="strong">
                {t('settings:accent.edit')}
              </Link>
            )
          }
        >
          <p>{accent ?? t('settings:accent.none')}</p>
        </Card>
        <Card
          title={t('settings:names.title')}
          titleLevel={2}
          foot={
            may.writeSettings && (
              <Link href={paths.editNames()} look="strong">
                {t('settings:names.edit')}
              </Link>
            )
          }
        >
          <ul className="sk-list sk-stack sk-stack--close">
            {words
              .names(names)
              .split('\n')
              .map((line) => (
                <li key={line}>{line || t('settings:names.allUsual')}</li>
              ))}
          </ul>
        </Card>
      </div>
    </>
  );
}

function Line({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
