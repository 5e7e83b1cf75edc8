import { useTranslation } from 'react-i18next';
import { useSlug } from '../../lib/coalition.tsx';
import type { RedactableText } from '../../lib/redactable.tsx';
import { useKeptForm, type KeptForm } from '../../lib/use-kept-form.ts';
import type { Recorded } from '../../lib/use-saving.ts';
import { Notice } from '../../ui/banner.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import { SelectField, TextField } from '../../ui/text-field.tsx';
import { redact } from './queries.ts';
import './redact-dialog.css';

interface RedactDialogProps {
  /** Of which one is taken out: of a fact its one text, of a row all that it has. */
  texts: readonly RedactableText[];
  onClose: () => void;
  record: (send: () => Promise<Recorded>, note?: string) => Promise<unknown>;
}

interface Values {
  field: string;
  keepsPresent: boolean;
  reason: string;
}

const keyOf = ({ objectId, field }: RedactableText) => `${objectId} ${field}`;

/** Takes a text out for good, and asks why: there is no way back, so it is said first. */
export function RedactDialog({ texts, onClose, record }: RedactDialogProps) {
  const { t } = useTranslation(['redactions', 'common']);
  const slug = useSlug();
  const [first] = texts;
  const isRow = first!.objectType !== 'fact';
  const chosenOf = (key: string) => texts.find((one) => keyOf(one) === key);
  const form = useKeptForm<Values>({
    name: `redact:${isRow ? `${first!.objectType}:${first!.objectId}` : keyOf(first!)}`,
    defaults: { field: isRow ? '' : keyOf(first!), keepsPresent: false, reason: '' },
    fields: ['field', 'keepsPresent', 'reason'],
    check: ({ field, reason }) => ({
      ...(chosenOf(field) === undefined && { field: t('common:form.required') }),
      ...(reason.trim() === '' && { reason: t('common:form.required') }),
    }),
    send: ({ field, keepsPresent, reason }) =>
      record(async () => {
        const body = bodyOf(chosenOf(field)!, keepsPresent);
        const { redactedAt } = await redact(slug, { ...body, reason: reason.trim() });
        return { at: redactedAt, factId: null };
      }, t('redactions:done')),
    done: onClose,
  });
  const chosen = chosenOf(form.form.watch('field'));
  const isPast = isRow && chosen !== undefined && (!chosen.text || form.form.watch('keepsPresent'));
  return (
    <Dialog isOpen onClose={onClose} title={t('redactions:title')} closeLabel={t('common:actions.close')}>
      <FormFrame
        {...form.frame}
        submitLabel={t('redactions:submit')}
        cancel={{ label: t('common:actions.cancel'), onPress: onClose }}
      >
        {isRow && <WhichText texts={texts} of={form} />}
        {chosen?.text && <blockquote className="sk-redact__text sk-pre-line">{chosen.text}</blockquote>}
        {isRow && chosen?.text && (
          <Checkbox {...form.form.register('keepsPresent')} description={t('redactions:keepsPresentHint')}>
            {t('redactions:keepsPresent')}
          </Checkbox>
        )}
        <Notice tone="warning" title={t('redactions:noWayBack')}>
          <p>{t(`redactions:whatGoes.${isPast ? 'past' : isRow ? 'row' : 'fact'}`)}</p>
        </Notice>
        <TextField
          {...form.at('reason')}
          {...form.form.register('reason')}
          label={t('redactions:reason')}
          description={t('redactions:reasonHint')}
          maxLength={300}
        />
      </FormFrame>
    </Dialog>
  );
}

/** What stood in a list before is known by no place in it. */
function bodyOf({ objectType, objectId, field, text }: RedactableText, keepsPresent: boolean) {
  if (!keepsPresent || !text) return { objectType, objectId, field };
  return { objectType, objectId, field: field.split('.')[0]!, keepsPresent };
}

/** Each by what it is and how it begins; where nothing stands now, something may have stood before. */
function WhichText({ texts, of }: { texts: readonly RedactableText[]; of: KeptForm<Values> }) {
  const { t } = useTranslation(['redactions', 'common']);
  const label = ({ objectType, field, text }: RedactableText) => {
    const kind = t(`redactions:kind.${objectType as Exclude<RedactableText['objectType'], 'fact'>}`);
    const name = t(`redactions:field.${field.split('.')[0] as 'title'}`);
    const begin = text ? `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”` : t('redactions:nothingNow');
    return `${kind}, ${name}: ${begin}`;
  };
  return (
    <SelectField
      {...of.at('field')}
      {...of.form.register('field')}
      label={t('redactions:which')}
      placeholder={t('redactions:choose')}
      options={texts.map((one) => ({ value: keyOf(one), label: label(one) }))}
    />
  );
}
