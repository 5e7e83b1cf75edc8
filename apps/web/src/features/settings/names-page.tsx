import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { Path } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { namedThings, pluralOf, sayer, usualWords, wordsOf, type NamedThing } from '#i18n';
import { useSlug } from '../../lib/coalition.tsx';
import { useLanguage } from '../../lib/i18n.ts';
import { useLanding } from '../../lib/landing.tsx';
import { usePaths } from '../../lib/paths.ts';
import { useConflictNotice } from '../../lib/use-conflict-notice.ts';
import { useRowForm, type RowForm } from '../../lib/use-row-form.ts';
import { Notice } from '../../ui/banner.tsx';
import { Card } from '../../ui/card.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { ConflictNotice } from '../../ui/conflict-notice.tsx';
import { FieldGroup } from '../../ui/field.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import { useNavigation } from '../../ui/navigation.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { nameFields, namesFaults, namesInput, namesValues, type NamesValues } from './names-values.ts';
import { coalitionQuery, updateCoalition, type Coalition } from './queries.ts';
import { SettingsFormHeading } from './settings-heading.tsx';
import './settings.css';
import { useSettingWords } from './use-setting-words.ts';

/** What the coalition calls its things, with how that reads before it is saved. */
export function NamesPage() {
  const { t } = useTranslation(['settings', 'common']);
  const slug = useSlug();
  const { data: coalition } = useSuspenseQuery(coalitionQuery(slug));
  const client = useQueryClient();
  const paths = usePaths();
  const { go } = useNavigation();
  const landing = useLanding();
  const words = useSettingWords();
  const form = useRowForm<Coalition, NamesValues>({
    name: 'names',
    row: coalition,
    valuesOf: namesValues,
    fields: nameFields as unknown as Path<NamesValues>[],
    check: (values) => namesFaults(values, t('settings:names.both')),
    update: ({ names }, version) => updateCoalition(client, slug, version, { names: namesInput(names) }),
    record: (send) => landing.saveAndGo(send, paths.settings()),
  });
  const conflict = useConflictNotice(form.conflict, {
    label: () => t('settings:names.title'),
    show: (_field, value) => words.names(namesInput(value as NamesValues['names'])),
  });
  return (
    <>
      <SettingsFormHeading part="coalition" title={t('settings:names.title')} lead={t('settings:names.lead')} />
      <Card className="sk-settings-form">
        <FormFrame
          {...form.frame}
          submitLabel={t('settings:names.save')}
          cancel={{ label: t('common:actions.cancel'), onPress: () => go(paths.settings()) }}
        >
          {conflict && <ConflictNotice {...conflict} />}
          <h2 id={form.at('names').id}>{t('settings:names.dutch')}</h2>
          <Names of={form} language="nl" />
          <h2>{t('settings:names.english')}</h2>
          <Names of={form} language="en" />
          <HowItReads names={form.form.watch('names')} />
        </FormFrame>
      </Card>
    </>
  );
}

interface NamesProps {
  of: RowForm<NamesValues>;
  language: 'nl' | 'en';
}

function Names({ of: { form, at }, language }: NamesProps) {
  const { t } = useTranslation('settings');
  const within = language === 'nl' ? 'names' : 'names.english';
  const field = (part: NamedThing | ReturnType<typeof pluralOf>) => {
    const name = `${within}.${part}` as Path<NamesValues>;
    return { ...at(name), ...form.register(name), maxLength: 30 };
  };
  return (
    <div className="sk-settings-form__part sk-names">
      {namedThings.map((thing) => (
        <FieldGroup key={thing} legend={`${usualWords[language][thing].one}, ${usualWords[language][thing].more}`}>
          <div className="sk-names__pair">
            <TextField {...field(thing)} label={t('names.one')} />
            <TextField {...field(pluralOf(thing))} label={t('names.more')} />
          </div>
          {language === 'nl' && form.watch(`names.${thing}`).trim() !== '' && (
            <Checkbox value={thing} {...form.register('names.neuter')}>
              {t('names.neuter')}
            </Checkbox>
          )}
        </FieldGroup>
      ))}
    </div>
  );
}

/** The names in a few usual words, in the language of the page. */
function HowItReads({ names }: Pick<NamesValues, 'names'>) {
  const { t } = useTranslation('settings');
  const language = useLanguage();
  const words = wordsOf(namesInput(names), language);
  const say = sayer(language, words);
  const own = namedThings.filter((thing) => words[thing]?.one || words[thing]?.more);
  return (
    <Notice tone="info" title={t('names.preview')} live>
      {own.length === 0 ? (
        <p>{t('names.allUsual')}</p>
      ) : (
        <ul>
          {own.map((thing) => (
            <li key={thing}>{say(t(`names.sample.${thing}`))}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
