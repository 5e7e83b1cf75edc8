import { useCallback, useEffect, useState } from 'react';
import { get, useForm, type DefaultValues, type FieldValues, type Path, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { isProblem } from './api.ts';
import { useDraftPlace } from './coalition.tsx';
import { useDraft } from './drafts.ts';
import { faultsOf, fieldId, takeFaults, tooLong } from './form-faults.ts';
import { createSendingKey } from './idempotency.ts';
import { ApiProblem } from './problem.ts';
import { signInAgain } from './sign-in-again.ts';
import { isTakenOut, withMarks, withoutMarks } from './taken-out.ts';
import { useExplanation } from './use-explanation.ts';

export interface KeptFormOptions<Values extends FieldValues> {
  /** Names the form and what it is about: its draft is kept under it. */
  name: string;
  defaults: Values;
  /** In the order in which they stand, as the API names them. */
  fields: readonly Path<Values>[];
  send: (values: Values, key: string) => Promise<unknown>;
  /** Once it was sent, for a form that stays or opens again: it is as new. */
  done?: () => void;
  /** What the form itself finds, before anything is sent. */
  check?: (values: Values) => Partial<Record<Path<Values>, string>>;
  /** Takes what it can deal with itself, such as a conflict; false leaves it to the form. */
  onProblem?: (error: unknown, values: Values) => boolean;
}

/** One thing that is wrong; `way` is the way out, where there is one. */
export interface FormFault {
  fieldId: string | null;
  message: string;
  way?: { label: string; href: string };
}

/** What `FormFrame` needs around the fields. */
export interface FormFrameParts {
  onSubmit: () => void;
  faults: FormFault[];
  faultsTitle: string;
  attempt: number;
  isBusy: boolean;
  restored: { text: string; discard: { label: string; onPress: () => void } } | null;
}

export interface KeptForm<Values extends FieldValues> {
  form: UseFormReturn<Values>;
  frame: FormFrameParts;
  /** Id and error of a field, for the kit's fields; and that its text was taken out. */
  at: (field: Path<Values>) => { id: string; error: string | undefined; note?: string };
}

/** A form whose draft is kept until it is sent, that is sent once, and that shows what the API found wrong at its fields. */
export function useKeptForm<Values extends FieldValues>(options: KeptFormOptions<Values>): KeptForm<Values> {
  const { fields, send, done, check, onProblem } = options;
  const begun = options.defaults;
  const defaults = withoutMarks(begun);
  const name = `${useDraftPlace()}:${options.name}`;
  const draft = useDraft<Values>(name);
  const form = useForm<Values>({ defaultValues: { ...defaults, ...draft.restored } as DefaultValues<Values> });
  const [sending] = useState(() => createSendingKey(name));
  const [others, setOthers] = useState<FormFault[]>([]);
  const [attempt, setAttempt] = useState(0);
  const explain = useExplanation();
  const { t } = useTranslation('common');
  const { errors, isSubmitting } = form.formState;

  const restoration = useRestored(draft, () => {
    sending.settle();
    form.reset(defaults as DefaultValues<Values>);
  });
  const { keep } = draft;
  useEffect(
    () => form.subscribe({ formState: { values: true, isDirty: true }, callback: ({ values }) => keep(values) }),
    [form, keep],
  );

  /** What belongs to no field of its own. */
  const othersOf = useCallback(
    (error: unknown): FormFault[] => {
      const href = signInAgain(error);
      if (href !== null) {
        const way = { label: t('form.signIn'), href };
        return [{ fieldId: null, message: t('form.signedOut'), way }];
      }
      const left = takeFaults(error, fields, form.setError);
      const messages = error instanceof ApiProblem ? left : [explain(error)];
      return messages.map((message) => ({ fieldId: null, message }));
    },
    [fields, form, explain, t],
  );

  const onSubmit = useCallback(() => {
    setOthers([]);
    form.clearErrors();
    setAttempt((count) => count + 1);
    void form.handleSubmit(async (values) => {
      const said = withMarks(values, begun);
      const long = tooLong(name, values, fields).map(({ field, limit }) => [field, t('form.tooLong', { limit })]);
      const found = Object.entries({ ...Object.fromEntries(long), ...check?.(said) }) as [Path<Values>, string][];
      for (const [field, message] of found) form.setError(field, { type: 'check', message });
      if (found.length > 0) return;
      try {
        await send(said, sending.keyFor(said));
        sending.settle();
        draft.discard();
        if (done) {
          form.reset(defaults as DefaultValues<Values>);
          restoration.end();
          done();
        }
      } catch (error) {
        // Under this key something else is recorded: to try again would meet the same.
        if (isProblem(error, 409)) sending.settle();
        if (onProblem?.(error, values)) return;
        setOthers(othersOf(error));
        setAttempt((count) => count + 1);
      }
    })();
  }, [form, name, check, send, done, onProblem, sending, draft, defaults, begun, othersOf, restoration, t, fields]);

  const faults = [...others, ...faultsOf(name, errors, fields)];
  const isOut = others.some(({ way }) => way !== undefined);
  const faultsTitle = isOut ? t('saved.failed') : t('form.errorSummary', { count: faults.length });
  return {
    form,
    frame: { onSubmit, faults, faultsTitle, attempt, isBusy: isSubmitting, restored: restoration.restored },
    at: (field) => ({
      id: fieldId(name, field),
      error: (form.getFieldState(field, form.formState).error as { message?: string } | undefined)?.message,
      ...(isTakenOut(get(begun, field)) && { note: t('form.takenOut') }),
    }),
  };
}

/** Says that something typed earlier was put back, until somebody begins anew. */
function useRestored(draft: { restored: object | null; discard: () => void }, reset: () => void) {
  const { t } = useTranslation('common');
  const [isRestored, setRestored] = useState(draft.restored !== null);
  const end = () => setRestored(false);
  const onPress = () => {
    reset();
    draft.discard();
    end();
  };
  const restored = { text: t('form.draftRestored'), discard: { label: t('form.discardDraft'), onPress } };
  return { restored: isRestored ? restored : null, end };
}
