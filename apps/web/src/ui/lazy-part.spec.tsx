import { afterEach, expect, it, jest } from '@jest/globals';
import { render, screen, waitFor } from '@testing-library/react';
import { Suspense } from 'react';
import { fetchedPart, lazyPart, useAwaitsPart } from './lazy-part.ts';

const online = jest.spyOn(navigator, 'onLine', 'get');
afterEach(() => void online.mockReset().mockReturnValue(true));

function Page({ Part }: { Part: ReturnType<typeof lazyPart<object>> }) {
  return (
    <>
      <p role="status">{useAwaitsPart() && 'Geen verbinding'}</p>
      <input aria-label="Toelichting" defaultValue="getypt" />
      <Suspense fallback={null}>
        <Part />
      </Suspense>
    </>
  );
}

it('a part that cannot be fetched without a connection says so, leaves the page as it is, and comes once there is one', async () => {
  online.mockReturnValue(false);
  const Part = lazyPart(async () => {
    if (!navigator.onLine) throw new TypeError('Failed to fetch dynamically imported module');
    return () => <p>Het venster</p>;
  });
  render(<Page Part={Part} />);
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Geen verbinding'));
  expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('getypt');
  online.mockReturnValue(true);
  window.dispatchEvent(new Event('online'));
  expect(await screen.findByText('Het venster')).toBeTruthy();
  expect(screen.getByRole('status').textContent).toBe('');
});

it('a part that is gone is given up after a few tries', async () => {
  online.mockReturnValue(true);
  let tries = 0;
  const gone = () => {
    tries += 1;
    return Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
  };
  await expect(fetchedPart(gone, [1, 1])).rejects.toThrow('dynamically imported');
  expect(tries).toBe(3);
});
