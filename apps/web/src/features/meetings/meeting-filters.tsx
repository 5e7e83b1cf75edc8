import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { usePaths } from '../../lib/paths.ts';
import { useSearchText } from '../../lib/use-search-text.ts';
import { FilterChips } from '../../ui/filter-chips.tsx';
import { useNavigation } from '../../ui/navigation.tsx';
import { TableTools } from '../../ui/table-tools.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { shownMeetings, shows, type MeetingSearch, type Show } from './meeting-search.ts';
import type { Meeting } from './queries.ts';

interface MeetingFiltersProps {
  search: MeetingSearch;
  /** Those that the text matches; the chips say how many of them there are. */
  matching: Meeting[];
  openTasks: ReadonlyMap<string, number>;
}

/** Which meetings one sees; it stands in the address. */
export function MeetingFilters({ search, matching, openTasks }: MeetingFiltersProps) {
  const { t } = useTranslation('meetings');
  const paths = usePaths();
  const chip = (id: Show | 'all') => {
    const show = id === 'all' ? undefined : id;
    return {
      id,
      label: t(`filter.${id}`),
      count: shownMeetings(matching, show, openTasks).length,
      href: paths.meetings({ ...search, show: search.show === id ? null : (show ?? null) }),
      isCurrent: search.show === show,
    };
  };
  return (
    <TableTools
      chips={<FilterChips label={t('filter.label')} chips={(['all', ...shows] as const).map(chip)} />}
      search={<SearchText search={search} />}
    />
  );
}

function SearchText({ search }: { search: MeetingSearch }) {
  const { t } = useTranslation('meetings');
  const { go } = useNavigation();
  const paths = usePaths();
  const find = useCallback(
    (q: string) => go(paths.meetings({ ...search, q }), { replace: true, keepScroll: true }),
    [go, paths, search],
  );
  const [text, setText] = useSearchText(search.q ?? '', find);
  return (
    <TextField
      label={t('filter.search')}
      type="search"
      value={text}
      maxLength={200}
      onChange={(event) => setText(event.target.value)}
    />
  );
}
