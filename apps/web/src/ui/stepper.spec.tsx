import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { Stepper } from './stepper.tsx';

function Counter({ start }: { start: number | null }) {
  const [value, setValue] = useState(start);
  return (
    <Stepper
      label="Deelnames"
      value={value}
      onChange={setValue}
      max={50}
      words={{ decrease: 'Een minder', increase: 'Een meer' }}
    />
  );
}

const shown = () => (screen.getByLabelText('Deelnames') as HTMLInputElement).value;

describe('Stepper', () => {
  it('starts with nothing filled in, which is not zero', async () => {
    render(<Counter start={null} />);
    expect(shown()).toBe('');
    await userEvent.click(screen.getByRole('button', { name: 'Een meer' }));
    expect(shown()).toBe('1');
  });

  it('takes what is typed, digits only, and stays within its bounds', async () => {
    render(<Counter start={0} />);
    await userEvent.clear(screen.getByLabelText('Deelnames'));
    expect(shown()).toBe('');
    await userEvent.type(screen.getByLabelText('Deelnames'), '4a9');
    expect(shown()).toBe('49');
    await userEvent.click(screen.getByRole('button', { name: 'Een meer' }));
    expect(shown()).toBe('50');
    expect((screen.getByRole('button', { name: 'Een meer' }) as HTMLButtonElement).disabled).toBe(true);
  });
});
