import { useId, useState, type ReactNode } from 'react';
import { Button } from '../button.tsx';
import './chart-figure.css';

/** The same data as the drawing, as text. The first column names the row. */
export interface ChartTable {
  caption: string;
  columns: string[];
  rows: string[][];
}

export interface ChartFigureProps {
  table: ChartTable;
  words: { showTable: string; hideTable: string };
  /** At the left under the drawing: source, population, method. */
  source?: ReactNode;
  /** At the right: age of the figure, coverage. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A drawing with what it is based on under it, and always the same data as a table. */
export function ChartFigure({ table, words, source, aside, children }: ChartFigureProps) {
  const [isTable, setTable] = useState(false);
  const id = useId();
  return (
    <figure className="sk-chart">
      <div className="sk-chart__drawing">{children}</div>
      <figcaption className="sk-chart__foot">
        <span>{source}</span>
        <span className="sk-chart__foot-end">
          {aside !== undefined && <span>{aside}</span>}
          <Button look="link" aria-expanded={isTable} aria-controls={id} onClick={() => setTable(!isTable)}>
            {isTable ? words.hideTable : words.showTable}
          </Button>
        </span>
      </figcaption>
      <div id={id} className="sk-chart__table-scroll" hidden={!isTable}>
        <table className="sk-chart__table">
          <caption>{table.caption}</caption>
          <thead>
            <tr>
              {table.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(([name, ...cells], row) => (
              <tr key={row}>
                <th scope="row">{name}</th>
                {cells.map((cell, column) => (
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}
