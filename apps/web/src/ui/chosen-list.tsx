import { useEffect, useRef, useState } from 'react';
import { Button } from './button.tsx';
import './chosen-list.css';
import { ComboboxField } from './combobox-field.tsx';
import { Icon } from './icon.tsx';

export interface ChosenListProps {
  options: readonly { id: string; name: string }[];
  /** The identifiers that were chosen. */
  value: readonly string[];
  onChange: (value: string[]) => void;
  words: { none: string; add: string; remove: (name: string) => string };
}

/** Several out of many: one searches for the next, and takes away what is wrong. Stands in a FieldGroup. */
export function ChosenList({ options, value, onChange, words }: ChosenListProps) {
  const [round, setRound] = useState(0);
  const search = useRef<HTMLDivElement>(null);
  // The list begins anew after each; whoever was in it, or on a button that is gone, goes on there.
  useEffect(() => {
    if (round > 0) search.current?.querySelector('input')?.focus();
  }, [round]);
  const change = (ids: string[]) => {
    onChange(ids);
    setRound((count) => count + 1);
  };
  const chosen = options.filter(({ id }) => value.includes(id));
  const others = options.filter(({ id }) => !value.includes(id));
  return (
    <>
      {chosen.length === 0 ? (
        <p className="sk-quiet">{words.none}</p>
      ) : (
        <ul className="sk-list sk-chosen">
          {chosen.map(({ id, name }) => (
            <li key={id}>
              {name}
              <Button
                look="link"
                aria-label={words.remove(name)}
                onClick={() => change(value.filter((each) => each !== id))}
              >
                <Icon name="cross" size={15} />
              </Button>
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <div ref={search}>
          <ComboboxField
            key={round}
            label={words.add}
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
            value={null}
            onChange={(added) => added !== null && !value.includes(added) && change([...value, added])}
          />
        </div>
      )}
    </>
  );
}
