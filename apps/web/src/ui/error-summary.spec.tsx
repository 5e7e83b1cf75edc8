import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ErrorSummary } from './error-summary.tsx';
import { FieldGroup } from './field.tsx';
import { TextField } from './text-field.tsx';

const faults = [{ fieldId: 'title', message: 'Vul een titel in.' }];

describe('ErrorSummary', () => {
  it('takes the focus, also when the form is sent again', async () => {
    const { rerender } = render(<ErrorSummary title="Er klopt 1 ding niet" faults={faults} attempt={1} />);
    const summary = screen.getByRole('alert');
    expect(document.activeElement).toBe(summary);
    (document.activeElement as HTMLElement).blur();
    rerender(<ErrorSummary title="Er klopt 1 ding niet" faults={faults} attempt={2} />);
    expect(document.activeElement).toBe(summary);
  });

  it('leads to the field, which says itself what is wrong', async () => {
    Element.prototype.scrollIntoView = () => {};
    render(
      <>
        <ErrorSummary title="Er klopt 1 ding niet" faults={faults} attempt={1} />
        <TextField id="title" label="Titel" error="Vul een titel in." description="Kort" />
      </>,
    );
    await userEvent.click(screen.getByRole('link', { name: 'Titel: Vul een titel in.' }));
    const field = screen.getByLabelText(/Titel/);
    expect(document.activeElement).toBe(field);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(field.getAttribute('aria-describedby')).toBe('title-description title-error');
  });

  it('names a field of several controls as well', () => {
    render(
      <>
        <div id="visits">
          <label htmlFor="count">Deelnames</label>
          <input id="count" />
        </div>
        <ErrorSummary
          title="Er klopt 1 ding niet"
          faults={[{ fieldId: 'visits', message: 'Vul dit in.' }]}
          attempt={1}
        />
      </>,
    );
    expect(screen.getByRole('link', { name: 'Deelnames: Vul dit in.' })).toBeTruthy();
  });

  it('tells fields apart that are called the same, by their group', () => {
    render(
      <>
        <FieldGroup legend="activiteit">
          <TextField id="one" label="Eén" />
        </FieldGroup>
        <ErrorSummary title="Er klopt 1 ding niet" faults={[{ fieldId: 'one', message: 'Te lang.' }]} attempt={1} />
      </>,
    );
    expect(screen.getByRole('link', { name: 'activiteit, Eén: Te lang.' })).toBeTruthy();
  });
});
