import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSlug } from '../../lib/coalition.tsx';
import { usePaths } from '../../lib/paths.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FilterChips } from '../../ui/filter-chips.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { memberRoles, type MemberSearch } from './member-search.ts';
import { MembersTable } from './members-table.tsx';
import { membersQuery, openTasksQuery, type Member } from './queries.ts';
import { SettingsHeading } from './settings-heading.tsx';
import './settings.css';
import { useMay } from './use-may.ts';

/** Who takes part, in which role and for which partner. A contact sees the own organisation and whom to turn to. */
export function PeoplePage({ search }: { search: MemberSearch }) {
  const { t } = useTranslation('settings');
  const slug = useSlug();
  const may = useMay();
  const paths = usePaths();
  const { data: active } = useSuspenseQuery(membersQuery(slug, 'active'));
  const { data: ended } = useSuspenseQuery(membersQuery(slug, 'ended'));
  const isEnded = search.state === 'ended';
  const { data: tasks = [] } = useQuery({ ...openTasksQuery(slug), enabled: isEnded });
  const isOnlyOwn = !may.isCoordinator && may.invite;
  const shown = isOnlyOwn ? active.filter((member) => may.looksAfter(member) || member.role === 'coordinator') : active;
  const own = shown.filter(may.looksAfter);
  const rows = (isEnded ? ended : shown).filter(({ role }) => search.role === undefined || role === search.role);
  const title = isOnlyOwn ? t('people.answerOwn', { count: own.length }) : t('people.answer', { count: active.length });
  return (
    <>
      <SettingsHeading
        part="people"
        title={title}
        lead={isOnlyOwn ? t('people.restricted') : t('people.lead')}
        actions={may.invite && <ButtonLink href={paths.newMember()}>{t('people.invite')}</ButtonLink>}
      />
      <div className="sk-stack">
        <Filters shown={shown} ended={ended} search={search} />
        <Card flush>
          {rows.length === 0 ? (
            <EmptyState title={t(isEnded ? 'people.noneEnded' : 'people.none')}>
              {t(isEnded ? 'people.noneEndedText' : 'people.noneText')}
            </EmptyState>
          ) : (
            <MembersTable members={rows} isEnded={isEnded} tasks={tasks} />
          )}
        </Card>
      </div>
    </>
  );
}

function Filters({ shown, ended, search }: { shown: Member[]; ended: Member[]; search: MemberSearch }) {
  const { t } = useTranslation('settings');
  const paths = usePaths();
  const may = useMay();
  const isEnded = search.state === 'ended';
  const chips = [
    {
      id: 'everybody',
      label: t('people.everybody'),
      count: shown.length,
      href: paths.members(),
      isCurrent: !isEnded && search.role === undefined,
    },
    ...memberRoles.map((role) => ({
      id: role,
      label: t(`people.role.${role}`),
      count: shown.filter((member) => member.role === role).length,
      href: paths.members({ role }),
      isCurrent: !isEnded && search.role === role,
    })),
    ...(may.invite
      ? [
          {
            id: 'ended',
            label: t('people.ended'),
            count: ended.length,
            href: paths.members({ state: 'ended' }),
            isCurrent: isEnded,
          },
        ]
      : []),
  ];
  return <FilterChips label={t('people.filter')} chips={chips} />;
}
