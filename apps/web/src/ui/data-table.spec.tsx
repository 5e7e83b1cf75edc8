import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { DataTable, type DataColumn, type Sort } from './data-table.tsx';

interface Partner {
  id: string;
  name: string;
  visits: number | null;
}

const partners: Partner[] = [
  { id: '1', name: 'Zing', visits: 9 },
  { id: '2', name: 'ontmoet', visits: null },
  { id: '3', name: 'Één', visits: 46 },
];

const columns: DataColumn<Partner>[] = [
  { id: 'name', header: 'Partner', isRowHeader: true, sortValue: ({ name }) => name, cell: ({ name }) => name },
  { id: 'visits', header: 'Deelnames', sortValue: ({ visits }) => visits, cell: ({ visits }) => visits ?? 'onbekend' },
];

function names(sort: Sort | null, isSorted = false) {
  render(
    <DataTable
      caption="Partners"
      columns={columns}
      rows={partners}
      rowKey={({ id }) => id}
      sort={sort}
      sortHref={({ column, descending }) => `/?sort=${descending ? '-' : ''}${column}`}
      isSorted={isSorted}
      locale="nl"
    />,
  );
  return screen.getAllByRole('rowheader').map((cell) => cell.textContent);
}

describe('DataTable', () => {
  it('sorts by what a person would call the order, with what is unknown last', () => {
    expect(names({ column: 'name', descending: false })).toEqual(['Één', 'ontmoet', 'Zing']);
  });

  it.each([
    [false, ['Zing', 'Één', 'ontmoet']],
    [true, ['Één', 'Zing', 'ontmoet']],
  ])('keeps null last when descending is %s', (descending, expected) => {
    expect(names({ column: 'visits', descending })).toEqual(expected);
  });

  it('leaves rows that came sorted as they are', () => {
    expect(names({ column: 'name', descending: true }, true)).toEqual(['Zing', 'ontmoet', 'Één']);
  });

  it('says how it is sorted and links to the other way', () => {
    names({ column: 'name', descending: false });
    const header = screen.getByRole('columnheader', { name: 'Partner' });
    expect(header.getAttribute('aria-sort')).toBe('ascending');
    expect(screen.getByRole('link', { name: 'Partner' }).getAttribute('href')).toBe('/?sort=-name');
    expect(screen.getByRole('link', { name: 'Deelnames' }).getAttribute('href')).toBe('/?sort=visits');
  });
});
