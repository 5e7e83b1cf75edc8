import { describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { Matrix } from './matrix.tsx';
import { cell, item, row } from './testing/coverage.ts';
import { renderFor } from '../../testing/render-part.tsx';

const items = [item(1), item(2)];
const rows = [
  row('a', [cell({ stage: 'inProgress', isStale: true }), cell({ stage: 'unknown' })]),
  row('b', [cell({ hasPledge: false, stage: null }), cell({ stage: 'embedded', review: 'questioned' })]),
];

async function show(role: 'coordinator' | 'contact' = 'contact') {
  const onOpen = jest.fn();
  await renderFor({ role }, <Matrix items={items} rows={rows} onOpen={onOpen} />);
  const press = (key: string, more = {}) => fireEvent.keyDown(document.activeElement!, { key, ...more });
  const focused = () => document.activeElement?.textContent;
  return { onOpen, press, focused };
}

describe('Matrix', () => {
  it('says the stage, its age and what is the matter in every cell', async () => {
    await show();
    const cells = screen.getAllByRole('gridcell').map(({ textContent }) => textContent);
    expect(cells.slice(0, 4)).toEqual(['mee bezig, 2 mnd', 'onbekend', '–geen toezegging', 'verankerd, 2 mnd']);
    expect(screen.getByRole('img', { name: 'ouder dan twaalf maanden' })).toBeTruthy();
    expect(screen.getByRole('img', { name: 'bevraagd' })).toBeTruthy();
    expect(within(screen.getByRole('row', { name: /Op orde of verankerd, van 2/ })).getAllByText('1')).toHaveLength(2);
  });

  it('has one stop for Tab, and is walked with arrows, Home, End and pages', async () => {
    const { press, focused } = await show();
    const stops = document.querySelectorAll('[tabindex="0"]');
    expect(stops).toHaveLength(1);
    act(() => (stops[0] as HTMLElement).focus());
    expect(focused()).toBe('mee bezig, 2 mnd');
    press('ArrowRight');
    expect(focused()).toBe('onbekend');
    press('ArrowRight');
    expect(focused()).toBe('onbekend');
    press('ArrowDown');
    expect(focused()).toBe('verankerd, 2 mnd');
    press('Home');
    expect(focused()).toBe('Voorbeeldpartner b');
    press('End');
    expect(focused()).toBe('verankerd, 2 mnd');
    press('PageDown');
    expect(focused()).toBe('1');
    press('PageUp');
    expect(focused()).toBe('2 Kort 2');
    press('Home', { ctrlKey: true });
    expect(focused()).toBe('Partner');
    press('End', { ctrlKey: true });
    expect(focused()).toBe('1');
    expect(document.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });

  it('opens what was pledged', async () => {
    const { onOpen } = await show();
    fireEvent.click(screen.getByRole('button', { name: 'mee bezig, 2 mnd ouder dan twaalf maanden' }));
    expect(onOpen).toHaveBeenCalledWith({ organisationId: 'a', commitmentId: 'c1' });
  });

  it('opens what was not pledged only for who may record it', async () => {
    await show('contact');
    expect(screen.queryByRole('button', { name: /geen toezegging/ })).toBeNull();
    cleanup();
    await show('coordinator');
    expect(screen.getByRole('button', { name: /geen toezegging/ })).toBeTruthy();
  });
});
