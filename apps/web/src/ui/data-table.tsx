import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type SortFn,
} from '@tanstack/react-table';
import { useMemo, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import './data-table.css';
import { Icon } from './icon.tsx';
import { useLinkProps } from './navigation.tsx';

export interface DataColumn<Row> {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Makes the column sortable. Null comes last, in both directions. */
  sortValue?: (row: Row) => string | number | null;
  align?: 'start' | 'end' | 'center';
  /** The column that names the row, read out with every cell. */
  isRowHeader?: boolean;
  hideOnPhone?: boolean;
}

export interface Sort {
  column: string;
  descending: boolean;
}

/** Ticks before the rows; the table does not remember them. */
export interface TableSelection<Row> {
  isChosen: (row: Row) => boolean;
  toggle: (row: Row) => void;
  label: (row: Row) => string;
  all: { label: string; isChosen: boolean; toggle: () => void };
}

export interface DataTableProps<Row> {
  /** What the table holds; not shown unless `captionShown`. */
  caption: ReactNode;
  captionShown?: boolean;
  columns: DataColumn<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  sort?: Sort | null;
  /** The address of the same page, sorted so: order lives in the URL. Without it nothing can be sorted. */
  sortHref?: (sort: Sort) => string;
  /** The rows come sorted (from the server); the table leaves their order alone. */
  isSorted?: boolean;
  words?: { sortAscending: (column: string) => string; sortDescending: (column: string) => string };
  selection?: TableSelection<Row>;
  /** Shown in place of the rows when there are none. */
  empty?: ReactNode;
  locale?: string;
}

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

/** Rows and columns with sortable headers; on a phone every row becomes a card. Put it into a `<Card flush>`. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const {
    caption,
    captionShown = false,
    columns,
    rows,
    rowKey,
    sort = null,
    sortHref,
    isSorted = false,
    locale,
    selection,
  } = props;
  const definitions = useMemo(() => columnDefinitions(columns, locale), [columns, locale]);
  const table = useTable({
    features,
    columns: definitions,
    data: rows,
    getRowId: rowKey,
    manualSorting: isSorted,
    state: { sorting: sort === null ? [] : [{ id: sort.column, desc: sort.descending }] },
  });
  if (rows.length === 0 && props.empty !== undefined) return props.empty;
  return (
    <table className="utrecht-table sk-data-table sk-data-table--cards">
      <caption className={captionShown ? undefined : 'sk-visually-hidden'}>{caption}</caption>
      <thead>
        <tr>
          {selection && (
            <td className="sk-data-table__tick">
              <Tick label={selection.all.label} isChosen={selection.all.isChosen} toggle={selection.all.toggle} />
            </td>
          )}
          {columns.map((column) => (
            <HeaderCell key={column.id} column={column} sort={sort} sortHref={sortHref} words={props.words} />
          ))}
        </tr>
      </thead>
      <tbody>
        {table.getRowModel().rows.map((row) => (
          <tr key={row.id}>
            {selection && (
              <td className="sk-data-table__tick">
                <Tick
                  label={selection.label(row.original)}
                  isChosen={selection.isChosen(row.original)}
                  toggle={() => selection.toggle(row.original)}
                />
              </td>
            )}
            {columns.map((column) => (
              <BodyCell key={column.id} column={column} row={row.original} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Tick({ label, isChosen, toggle }: { label: string; isChosen: boolean; toggle: () => void }) {
  return <input type="checkbox" aria-label={label} checked={isChosen} onChange={toggle} />;
}

function columnDefinitions<Row extends object>(columns: DataColumn<Row>[], locale?: string) {
  const helper = createColumnHelper<typeof features, Row>();
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  const byValue: SortFn<typeof features, Row> = (a, b, id) => {
    const [left, right] = [a.getValue<string | number>(id), b.getValue<string | number>(id)];
    return typeof left === 'number' && typeof right === 'number'
      ? left - right
      : collator.compare(`${left}`, `${right}`);
  };
  return columns.map((column) =>
    helper.accessor((row): unknown => column.sortValue?.(row) ?? undefined, {
      id: column.id,
      header: column.header,
      enableSorting: column.sortValue !== undefined,
      sortFn: byValue,
      sortUndefined: 'last',
    }),
  );
}

type HeaderCellProps<Row> = Pick<DataTableProps<Row>, 'sort' | 'sortHref' | 'words'> & { column: DataColumn<Row> };

function HeaderCell<Row>({ column, sort, sortHref, words }: HeaderCellProps<Row>) {
  const sorted = sort?.column === column.id ? sort : null;
  const direction = sorted?.descending ? 'descending' : 'ascending';
  const sortable = column.sortValue !== undefined && sortHref !== undefined;
  const next = { column: column.id, descending: sorted !== null && !sorted.descending };
  const say = next.descending ? words?.sortDescending : words?.sortAscending;
  return (
    <th
      scope="col"

      className={column.align && `sk-align-${column.align}`}
      aria-sort={sorted === null ? undefined : direction}
    >
      {sortable ? (
        <SortLink href={sortHref(next)} label={say?.(column.header)} descending={sorted?.descending ?? false}>
          {column.header}
        </SortLink>
      ) : (
        column.header
      )}
    </th>
  );
}

function SortLink(props: { href: string; label?: string; descending: boolean; children: ReactNode }) {
  return (
    <a className="sk-sort" {...useLinkProps(props.href)} title={props.label}>
      {props.children}
      <Icon name={props.descending ? 'down' : 'up'} size={14} />
    </a>
  );
}

function BodyCell<Row>({ column, row }: { column: DataColumn<Row>; row: Row }) {
  const className = classNames(column.align && `sk-align-${column.align}`, column.hideOnPhone && 'sk-hide-on-phone');
  if (column.isRowHeader) {
    return (
      <th scope="row" className={className}>
        {column.cell(row)}
      </th>
    );
  }
  return (
    <td className={className} data-label={column.header}>
      <div>{column.cell(row)}</div>
    </td>
  );
}
