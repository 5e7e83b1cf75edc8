import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSlug, useToday } from '../../lib/coalition.tsx';
import { usePaths } from '../../lib/paths.ts';
import { useLanding } from '../../lib/landing.tsx';
import { useConflictNotice } from '../../lib/use-conflict-notice.ts';
import { useFormat } from '../../lib/use-format.ts';
import { capital } from '../../lib/use-number-word.ts';
import { useRowForm } from '../../lib/use-row-form.ts';
import { Card } from '../../ui/card.tsx';
import { ConflictNotice } from '../../ui/conflict-notice.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import { Link } from '../../ui/link.tsx';
import { useNavigation } from '../../ui/navigation.tsx';
import { MemberPresence } from './member-presence.tsx';
import { PartFields, partInput, useOrganisationChoices, usePartCheck, type PartValues } from './part-fields.tsx';
import { memberQuery, openTasksQuery, updateMember, type Member } from './queries.ts';
import { SettingsFormHeading } from './settings-heading.tsx';
import './settings.css';
import { useMay } from './use-may.ts';

interface MemberPageProps {
  id: string;
  /** The links in mails to this person, which only contacts get; another feature's, so the route brings it. */
  links: ReactNode;
}

/** One person: role and partners, what they still have to do, and whether they take part. */
export function MemberPage({ id, links }: MemberPageProps) {
  const { t } = useTranslation(['settings', 'words']);
  const slug = useSlug();
  const { data: member } = useSuspenseQuery(memberQuery(slug, id));
  const format = useFormat();
  const today = useToday();
  const may = useMay();
  const organisations = member.organisations.map(({ name }) => name);
  const part = [t(`words:role.${member.role}`), ...(organisations.length > 0 ? [format.list(organisations)] : [])];
  const lead =
    member.endedOn === null
      ? capital(part.join(', '))
      : t('settings:member.ended', { day: format.dayMonth(member.endedOn, today) });
  return (
    <>
      <SettingsFormHeading part="people" title={member.name} lead={lead} />
      <div className="sk-member sk-stack sk-stack--wide">
        {member.endedOn === null && may.write(member) && <PartForm member={member} />}
        <OpenTasks member={member} />
        {member.role === 'contact' && may.write(member) && links}
        {may.write(member) && <MemberPresence member={member} />}
      </div>
    </>
  );
}

interface Values extends PartValues {
  version: number;
}

const valuesOf = ({ version, role, organisations }: Member): Values => ({
  version,
  role,
  organisationIds: organisations.map(({ id }) => id),
});

function PartForm({ member }: { member: Member }) {
  const { t } = useTranslation(['settings', 'common', 'words']);
  const slug = useSlug();
  const paths = usePaths();
  const { go } = useNavigation();
  const landing = useLanding();
  const choices = useOrganisationChoices();
  const form = useRowForm<Member, Values>({
    name: `member:${member.id}`,
    row: member,
    valuesOf,
    fields: ['role', 'organisationIds'],
    check: usePartCheck(),
    update: (values, version) => updateMember(slug, { id: member.id, version }, partInput(values)),
    record: (send) => landing.saveAndGo(send, paths.members()),
  });
  const conflict = useConflictNotice(form.conflict, {
    label: (field) => t(field === 'role' ? 'settings:member.role' : 'settings:member.organisations'),
    show: (field, value) =>
      field === 'role'
        ? t(`words:role.${value as 'contact'}`)
        : choices
            .filter(({ id }) => (value as string[]).includes(id))
            .map(({ name }) => name)
            .join('\n'),
  });
  return (
    <Card title={t('settings:member.part')} titleLevel={2}>
      <FormFrame
        {...form.frame}
        submitLabel={t('common:actions.save')}
        cancel={{ label: t('common:actions.cancel'), onPress: () => go(paths.members()) }}
      >
        {conflict && <ConflictNotice {...conflict} />}
        <PartFields of={form} />
      </FormFrame>
    </Card>
  );
}

/** What this person was going to do: whoever stops leaves it behind. */
function OpenTasks({ member }: { member: Member }) {
  const { t } = useTranslation('settings');
  const slug = useSlug();
  const { data } = useQuery(openTasksQuery(slug));
  const paths = usePaths();
  const format = useFormat();
  const today = useToday();
  if (data === undefined) return null;
  const tasks = data.filter(({ assigneeMember }) => assigneeMember?.id === member.id);
  return (
    <Card title={t('member.tasks')} titleLevel={2}>
      {tasks.length === 0 ? (
        <p className="sk-quiet">{t('member.noTasks')}</p>
      ) : (
        <>
          <p>{member.endedOn === null ? t('member.tasksToLeave') : <strong>{t('member.tasksLeft')}</strong>}</p>
          <ul className="sk-list sk-stack sk-stack--close">
            {tasks.map(({ id, title, dueOn, activity, meeting }) => {
              const href = activity ? paths.activity(activity.id) : meeting ? paths.meeting(meeting.id) : null;
              return (
                <li key={id}>
                  {href === null ? title : <Link href={href}>{title}</Link>}{' '}
                  <span className="sk-small">{t('member.due', { day: format.dayMonth(dueOn, today) })}</span>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </Card>
  );
}
