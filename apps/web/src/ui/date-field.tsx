import { Suspense } from 'react';
import type { FieldProps } from './field.tsx';
import { lazyPart } from './lazy-part.ts';
import { SkeletonLine } from './skeleton.tsx';

const Control = lazyPart(async () => (await import('./date-field-control.tsx')).DateFieldControl);

export interface DateFieldProps extends Omit<FieldProps, 'after'> {
  /** ISO day (2026-11-21), or null. */
  value: string | null;
  onChange: (day: string | null) => void;
  min?: string | null;
  max?: string | null;
  /** "nl-NL": the order of day and month, and the calendar's words. */
  locale: string;
  isDisabled?: boolean;
  labelHidden?: boolean;
}

/** A day, typed in its three parts or picked from a calendar. */
export function DateField(props: DateFieldProps) {
  return (
    <Suspense
      fallback={
        <div className="sk-field">
          <span className={props.labelHidden ? 'sk-visually-hidden' : 'utrecht-form-label'}>{props.label}</span>
          <SkeletonLine width="13rem" height="46px" />
        </div>
      }
    >
      <Control {...props} />
    </Suspense>
  );
}
