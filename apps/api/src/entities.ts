import { ActivityEntity } from './activities/activity.entity.ts';
import { FactEntity } from './platform/facts/fact.entity.ts';

/** Every entity, for the application's data source. */
export const entities = [FactEntity, ActivityEntity];
