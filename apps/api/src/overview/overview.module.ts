import { Module } from '@nestjs/common';
import { OverviewController } from './overview.controller.ts';
import { OverviewService } from './overview.service.ts';
import { SnoozesService } from './snoozes.service.ts';
import { TimelineService } from './timeline.service.ts';

@Module({
  controllers: [OverviewController],
  providers: [OverviewService, TimelineService, SnoozesService],
  exports: [OverviewService],
})
export class OverviewModule {}
