import { Fragment } from 'react';
import type { Found } from './queries.ts';

/** A text in which the words that were searched for stand out. The places come from the server; markup never does. */
export function MarkedText({ text, marks }: { text: string; marks: Found['titleMarks'] }) {
  return marks
    .map(({ start, end }, index) => (
      <Fragment key={start}>
        {text.slice(marks[index - 1]?.end ?? 0, start)}
        <mark>{text.slice(start, end)}</mark>
        {index === marks.length - 1 && text.slice(end)}
      </Fragment>
    ))
    .concat(marks.length === 0 ? [<Fragment key="all">{text}</Fragment>] : []);
}
