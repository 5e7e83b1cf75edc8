import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '#api-client';
import { useSlug } from '../../lib/coalition.tsx';
import type { Task } from '../../lib/tasks.ts';
import { assigneesQuery } from './queries.ts';

/** `organisation:` or `member:`, and the id. */
export type Assignee = string;

export function assigneeOf({ assigneeMember, assigneeOrganisation }: Task): Assignee | null {
  if (assigneeMember) return `member:${assigneeMember.id}`;
  return assigneeOrganisation && `organisation:${assigneeOrganisation.id}`;
}

export function assigneeInput(
  assignee: Assignee,
): Pick<Schemas['UpdateTaskInput'], 'assigneeMembershipId' | 'assigneeOrganisationId'> {
  const [kind, id = ''] = assignee.split(':');
  return kind === 'member' ? { assigneeMembershipId: id } : { assigneeOrganisationId: id };
}

interface Surroundings {
  /** The organisations of its activity, whose people come first. */
  parties?: readonly { id: string }[];
  /** Who does it now stays in the list, also when they are no longer a member. */
  task?: Task;
}

/** Organisations and people in one list; whoever takes part in the activity comes first. */
export function useAssignees({ parties = [], task }: Surroundings): { value: Assignee; label: string }[] {
  const { t } = useTranslation('tasks');
  const { data } = useQuery(assigneesQuery(useSlug()));
  const near = new Set(parties.map(({ id }) => id));
  const options = [
    ...(data?.organisations ?? []).map(({ id, name }) => ({
      value: `organisation:${id}`,
      label: name,
      isNear: near.has(id),
    })),
    ...(data?.members ?? []).map(({ id, name, organisations }) => ({
      value: `member:${id}`,
      label: organisations.length === 0 ? t('person', { name }) : [name, ...organisations.map(nameOf)].join(', '),
      isNear: organisations.some((organisation) => near.has(organisation.id)),
    })),
  ];
  const present = task && (task.assigneeMember ?? task.assigneeOrganisation);
  const value = task && assigneeOf(task);
  const isMissing = value != null && present != null && !options.some((option) => option.value === value);
  const all = isMissing ? [{ value, label: present.name, isNear: true }, ...options] : options;
  return all.toSorted((a, b) => Number(b.isNear) - Number(a.isNear));
}

const nameOf = ({ name }: { name: string }) => name;
