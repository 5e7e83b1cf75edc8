import { useCallback, useEffect, useRef, useState } from 'react';
import { useForm, type DefaultValues, type FieldValues, type Path, type UseFormReturn } from 'react-hook-form';
import { useSlug } from '../../lib/coalition.tsx';
import { useDraft } from '../../lib/drafts.ts';
import { faultsOf, fieldId, takeFaults } from '../../lib/form-faults.ts';
import { useIdempotencyKey } from '../../lib/idempotency.ts';
import { ApiProblem } from '../../lib/problem.ts';
import { useExplanation } from './use-saving.ts';

interface FactFormOptions<Values extends FieldValues> {
  /** Names the form and what it is about: its draft is kept under it. */
  name: string;
  defaults: Values;
  /** In the order in which they stand, as the API names them. */
  fields: readonly Path<Values>[];
  send: (values: Values, key: string) => Promise<unknown>;
  /** Once it was sent and the form is as new. */
  done?: () => void;
  /** Takes what it can deal with itself, such as a conflict; false leaves it to the form. */
  onProblem?: (error: unknown, values: Values) => boolean;
  /** What the form itself finds, before anything is sent. */
  check?: (values: Values) => Partial<Record<Path<Values>, string>>;
}

export interface FactForm<Values extends FieldValues> {
  form: UseFormReturn<Values>;
  submit: () => void;
  faults: { fieldId: string | null; message: string }[];
  attempt: number;
  isBusy: boolean;
  isRestored: boolean;
  discard: () => void;
  /** Id and error of a field, for the kit's fields. */
  at: (field: Path<Values>) => { id: string; error: string | undefined };
}

/** A form whose draft is kept until it is sent, that is sent once, and that shows what the API found wrong at its fields. */
export function useFactForm<Values extends FieldValues>(options: FactFormOptions<Values>): FactForm<Values> {
  const { defaults, fields, send, done, onProblem, check } = options;
  const name = `${useSlug()}:${options.name}`;
  const draft = useDraft<Values>(name);
  const form = useForm<Values>({ defaultValues: { ...defaults, ...draft.restored } as DefaultValues<Values> });
  const { key, renew } = useIdempotencyKey();
  const [others, setOthers] = useState<string[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [isRestored, setRestored] = useState(draft.restored !== null);
  const explain = useExplanation();
  const { errors, isSubmitting } = form.formState;
  const sent = useRef('');

  const { keep } = draft;
  useEffect(
    () => form.subscribe({ formState: { values: true, isDirty: true }, callback: ({ values }) => keep(values) }),
    [form, keep],
  );

  const submit = useCallback(() => {
    setOthers([]);
    form.clearErrors();
    setAttempt((count) => count + 1);
    void form.handleSubmit(async (values) => {
      const found = Object.entries(check?.(values) ?? {}) as [Path<Values>, string][];
      for (const [field, message] of found) form.setError(field, { type: 'check', message });
      if (found.length > 0) return;
      const body = JSON.stringify(values);
      if (body !== sent.current) renew();
      sent.current = body;
      try {
        await send(values, key());
        renew();
        form.reset(defaults as DefaultValues<Values>);
        draft.discard();
        setRestored(false);
        done?.();
      } catch (error) {
        if (onProblem?.(error, values)) return;
        const left = takeFaults(error, fields, form.setError);
        setOthers(error instanceof ApiProblem ? left : [explain(error)]);
        setAttempt((count) => count + 1);
      }
    })();
  }, [form, check, send, done, onProblem, key, renew, draft, defaults, fields, explain]);

  return {
    form,
    submit,
    faults: faultsOf(name, errors, fields, others),
    attempt,
    isBusy: isSubmitting,
    isRestored,
    discard: () => {
      form.reset(defaults as DefaultValues<Values>);
      draft.discard();
      setRestored(false);
    },
    at: (field) => ({
      id: fieldId(name, field),
      error: (form.getFieldState(field, form.formState).error as { message?: string } | undefined)?.message,
    }),
  };
}
