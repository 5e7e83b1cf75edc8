import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TextAreaField, TextField } from './text-field.tsx';
import { TextLimitContext } from './text-limit.tsx';

const say = (left: number) => (left < 0 ? `${-left} te veel` : `nog ${left}`);

describe('a text that may not be longer than so much', () => {
  it('says how much still fits once little does, and takes more, so that nothing pasted is lost', async () => {
    render(
      <TextLimitContext value={say}>
        <TextAreaField label="Doel" maxLength={100} />
      </TextLimitContext>,
    );
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Doel' });
    await userEvent.click(field);
    await userEvent.paste('x'.repeat(70));
    expect(screen.queryByText(/^nog/)).toBeNull();
    await userEvent.paste('x'.repeat(20));
    expect(screen.getByText('nog 10')).toBeTruthy();
    await userEvent.paste('x'.repeat(20));
    expect(screen.getByText('10 te veel')).toBeTruthy();
    expect(field.value).toHaveLength(110);
    expect(field.getAttribute('aria-describedby')).toContain('-after');
  });

  it('keeps still about what is short and fits', async () => {
    render(
      <TextLimitContext value={say}>
        <TextField label="Jaar" short maxLength={4} />
      </TextLimitContext>,
    );
    await userEvent.type(screen.getByRole('textbox', { name: 'Jaar' }), '2030');
    expect(screen.queryByText(/nog/)).toBeNull();
    await userEvent.type(screen.getByRole('textbox', { name: 'Jaar' }), '1');
    expect(screen.getByText('1 te veel')).toBeTruthy();
  });
});
