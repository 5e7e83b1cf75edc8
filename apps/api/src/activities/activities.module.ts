import { Module } from '@nestjs/common';
import { ActivitiesController } from './activities.controller.ts';
import { ActivityChangesController } from './activity-changes.controller.ts';
import { ActivityChangesService } from './activity-changes.service.ts';
import { ActivitiesService } from './activities.service.ts';
import { ActivityFactsController } from './activity-facts.controller.ts';
import { ActivityFactsService } from './activity-facts.service.ts';
import { ActivityListsController } from './activity-lists.controller.ts';
import { ActivityStoryService } from './activity-story.service.ts';
import { CalendarPreviewsController } from './calendar-previews.controller.ts';
import { CalendarPreviewsService } from './calendar-previews.service.ts';
import { ParticipationsService } from './participations.service.ts';
import { TakeBackActivityService } from './take-back-activity.service.ts';
import { UndoActivityChangeService } from './undo-activity-change.service.ts';
import { WriteActivityService } from './write-activity.service.ts';

@Module({
  controllers: [
    ActivitiesController,
    ActivityFactsController,
    ActivityListsController,
    ActivityChangesController,
    CalendarPreviewsController,
  ],
  providers: [
    ActivitiesService,
    WriteActivityService,
    TakeBackActivityService,
    ActivityChangesService,
    UndoActivityChangeService,
    ActivityFactsService,
    ParticipationsService,
    ActivityStoryService,
    CalendarPreviewsService,
  ],
})
export class ActivitiesModule {}
