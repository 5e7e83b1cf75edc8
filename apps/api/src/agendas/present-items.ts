import { addDays, assessActivity, type Actor, type Day } from '#domain';
import type { TaskRow } from '../activities/task-rows.ts';
import type { PledgeDto } from '../commitments/pledge.dto.ts';
import { presentPledges } from '../commitments/present-pledge.ts';
import { activityDuty, pledgeDuty, taskDuty } from './duty.ts';
import type { LastFactsRow, Recorded } from './last-facts.ts';
import type { MyAgenda, OwnActivity } from './my-agenda.ts';
import type { MyActivityDto, MyCheckInDto, MyItemDto, MyItemKind, MyParticipationDto } from './my-item.dto.ts';

/** Asked first, then overdue, then due soonest; what is done comes last. */
export function inOrder(items: readonly MyItemDto[]): MyItemDto[] {
  return [...items].sort(
    (a, b) =>
      urgency(a) - urgency(b) ||
      compareTexts(a.dueOn ?? '9999', b.dueOn ?? '9999') ||
      compareTexts(titleOf(a), titleOf(b)) ||
      compareTexts(a.id, b.id),
  );
}

const compareTexts = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function urgency({ isDone, isAsked, isOverdue }: MyItemDto): number {
  if (isDone) return 3;
  return isAsked ? 0 : isOverdue ? 1 : 2;
}

function titleOf({ activity, pledge, task }: MyItemDto): string {
  return (activity ?? pledge ?? task)?.title.toLowerCase() ?? '';
}

export function presentItems(agenda: MyAgenda): MyItemDto[] {
  const { actor, pledges, moment } = agenda;
  return [
    ...agenda.activities.map((activity) => activityItem(agenda, activity)),
    ...presentPledges(actor, pledges, moment.asOf).map((pledge) => pledgeItem(agenda, pledge)),
    ...agenda.tasks.map((task) => taskItem(agenda, task)),
  ];
}

function item({ coalition }: MyAgenda, kind: MyItemKind, id: string) {
  return {
    id: `${kind}:${id}`,
    kind,
    coalitionSlug: coalition.slug,
    coalitionName: coalition.name,
    activity: null,
    pledge: null,
    task: null,
  };
}

function activityItem(agenda: MyAgenda, { row, own, last }: OwnActivity): MyItemDto {
  const { coalition, moment } = agenda;
  const isAsked = last?.request != null;
  return {
    ...item(agenda, 'activity', row.id),
    organisation: { id: own.id, name: own.name },
    ...activityDuty(row.state, row.lifecycleSince, isAsked, coalition, moment.asOf),
    activity: presentActivity(agenda, { row, own, last }),
  };
}

function presentActivity({ coalition, moment, actor }: MyAgenda, { row, own, last }: OwnActivity): MyActivityDto {
  const { state } = row;
  const lastParticipation = last?.participation ? presentParticipation(last.participation, actor) : null;
  const request = last?.request ?? null;
  return {
    id: row.id,
    title: row.title,
    whenText: row.whenText,
    lifecycle: state.lifecycle,
    startsOn: state.startsOn,
    role: own.role,
    signal: assessActivity(state, coalition, moment.asOf).overall,
    lastCheckIn: last?.checkIn ? presentCheckIn(last.checkIn, actor) : null,
    lastParticipation,
    countFrom: countFrom(lastParticipation?.to ?? null, state.startsOn ?? row.lifecycleSince, moment.asOf),
    request: request && {
      about: request.about,
      message: request.message ?? null,
      effectiveOn: request.effectiveOn,
    },
  };
}

/** The day after what was counted, or the first of all. */
function countFrom(countedTo: Day | null, startsOn: Day, today: Day): Day | null {
  const from = countedTo === null ? startsOn : addDays(countedTo, 1);
  return from > today ? null : from;
}

/** A mailbox has no members: what came by it is its own. */
function isMine({ membershipId, organisationIds }: Actor, { recordedBy, via }: Pick<Recorded, 'recordedBy' | 'via'>) {
  if (membershipId !== null) return recordedBy === membershipId;
  return via !== null && organisationIds.includes(via.id);
}

function presentCheckIn(fact: NonNullable<LastFactsRow['checkIn']>, actor: Actor): MyCheckInDto {
  return {
    id: fact.id,
    effectiveOn: fact.effectiveOn,
    recordedAt: fact.recordedAt,
    recordedBy: fact.recorderName,
    via: fact.via?.name ?? null,
    isMine: isMine(actor, fact),
    signal: fact.signal,
    note: fact.note ?? null,
    cause: fact.cause ?? null,
    consequence: fact.consequence ?? null,
    adjustment: fact.adjustment ?? null,
  };
}

function presentParticipation(fact: NonNullable<LastFactsRow['participation']>, actor: Actor): MyParticipationDto {
  return {
    id: fact.id,
    from: fact.from,
    to: fact.to,
    participants: fact.participants,
    newParticipants: fact.newParticipants ?? null,
    volunteers: fact.volunteers ?? null,
    recordedAt: fact.recordedAt,
    isMine: isMine(actor, fact),
  };
}

function pledgeItem(agenda: MyAgenda, pledge: PledgeDto): MyItemDto {
  const { id, commitmentId, stage, assessmentId, assessedOn, isStale, evidence, points, review } = pledge;
  const isQuestioned = review?.verdict === 'questioned';
  return {
    ...item(agenda, 'pledge', id),
    organisation: { id: pledge.organisationId, name: pledge.organisationName },
    ...pledgeDuty(pledge),
    pledge: {
      id,
      commitmentId,
      title: pledge.commitmentTitle,
      position: agenda.commitments.find((commitment) => commitment.id === commitmentId)?.position ?? 0,
      stage,
      assessmentId,
      assessedOn,
      isStale,
      evidence,
      points,
      isQuestioned,
      question: isQuestioned ? review.note : null,
    },
  };
}

function taskItem(agenda: MyAgenda, task: TaskRow): MyItemDto {
  const { coalition, moment, completions } = agenda;
  const { id, title, activity, meeting, dueOn, timesPostponed, assigneeOrganisation } = task;
  const completion = completions.find(({ taskId }) => taskId === id) ?? null;
  return {
    ...item(agenda, 'task', id),
    organisation: assigneeOrganisation,
    ...taskDuty(task, coalition, moment.asOf),
    task: {
      id,
      title,
      activity,
      meeting,
      dueOn,
      timesPostponed,
      completionId: completion?.id ?? null,
      completedAt: completion?.recordedAt.toISOString() ?? null,
    },
  };
}
