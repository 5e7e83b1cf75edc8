import { useTranslation } from 'react-i18next';
import { useKeptForm } from '../../lib/use-kept-form.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { startCoalition, type InstallationCoalition } from './queries.ts';

interface StartCoalitionDialogProps {
  onClose: () => void;
  onStarted: (coalition: InstallationCoalition) => void;
}

const fields = ['name', 'slug', 'municipalityName', 'municipalityCode'] as const;

/** An empty coalition: its name, where its page is, and of which municipality it is. */
export function StartCoalitionDialog({ onClose, onStarted }: StartCoalitionDialogProps) {
  const { t } = useTranslation(['installation', 'common']);
  const required = t('common:form.required');
  const form = useKeptForm({
    name: 'start-coalition',
    defaults: { name: '', slug: '', municipalityName: '', municipalityCode: '' },
    fields,
    check: (values) =>
      Object.fromEntries(fields.filter((field) => values[field].trim() === '').map((field) => [field, required])),
    send: async ({ name, slug, municipalityName, municipalityCode }) =>
      onStarted(
        await startCoalition({
          name: name.trim(),
          slug: slug.trim(),
          municipalityName: municipalityName.trim(),
          municipalityCode: municipalityCode.trim(),
        }),
      ),
  });
  const hints = { slug: t('installation:slugHint'), municipalityCode: t('installation:municipalityCodeHint') };
  const longest = { name: 200, slug: 63, municipalityName: 100, municipalityCode: 6 };
  return (
    <Dialog isOpen onClose={onClose} title={t('installation:start')} closeLabel={t('common:actions.close')}>
      <FormFrame
        {...form.frame}
        submitLabel={t('installation:start')}
        cancel={{ label: t('common:actions.cancel'), onPress: onClose }}
      >
        <p className="sk-quiet">{t('common:form.allRequired')}</p>
        {fields.map((field) => (
          <TextField
            key={field}
            {...form.at(field)}
            {...form.form.register(field)}
            label={t(`installation:${field}`)}
            description={field === 'slug' || field === 'municipalityCode' ? hints[field] : undefined}
            autoComplete="off"
            maxLength={longest[field]}
          />
        ))}
      </FormFrame>
    </Dialog>
  );
}
