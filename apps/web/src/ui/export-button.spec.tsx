import { afterEach, expect, it, jest } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ExportButton } from './export-button.tsx';

const online = jest.spyOn(navigator, 'onLine', 'get');
afterEach(() => void online.mockReset().mockReturnValue(true));

const words = { failed: 'Dat lukte niet', offline: 'Geen verbinding' };
const press = () => userEvent.click(screen.getByRole('button', { name: 'Exporteer' }));

it('says beside itself why there is no file, and no more once there is one', async () => {
  const write = jest.fn<() => Promise<void>>();
  online.mockReturnValue(false);
  write.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  render(
    <ExportButton words={words} write={write}>
      Exporteer
    </ExportButton>,
  );
  await press();
  expect(screen.getByRole('alert').textContent).toBe('Geen verbinding');
  online.mockReturnValue(true);
  write.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  await press();
  expect(screen.getByRole('alert').textContent).toBe('Dat lukte niet');
  write.mockResolvedValueOnce();
  await press();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(write).toHaveBeenCalledTimes(3);
});
