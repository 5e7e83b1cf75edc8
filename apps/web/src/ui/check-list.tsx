import { Checkbox } from './checkbox.tsx';

export interface CheckListItem {
  id: string;
  label: string;
  detail?: string;
}

export interface CheckListProps {
  items: readonly CheckListItem[];
  /** The identifiers that are ticked. */
  value: readonly string[];
  onChange: (value: string[]) => void;
}

/** Things to tick, one below the other; stands in a FieldGroup. What is ticked and not listed stays ticked. */
export function CheckList({ items, value, onChange }: CheckListProps) {
  return items.map(({ id, label, detail }) => (
    <Checkbox
      key={id}
      checked={value.includes(id)}
      description={detail}
      onChange={({ currentTarget: { checked } }) =>
        onChange(checked ? [...value, id] : value.filter((other) => other !== id))
      }
    >
      {label}
    </Checkbox>
  ));
}
