import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSlug } from '../../lib/coalition.tsx';
import { usePaths } from '../../lib/paths.ts';
import { useSearchText } from '../../lib/use-search-text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useNavigation } from '../../ui/navigation.tsx';
import { foundPath } from './found-path.ts';
import { searchQuery } from './queries.ts';
import './search.css';
import { SearchFoot } from './search-foot.tsx';
import { SearchOptions } from './search-options.tsx';
import { useOptions } from './use-options.ts';

/** Type, walk through the results with the arrows, open one with Enter. */
export function SearchWindow({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['search', 'common']);
  return (
    <Dialog isOpen onClose={onClose} title={t('search:title')} closeLabel={t('common:nav.close')} size="large">
      <SearchField onClose={onClose} />
    </Dialog>
  );
}

function SearchField({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('search');
  const [q, setQ] = useState('');
  const [text, setText] = useSearchText(
    q,
    useCallback((wanted: string) => setQ(wanted), []),
  );
  const result = useQuery(searchQuery(useSlug(), { q, perKind: 4, pageSize: 40 }));
  const found = q === '' ? [] : (result.data?.items ?? []);
  const paths = usePaths();
  const { go } = useNavigation();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const all = paths.search({ q: text.trim() });
  const { index, onKeyDown } = useOptions(found.length, q, (at) => {
    const chosen = found[at];
    if (chosen === undefined && text.trim() === '') return;
    onClose();
    go(chosen === undefined ? all : foundPath(chosen, paths));
  });
  return (
    <div className="sk-search">
      <label htmlFor={`${id}-field`} className="utrecht-form-label">
        {t('field')}
      </label>
      <input
        ref={field}
        id={`${id}-field`}
        className="utrecht-textbox utrecht-textbox--html-input"
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={`${id}-options`}
        aria-autocomplete="list"
        aria-activedescendant={index < 0 ? undefined : `${id}-${index}`}
        aria-describedby={`${id}-hint`}
        autoComplete="off"
        enterKeyHint="search"
        maxLength={200}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <p id={`${id}-hint`} className="sk-small">
        {t('hint')}
      </p>
      <SearchOptions id={id} q={q} result={result} found={found} index={index} onFollow={onClose} />
      <SearchFoot all={q === '' || found.length === 0 ? null : all} onFollow={onClose} />
    </div>
  );
}
