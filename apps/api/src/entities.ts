import { ActivityEntity } from './activities/activity.entity.ts';
import { TaskEntity } from './activities/task.entity.ts';
import { CommitmentEntity } from './commitments/commitment.entity.ts';
import { PledgeEntity } from './commitments/pledge.entity.ts';
import { IndicatorEntity } from './indicators/indicator.entity.ts';
import { MeetingEntity } from './meetings/meeting.entity.ts';
import { OrganisationEntity } from './organisations/organisation.entity.ts';
import { PlanEntity } from './plans/plan.entity.ts';
import { SubgoalEntity } from './plans/subgoal.entity.ts';
import { FactEntity } from './platform/facts/fact.entity.ts';
import { SavedViewEntity } from './views/saved-view.entity.ts';

/** Every entity, for the application's data source. */
export const entities = [
  FactEntity,
  OrganisationEntity,
  PlanEntity,
  SubgoalEntity,
  CommitmentEntity,
  PledgeEntity,
  MeetingEntity,
  ActivityEntity,
  TaskEntity,
  IndicatorEntity,
  SavedViewEntity,
];
