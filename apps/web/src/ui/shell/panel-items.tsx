import { useLinkProps } from '../navigation.tsx';
import './shell.css';

export interface PanelItem {
  id: string;
  label: string;
  detail?: string;
  isCurrent?: boolean;
  href?: string;
  onPress?: () => void;
  /** The language that the label is in, when that is another than the page's. */
  lang?: string;
}

/** Links and buttons of a panel, below each other. */
export function PanelItems({ items, onChosen }: { items: PanelItem[]; onChosen: () => void }) {
  return (
    <ul className="sk-list">
      {items.map((item) => (
        <li key={item.id}>
          <PanelEntry item={item} onChosen={onChosen} />
        </li>
      ))}
    </ul>
  );
}

function PanelEntry({ item, onChosen }: { item: PanelItem; onChosen: () => void }) {
  const link = useLinkProps(item.href ?? '');
  const content = (
    <>
      {item.label}
      {item.detail !== undefined && <small>{item.detail}</small>}
    </>
  );
  const press = () => {
    onChosen();
    item.onPress?.();
  };
  if (item.href === undefined) {
    return (
      <button type="button" className="sk-panel-item" lang={item.lang} onClick={press}>
        {content}
      </button>
    );
  }
  return (
    <a
      className="sk-panel-item"
      {...link}
      href={item.href}
      lang={item.lang}
      aria-current={item.isCurrent ? 'true' : undefined}
      onClick={(event) => {
        onChosen();
        link.onClick?.(event);
      }}
    >
      {content}
    </a>
  );
}
