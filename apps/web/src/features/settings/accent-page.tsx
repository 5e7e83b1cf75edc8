import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { isColor, readableAccent } from '#domain';
import { useSlug } from '../../lib/coalition.tsx';
import { useLanding } from '../../lib/landing.tsx';
import { usePaths } from '../../lib/paths.ts';
import { useConflictNotice } from '../../lib/use-conflict-notice.ts';
import { useRowForm } from '../../lib/use-row-form.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConflictNotice } from '../../ui/conflict-notice.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import { useNavigation } from '../../ui/navigation.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { coalitionQuery, updateCoalition, type Coalition } from './queries.ts';
import { SettingsFormHeading } from './settings-heading.tsx';
import './settings.css';

interface Values {
  version: number;
  accent: string;
}

const valuesOf = ({ version, accent }: Coalition): Values => ({ version, accent: accent ?? '' });

/** As it is sent: with the #, in small letters. */
const colorOf = (typed: string) => {
  const text = typed.trim().toLowerCase();
  return text === '' || text.startsWith('#') ? text : `#${text}`;
};

/** The coalition's own accent colour, shown before it is saved. */
export function AccentPage() {
  const { t } = useTranslation(['settings', 'common']);
  const slug = useSlug();
  const { data: coalition } = useSuspenseQuery(coalitionQuery(slug));
  const client = useQueryClient();
  const paths = usePaths();
  const { go } = useNavigation();
  const landing = useLanding();
  const form = useRowForm<Coalition, Values>({
    name: 'accent',
    row: coalition,
    valuesOf,
    fields: ['accent'],
    check: ({ accent }) => {
      const color = colorOf(accent);
      if (color === '') return {};
      if (!isColor(color)) return { accent: t('settings:accent.notAColor') };
      const better = readableAccent(color);
      return better === null ? {} : { accent: t('settings:accent.tooLight', better) };
    },
    update: ({ accent }, version) => updateCoalition(client, slug, version, { accent: colorOf(accent) || null }),
    record: (send) => landing.saveAndGo(send, paths.settings()),
  });
  const conflict = useConflictNotice(form.conflict, { label: () => t('settings:accent.field') });
  const color = colorOf(form.form.watch('accent'));
  const better = isColor(color) ? readableAccent(color) : null;
  const choose = (accent: string) => form.form.setValue('accent', accent, { shouldDirty: true });
  return (
    <>
      <SettingsFormHeading part="coalition" title={t('settings:accent.title')} lead={t('settings:accent.lead')} />
      <Card className="sk-settings-form">
        <FormFrame
          {...form.frame}
          submitLabel={t('settings:accent.save')}
          cancel={{ label: t('common:actions.cancel'), onPress: () => go(paths.settings()) }}
        >
          {conflict && <ConflictNotice {...conflict} />}
          <TextField
            {...form.at('accent')}
            {...form.form.register('accent')}
            label={t('settings:accent.field')}
            description={t('settings:accent.hint')}
            optional={t('common:form.optional')}
            maxLength={7}
            autoComplete="off"
            short
          />
          <label className="sk-row">
            <input
              type="color"
              className="sk-accent__picker"
              value={isColor(color) ? color : '#0e5158'}
              onChange={(event) => choose(event.currentTarget.value)}
            />
            {t('settings:accent.pick')}
          </label>
          {better && (
            <p className="sk-row">
              {t('settings:accent.tooLight', better)}
              <Button onClick={() => choose(better.suggestion)}>{t('settings:accent.take', better)}</Button>
            </p>
          )}
          <Preview accent={isColor(color) ? (better?.suggestion ?? color) : null} />
        </FormFrame>
      </Card>
    </>
  );
}

/** A piece of a page in the colour that can be saved. */
function Preview({ accent }: { accent: string | null }) {
  const { t } = useTranslation('settings');
  const own = accent === null ? {} : { 'data-accent': '', style: { '--samenkoers-accent': accent } as CSSProperties };
  return (
    <section aria-label={t('accent.preview')} className="samenkoers-theme sk-accent" {...own}>
      <p className="sk-accent__room">{t('title')}</p>
      <div className="sk-accent__page">
        <p className="sk-serif">{t('accent.preview')}</p>
        <p className="sk-accent__words">{t('accent.sample')}</p>
        <span className="sk-accent__button">{t('accent.save')}</span>
      </div>
    </section>
  );
}
