import { useTranslation } from 'react-i18next';
import { parseSearch } from '../../lib/search.ts';
import type { ViewPage } from './queries.ts';

/** Where the words of a choice are: those of what is chosen, and those of each value. */
type Choice = readonly [label: string, values: string];

const ofPage: Record<ViewPage, Readonly<Record<string, Choice>>> = {
  activities: {
    view: ['activities:view.label', 'activities:view'],
    signal: ['activities:column.signal', 'words:signal'],
    lifecycle: ['activities:filter.lifecycle', 'words:lifecycle'],
    kind: ['activities:filter.kind', 'words:activityKind'],
    subgoalId: ['activities:filter.subgoal', ''],
    organisationId: ['activities:filter.organisation', ''],
  },
  organisations: { status: ['organisations:filter.label', 'words:organisationState'] },
  commitments: {
    filter: ['commitments:filter.label', 'commitments:filter'],
    by: ['commitments:by.label', 'commitments:by'],
  },
  callList: { filter: ['commitments:filter.label', 'commitments:filter'] },
  indicators: {
    kind: ['indicators:column.name', 'indicators:filter'],
    status: ['indicators:column.status', 'words:indicatorStatus'],
  },
  meetings: { show: ['meetings:filter.label', 'meetings:filter'] },
};

/** What a view shows, as people say it; a view is kept as the part of an address behind the question mark. */
export function useViewWords(page: ViewPage): (search: string) => string {
  const { t, i18n } = useTranslation(['views', 'words']);
  // The page that the view is of stands on the screen, so its words are there.
  const word = (key: string) => (i18n.exists(key) ? String(i18n.t(key as never)) : null);
  const say = (name: string, value: string): string => {
    if (name === 'q') return t('views:search', { text: value });
    if (name === 'sort') {
      const column = word(`${page}:column.${value.replace('-', '')}`) ?? value;
      return t(value.startsWith('-') ? 'views:sortBack' : 'views:sort', { column: lower(column) });
    }
    const [labels, values] = ofPage[page][name] ?? [];
    const label = (labels && word(labels)) ?? name;
    if (values === '') return t('views:one', { label: lower(label) });
    const said = value === 'none' ? word(`${page}:filter.none`) : word(`${values}.${value}`);
    return t('views:choice', { label: lower(label), value: lower(said ?? value) });
  };
  return (search) => {
    const parts = Object.entries(parseSearch(search)).flatMap(([name, value]) =>
      [value].flat().map((each) => say(name, each)),
    );
    return parts.length === 0 ? t('views:everything') : parts.join('; ');
  };
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
