import { useTranslation } from 'react-i18next';
import { useSlug } from '../../lib/coalition.tsx';
import { useConflictNotice } from '../../lib/use-conflict-notice.ts';
import { useRowForm } from '../../lib/use-row-form.ts';
import type { Recorded } from '../../lib/use-saving.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { ConflictNotice } from '../../ui/conflict-notice.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { changeView, type SavedView } from './queries.ts';
import { useViewWords } from './use-view-words.ts';

interface Props {
  view: SavedView;
  now: string;
  mayShare: boolean;
  record: (send: () => Promise<Recorded>) => Promise<void>;
  onDone: () => void;
}

const valuesOf = ({ name, search, isShared, version }: SavedView) => ({ name, search, isShared, version });

/** Another name, another state of the table, or for everybody. */
export function RenameViewForm({ view, now, mayShare, record, onDone }: Props) {
  const { t } = useTranslation(['views', 'common']);
  const slug = useSlug();
  const { form, frame, at, conflict } = useRowForm({
    row: view,
    name: `view-of:${view.id}`,
    fields: ['name', 'search', 'isShared'],
    valuesOf,
    check: ({ name }) => (name.trim() === '' ? { name: t('common:form.required') } : {}),
    update: ({ name, search, isShared }, version) =>
      changeView(slug, { id: view.id, version }, { name, search, isShared }),
    record: async (send) => {
      await record(send);
      onDone();
    },
  });
  const labels = { name: t('views:name'), search: t('views:takeNow'), isShared: t('views:share'), version: '' };
  const sayView = useViewWords(view.page);
  const notice = useConflictNotice(conflict, {
    label: (field) => (field === 'search' ? t('views:shows') : labels[field]),
    show: (field, value) => {
      if (field === 'search') return sayView(String(value));
      return field === 'isShared' ? t(value === true ? 'views:shared' : 'views:own') : String(value);
    },
  });
  const isNow = form.watch('search') === now;
  return (
    <section aria-labelledby="rename-view">
      <h3 id="rename-view" className="sk-views__group">
        {t('views:renameTitle')}
      </h3>
      <FormFrame
        {...frame}
        submitLabel={t('common:actions.save')}
        cancel={{ label: t('common:actions.cancel'), onPress: onDone }}
      >
        {notice && <ConflictNotice {...notice} />}
        <TextField {...at('name')} {...form.register('name')} label={labels.name} maxLength={80} />
        <Checkbox
          checked={isNow}
          onChange={({ target }) => form.setValue('search', target.checked ? now : view.search, { shouldDirty: true })}
        >
          {labels.search}
        </Checkbox>
        {mayShare && <Checkbox {...form.register('isShared')}>{labels.isShared}</Checkbox>}
      </FormFrame>
    </section>
  );
}
