import type { Schemas } from '#api-client';
import { coordinator } from './render-app.tsx';

type MyItem = Schemas['MyItemDto'];

export const today = '2026-11-21';
const organisation = { id: 'o1', name: 'Voorbeeldkoor Noord' };
export const contact = {
  ...coordinator,
  memberships: [{ ...coordinator.memberships[0], role: 'contact', organisations: [organisation] }],
};

const base = {
  coalitionSlug: 'voorbeeldstad',
  coalitionName: 'Voorbeeldstad',
  organisation,
  isAsked: false,
  dueOn: '2026-11-27',
  isOverdue: false,
  isDone: false,
  activity: null,
  pledge: null,
  task: null,
};
export const activity: MyItem = {
  ...base,
  id: 'activity:a1',
  kind: 'activity',
  activity: {
    id: 'a1',
    title: 'Zing mee in Nootdorp',
    whenText: 'elke donderdag',
    lifecycle: 'inProgress',
    startsOn: '2026-01-08',
    role: 'lead',
    signal: 'onCourse',
    lastCheckIn: null,
    lastParticipation: null,
    countFrom: '2026-10-08',
    request: null,
  },
};
export const pledge: MyItem = {
  ...base,
  id: 'pledge:p1',
  kind: 'pledge',
  isAsked: true,
  pledge: {
    id: 'p1',
    commitmentId: 'c1',
    title: 'Een aandachtsfunctionaris',
    position: 2,
    stage: 'inProgress',
    assessmentId: 'f0',
    assessedOn: '2026-08-12',
    isStale: false,
    evidence: 'Er is iemand gevraagd',
    points: [{ pointId: 'pt1', text: 'Loopt' }],
    isQuestioned: true,
    question: 'Wie is het geworden?',
  },
};
export const task: MyItem = {
  ...base,
  id: 'task:t1',
  kind: 'task',
  task: {
    id: 't1',
    title: 'Flyer naar huisartsen brengen',
    activity: null,
    meeting: null,
    dueOn: '2026-11-27',
    timesPostponed: 0,
    completionId: null,
    completedAt: null,
  },
};
