import { useTranslation } from 'react-i18next';
import { useSlug } from '../../lib/coalition.tsx';
import { useKeptForm } from '../../lib/use-kept-form.ts';
import { recordedRow, type Recorded } from '../../lib/use-saving.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { keepView, removeView, type ViewPage } from './queries.ts';

interface Props {
  page: ViewPage;
  /** What the table shows now. */
  now: string;
  mayShare: boolean;
  record: (send: () => Promise<Recorded>) => Promise<void>;
}

/** Keeps what is chosen now under a name. */
export function KeepViewForm({ page, now, mayShare, record }: Props) {
  const { t } = useTranslation(['views', 'common']);
  const slug = useSlug();
  const { form, frame, at } = useKeptForm({
    name: `view:${page}`,
    defaults: { name: '', isShared: false },
    fields: ['name', 'isShared'],
    check: ({ name }) => (name.trim() === '' ? { name: t('common:form.required') } : {}),
    send: async ({ name, isShared }, key) => {
      await record(async () => {
        const view = await keepView(slug, { page, name, search: now, isShared }, key);
        return recordedRow(view, () => removeView(slug, view));
      });
      form.reset({ name: '', isShared: false });
    },
  });
  return (
    <section aria-labelledby="keep-view" className="sk-views__keep">
      <h3 id="keep-view" className="sk-views__group">
        {t('views:keep')}
      </h3>
      <p className="sk-small">{t('views:keepLead')}</p>
      <FormFrame {...frame} submitLabel={t('common:actions.save')}>
        <TextField {...at('name')} {...form.register('name')} label={t('views:name')} maxLength={80} />
        {mayShare && <Checkbox {...form.register('isShared')}>{t('views:share')}</Checkbox>}
      </FormFrame>
    </section>
  );
}
