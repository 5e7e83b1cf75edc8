import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { capital } from '#i18n';
import { lifecycleStates } from '#domain';
import { useSlug } from '../../lib/coalition.tsx';
import { usePaths } from '../../lib/paths.ts';
import { Button } from '../../ui/button.tsx';
import { Link } from '../../ui/link.tsx';
import { useNavigation } from '../../ui/navigation.tsx';
import { SelectField, TextField } from '../../ui/text-field.tsx';
import { activityKinds, countFilters, type ActivitySearch } from './activity-search.ts';
import { subgoalsQuery } from './choices.ts';
import type { Activity } from './queries.ts';

/** The other filters; on a phone they wait behind a button. */
export function ActivityFilters({ search, activities }: { search: ActivitySearch; activities: Activity[] }) {
  const { t } = useTranslation(['activities', 'common']);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const paths = usePaths();
  const count = countFilters(search);
  return (
    <div role="search" className="sk-activity-filters sk-no-print">
      <Button
        className="sk-activity-filters__toggle"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {t(isOpen ? 'activities:filter.hide' : 'activities:filter.show')}
        {count > 0 && ` · ${t('activities:filter.active', { count })}`}
      </Button>
      <div id={id} className="sk-activity-filters__fields" data-open={isOpen || undefined}>
        <SearchText search={search} />
        <Selects search={search} activities={activities} />
        {count > 0 && (
          <Link
            href={paths.activities({ view: search.view, signal: search.signal, sort: search.sort })}
            className="sk-activity-filters__clear"
          >
            {t('common:actions.clearFilters')}
          </Link>
        )}
      </div>
    </div>
  );
}

/** Follows what is typed after a short rest, without a step in the history for every letter. */
function SearchText({ search }: { search: ActivitySearch }) {
  const { t } = useTranslation('activities');
  const inAddress = search.q ?? '';
  const [text, setText] = useState(inAddress);
  const [seen, setSeen] = useState(inAddress);
  if (inAddress !== seen) {
    // Somebody went back, or cleared the filters; what is being typed is left alone.
    setSeen(inAddress);
    if (inAddress !== text.trim()) setText(inAddress);
  }
  const { go } = useNavigation();
  const paths = usePaths();
  const href = paths.activities({ ...search, q: text.trim(), page: null });
  const isNew = text.trim() !== inAddress;
  useEffect(() => {
    if (!isNew) return;
    const timer = setTimeout(() => go(href, { replace: true }), 300);
    return () => clearTimeout(timer);
  }, [isNew, href, go]);
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

function Selects({ search, activities }: { search: ActivitySearch; activities: Activity[] }) {
  const { t } = useTranslation(['activities', 'words']);
  const { data: subgoals = [] } = useQuery(subgoalsQuery(useSlug()));
  const { go } = useNavigation();
  const paths = usePaths();
  const choose = (name: keyof ActivitySearch) => (event: { target: { value: string } }) =>
    go(paths.activities({ ...search, [name]: event.target.value, page: null }), { replace: true });
  const filters = [
    {
      name: 'lifecycle' as const,
      options: lifecycleStates.map((value) => ({ value, label: capital(t(`words:lifecycle.${value}`)) })),
    },
    {
      name: 'kind' as const,
      options: activityKinds.map((value) => ({ value, label: capital(t(`words:activityKind.${value}`)) })),
    },
    { name: 'subgoal' as const, options: subgoals.map(({ id, title }) => ({ value: id, label: title })) },
    { name: 'organisation' as const, options: organisationsOf(activities) },
  ];
  return filters
    .filter(({ options }) => options.length > 0)
    .map(({ name, options }) => {
      const key = name === 'subgoal' || name === 'organisation' ? (`${name}Id` as const) : name;
      return (
        <SelectField
          key={name}
          label={t(`activities:filter.${name}`)}
          placeholder={t('activities:filter.any')}
          options={options}
          value={search[key] ?? ''}
          onChange={choose(key)}
        />
      );
    });
}

/** Those that take part in any activity, by name. */
function organisationsOf(activities: Activity[]): { value: string; label: string }[] {
  const parties = activities.flatMap(({ lead, partners }) => [...(lead ? [lead] : []), ...partners]);
  const names = new Map(parties.map(({ id, name }) => [id, name]));
  return [...names].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label));
}
