import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TextAdviceContext } from './text-advice.tsx';
import { NumberField, TextAreaField, TextField } from './text-field.tsx';

const advise = async (text: string) => (text.includes('geheim') ? 'Schrijf dat niet op.' : undefined);

describe('advice on a text', () => {
  it('appears while one types, belongs to the field, and goes again', async () => {
    const user = userEvent.setup();
    render(
      <TextAdviceContext value={advise}>
        <TextAreaField label="Bericht" />
        <TextField label="Titel" />
        <NumberField label="Aantal" />
      </TextAdviceContext>,
    );
    for (const name of ['Bericht', 'Titel']) {
      const field = screen.getByRole('textbox', { name });
      await user.type(field, 'een geheim');
      const advice = await screen.findByText('Schrijf dat niet op.');
      expect(field.getAttribute('aria-describedby')).toContain(advice.id);
      expect(field.getAttribute('aria-invalid')).toBeNull();
      await user.clear(field);
      expect(screen.queryByText('Schrijf dat niet op.')).toBeNull();
    }
    await user.type(screen.getByRole('textbox', { name: 'Aantal' }), 'geheim');
    expect(screen.queryByText('Schrijf dat niet op.')).toBeNull();
  });

  it('is also given on what was kept from before, when one comes to it', async () => {
    const user = userEvent.setup();
    render(
      <TextAdviceContext value={advise}>
        <TextAreaField label="Bericht" defaultValue="geheim" />
      </TextAdviceContext>,
    );
    await user.click(screen.getByRole('textbox'));
    expect(await screen.findByText('Schrijf dat niet op.')).toBeTruthy();
  });
});
