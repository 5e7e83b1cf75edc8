import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCoalition } from '../../lib/coalition.tsx';
import { useLanding } from '../../lib/landing.tsx';
import { usePaths } from '../../lib/paths.ts';
import type { Me } from '../../lib/session.ts';
import { useConflictNotice } from '../../lib/use-conflict-notice.ts';
import { useRowForm } from '../../lib/use-row-form.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConflictNotice } from '../../ui/conflict-notice.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import { useNavigation } from '../../ui/navigation.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { rename } from './queries.ts';
import { SettingsFormHeading, SettingsHeading } from './settings-heading.tsx';
import './settings.css';

interface Values {
  version: number;
  name: string;
}

const valuesOf = ({ version, name }: Me): Values => ({ version, name });

/** How others know one, and the way to change it. */
export function OwnNamePage() {
  const { t } = useTranslation(['settings', 'common']);
  const { me } = useCoalition();
  const paths = usePaths();
  return (
    <>
      <SettingsHeading
        part="me"
        title={t('settings:me.answer')}
        lead={t('settings:me.lead')}
        actions={<ButtonLink href={paths.editOwnName()}>{t('common:actions.edit')}</ButtonLink>}
      />
      <Card>
        <dl className="sk-settings__facts">
          <div>
            <dt>{t('settings:me.name')}</dt>
            <dd>{me.name}</dd>
          </div>
          <div>
            <dt>{t('settings:me.email')}</dt>
            <dd>{me.email}</dd>
          </div>
        </dl>
        <p className="sk-quiet">{t('settings:me.emailHint')}</p>
      </Card>
    </>
  );
}

export function EditOwnNamePage() {
  const { me } = useCoalition();
  const { go } = useNavigation();
  const { t } = useTranslation(['settings', 'common']);
  const client = useQueryClient();
  const paths = usePaths();
  const landing = useLanding();
  const form = useRowForm<Me, Values>({
    name: 'own-name',
    row: me,
    valuesOf,
    fields: ['name'],
    check: ({ name }) => (name.trim() === '' ? { name: t('common:form.required') } : {}),
    update: ({ name }, version) => rename(client, name.trim(), version),
    record: (send) => landing.saveAndGo(send, paths.ownName()),
  });
  const conflict = useConflictNotice(form.conflict, { label: () => t('settings:me.name') });
  return (
    <>
      <SettingsFormHeading part="me" title={t('settings:me.name')} lead={t('settings:me.lead')} />
      <Card>
        <FormFrame
          {...form.frame}
          submitLabel={t('settings:me.save')}
          cancel={{ label: t('common:actions.cancel'), onPress: () => go(paths.ownName()) }}
        >
          {conflict && <ConflictNotice {...conflict} />}
          <TextField
            {...form.at('name')}
            {...form.form.register('name')}
            label={t('settings:me.name')}
            autoComplete="name"
            maxLength={120}
          />
        </FormFrame>
      </Card>
    </>
  );
}
