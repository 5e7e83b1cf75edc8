import { Suspense } from 'react';
import type { FieldProps } from './field.tsx';
import { lazyPart } from './lazy-part.ts';
import { SkeletonLine } from './skeleton.tsx';

const Control = lazyPart(async () => (await import('./combobox-field-control.tsx')).ComboboxFieldControl);

export interface ComboboxFieldProps extends Omit<FieldProps, 'after' | 'label'> {
  label: string;
  options: { value: string; label: string }[];
  value: string | null;
  onChange: (value: string | null) => void;
  isDisabled?: boolean;
}

/** A list that one searches by typing: organisations, people, areas. */
export function ComboboxField(props: ComboboxFieldProps) {
  return (
    <Suspense
      fallback={
        <div className="sk-field">
          <span className="utrecht-form-label">{props.label}</span>
          <SkeletonLine height="46px" />
        </div>
      }
    >
      <Control {...props} />
    </Suspense>
  );
}
