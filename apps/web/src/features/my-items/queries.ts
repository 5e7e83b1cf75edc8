import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '#api-client';
import { answerOf, api } from '../../lib/api.ts';

export type MyItem = Schemas['MyItemDto'];
export type MyActivity = Schemas['MyActivityDto'];
export type MyPledge = Schemas['MyPledgeDto'];
export type MyTask = Schemas['MyTaskDto'];
export type Fact = Schemas['FactDto'];
export type CheckInSignal = Schemas['CheckInSignal'];
export type Stage = Schemas['Stage'];
export type AssessedStage = Schemas['AssessedStage'];

/** What one keeps up, in all one's coalitions. */
export const myItemsQuery = queryOptions({
  queryKey: ['my-items'],
  queryFn: ({ signal }) => answerOf(api.GET('/api/v1/me/items', { signal })),
});
