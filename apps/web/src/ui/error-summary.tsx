import { useEffect, useRef, type MouseEvent } from 'react';
import './field.css';
import { Link } from './link.tsx';

export interface FieldFault {
  /** The id of the field's control; null for a fault of the form as a whole. */
  fieldId: string | null;
  message: string;
  /** The way out, where there is one. */
  way?: { label: string; href: string };
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
        {faults.map(({ fieldId, message, way }) => (
          <li key={`${fieldId}-${message}`}>
            {fieldId === null ? (
              <>
                {message} {way && <Link href={way.href}>{way.label}</Link>}
              </>
            ) : (
              <a href={`#${fieldId}`} onClick={(event) => focusField(event, fieldId)}>
                <FieldName fieldId={fieldId} />
                <span>{message}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What the field is called on the page: "Vul dit in." alone does not say where. Its label is there once all is drawn. */
function FieldName({ fieldId }: { fieldId: string }) {
  return (
    <span
      ref={(element) => {
        const name = nameOf(fieldId);
        if (element !== null) element.textContent = name === null ? '' : `${name}: `;
      }}
    />
  );
}

/** The label's own words, without "(niet verplicht)" and without the mark at its end. */
function nameOf(fieldId: string): string | null {
  const control = document.getElementById(fieldId);
  // A field of several controls, such as one with buttons for more and less, stands within what has the id.
  const label =
    control?.closest('.sk-field')?.querySelector('.utrecht-form-label') ?? control?.querySelector('legend, label');
  const own = wordsOf(label);
  // Of fields that are called the same, their group tells which it is.
  const group = control?.matches('input, textarea') ? control.closest('fieldset')?.querySelector('legend') : null;
  return [wordsOf(group), own].filter(Boolean).join(', ') || null;
}

const wordsOf = (label: Element | null | undefined) => label?.firstChild?.textContent?.trim().replace(/[?:.]$/, '');

function focusField(event: MouseEvent, fieldId: string) {
  const field = document.getElementById(fieldId);
  if (field === null) return;
  event.preventDefault();
  field.focus();
  field.scrollIntoView({ block: 'center' });
}
