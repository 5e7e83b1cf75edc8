import { useRef, type ChangeEvent, type ReactNode } from 'react';
import { Button } from './button.tsx';
import './field.css';

interface FileButtonProps {
  children: ReactNode;
  icon?: ReactNode;
  /** What may be chosen, as browsers know it: ".csv,text/csv". */
  accept: string;
  /** Why the last one could not be taken. */
  error?: string;
  onChoose: (file: File) => void;
}

/** Takes one file from the reader's device. A button of ours: the browser's own speaks the browser's language, not the page's. */
export function FileButton({ children, icon, accept, error, onChoose }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    // The same file can be chosen again after it was changed.
    target.value = '';
    if (file) onChoose(file);
  };
  return (
    <div className={error === undefined ? 'sk-field' : 'sk-field sk-field--invalid'}>
      <div>
        <Button icon={icon} onClick={() => input.current?.click()}>
          {children}
        </Button>
      </div>
      <input ref={input} type="file" hidden accept={accept} onChange={choose} />
      {error !== undefined && (
        <p role="alert" className="sk-field__error">
          {error}
        </p>
      )}
    </div>
  );
}
