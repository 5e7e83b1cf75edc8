import type { ChangeEvent } from 'react';
import { Field, type FieldProps } from './field.tsx';
import './file-field.css';

interface FileFieldProps extends FieldProps {
  /** What may be chosen, as browsers know it: ".csv,text/csv". */
  accept: string;
  onChoose: (file: File) => void;
}

/** Takes one file from the reader's device; the same one can be chosen again after it was changed. */
export function FileField({ accept, onChoose, ...field }: FileFieldProps) {
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    target.value = '';
    if (file) onChoose(file);
  };
  return (
    <Field {...field}>
      {(control) => <input {...control} type="file" accept={accept} className="sk-file-field" onChange={choose} />}
    </Field>
  );
}
