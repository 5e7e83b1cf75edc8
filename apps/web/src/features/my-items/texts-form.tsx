import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { keepDraft, readDraft } from '../../lib/drafts.ts';
import { Button } from '../../ui/button.tsx';
import { TextAreaField } from '../../ui/text-field.tsx';

export interface TextsFormProps<Field extends string> {
  /** Under which what is typed is kept until it is saved. */
  draft: string;
  intro?: ReactNode;
  fields: readonly { name: Field; label: string; description?: string }[];
  /** What was said so far. */
  saved: Readonly<Record<Field, string>>;
  saveLabel: string;
  maxLength: number;
  /** What was said so far has been recorded. */
  isSaved: boolean;
  onSave: (texts: Record<Field, string>) => Promise<unknown>;
}

/** A few texts that one may add. What is typed is kept on the device with every letter; the button comes with the first. */
export function TextsForm<Field extends string>(props: TextsFormProps<Field>) {
  const { draft, intro, fields, saved, saveLabel, maxLength, isSaved, onSave } = props;
  const { t } = useTranslation('common');
  const [texts, setTexts] = useState<Record<Field, string>>(() => ({
    ...saved,
    ...readDraft<Record<Field, string>>(draft),
  }));
  const [isBusy, setBusy] = useState(false);
  const isChanged = fields.some(({ name }) => texts[name].trim() !== saved[name]);
  useEffect(() => {
    if (isSaved && !isChanged) keepDraft(draft, null);
  }, [isSaved, isChanged, draft]);
  const change = (name: Field, text: string) => {
    const next = { ...texts, [name]: text };
    setTexts(next);
    keepDraft(draft, next);
  };
  const save = async () => {
    setBusy(true);
    await onSave(texts);
    setBusy(false);
  };
  return (
    <form
      className="sk-my-texts"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) void save();
      }}
    >
      {intro !== undefined && <p className="sk-quiet">{intro}</p>}
      {fields.map(({ name, label, description }) => (
        <TextAreaField
          key={name}
          label={label}
          description={description}
          optional={t('form.optional')}
          rows={2}
          maxLength={maxLength}
          value={texts[name]}
          onChange={(event) => change(name, event.target.value)}
        />
      ))}
      {isChanged && (
        <Button tall type="submit" busy={isBusy}>
          {saveLabel}
        </Button>
      )}
    </form>
  );
}
