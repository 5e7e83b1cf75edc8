import { describe, expect, it } from '@jest/globals';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { chartWords, direction, everything, percent } from '../../testing/gallery-data.ts';
import { CourseLine } from './course-line.tsx';

const line = (data = direction) => (
  <CourseLine
    data={data}
    caption="Eenzaamheid"
    description="Van 41,2% in 2012 naar 44,9% in 2024."
    formatValue={percent}
    words={chartWords}
    source="RIVM"
    age="2 jaar oud"
  />
);

describe('CourseLine', () => {
  it('says what it shows and gives the same data as a table', async () => {
    render(line());
    expect(await screen.findByRole('img', { name: /Van 41,2%/ })).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Toon als tabel' }));
    const rows = within(screen.getByRole('table', { name: 'Eenzaamheid' }))
      .getAllByRole('row')
      .slice(1);
    expect(rows.map((row) => row.textContent)).toEqual([
      '2012gemeten41,2%39,6% – 42,8%',
      '2016gemeten42,4%40,8% – 44%',
      '2020nulmeting44%42,6% – 45,4%',
      '2022gemeten45,6%44% – 47,2%',
      '2024gemeten44,9%43,3% – 46,5%',
    ]);
  });

  it('names what is not known, each series, the target and the forecast in the table', async () => {
    render(line(everything));
    await userEvent.click(screen.getByRole('button', { name: 'Toon als tabel' }));
    const table = screen.getByRole('table').textContent;
    for (const text of ['niet bekend', 'Eigen vragenlijst', 'streefwaarde', 'verwachting', 'Huiskamer']) {
      expect(table).toContain(text);
    }
  });
});
