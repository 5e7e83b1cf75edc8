import type { ReactNode } from 'react';
import './table-tools.css';

interface TableToolsProps {
  chips: ReactNode;
  /** The field that one searches with. */
  search: ReactNode;
}

/** Above a table: which of it one sees, and a field to find one of them. Not on paper. */
export function TableTools({ chips, search }: TableToolsProps) {
  return (
    <div className="sk-table-tools sk-no-print">
      {chips}
      <search>{search}</search>
    </div>
  );
}
