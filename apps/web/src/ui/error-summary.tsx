import { useEffect, useRef, type MouseEvent } from 'react';
import './field.css';

export interface FieldFault {
  /** The id of the field's control; null for a fault of the form as a whole. */
  fieldId: string | null;
  message: string;
}

/** Everything that is wrong, above the form. It takes the focus each time the form is sent with faults (`attempt`). */
export function ErrorSummary({ title, faults, attempt }: { title: string; faults: FieldFault[]; attempt: number }) {
  const summary = useRef<HTMLDivElement>(null);
  const hasFaults = faults.length > 0;
  useEffect(() => {
    if (hasFaults) summary.current?.focus();
  }, [hasFaults, attempt]);
  if (!hasFaults) return null;
  return (
    <div ref={summary} className="sk-error-summary" role="alert" tabIndex={-1}>
      <p className="sk-error-summary__title">{title}</p>
      <ul>
        {faults.map(({ fieldId, message }) => (
          <li key={`${fieldId}-${message}`}>
            {fieldId === null ? (
              message
            ) : (
              <a href={`#${fieldId}`} onClick={(event) => focusField(event, fieldId)}>
                {message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function focusField(event: MouseEvent, fieldId: string) {
  const field = document.getElementById(fieldId);
  if (field === null) return;
  event.preventDefault();
  field.focus();
  field.scrollIntoView({ block: 'center' });
}
