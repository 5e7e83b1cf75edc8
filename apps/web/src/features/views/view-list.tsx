import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useLinkProps } from '../../ui/navigation.tsx';
import type { SavedView } from './queries.ts';

interface Props {
  views: SavedView[];
  /** What the table shows now. */
  now: string;
  path: string;
  onChosen: () => void;
  onChange: (view: SavedView) => void;
  onRemove: (view: SavedView) => void;
}

/** Views as links: choosing one is going to its address. */
export function ViewList({ views, ...rest }: Props) {
  const { t } = useTranslation('views');
  if (views.length === 0) return <p className="sk-quiet">{t('none')}</p>;
  const groups = [
    { id: 'own', label: t('own'), views: views.filter(({ isShared }) => !isShared) },
    { id: 'shared', label: t('shared'), views: views.filter(({ isShared }) => isShared) },
  ];
  return groups
    .filter((group) => group.views.length > 0)
    .map((group) => (
      <section key={group.id} aria-labelledby={`views-${group.id}`}>
        <h3 id={`views-${group.id}`} className="sk-views__group">
          {group.label}
        </h3>
        <ul className="sk-list">
          {group.views.map((view) => (
            <ViewRow key={view.id} view={view} {...rest} />
          ))}
        </ul>
      </section>
    ));
}

function ViewRow({ view, now, path, onChosen, onChange, onRemove }: Omit<Props, 'views'> & { view: SavedView }) {
  const { t } = useTranslation('views');
  const { name, search, mayWrite } = view;
  const href = search === '' ? path : `${path}?${search}`;
  const link = useLinkProps(href);
  const isCurrent = search === now;
  return (
    <li className="sk-views__row">
      <a
        {...link}
        href={href}
        className="utrecht-link utrecht-link--html-a"
        aria-current={isCurrent ? 'true' : undefined}
        onClick={(event) => {
          onChosen();
          if ('onClick' in link) link.onClick?.(event);
        }}
      >
        {name}
      </a>
      {isCurrent && <span className="sk-small">{t('current')}</span>}
      {mayWrite && (
        <span className="sk-views__buttons">
          <Button
            look="ghost"
            aria-label={t('rename', { name })}
            onClick={() => onChange(view)}
            icon={<Icon name="edit" />}
          />
          <Button
            look="ghost"
            aria-label={t('remove', { name })}
            onClick={() => onRemove(view)}
            icon={<Icon name="cross" />}
          />
        </span>
      )}
    </li>
  );
}
