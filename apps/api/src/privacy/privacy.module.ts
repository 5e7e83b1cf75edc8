import { Module, type OnModuleInit } from '@nestjs/common';
import { Database } from '../platform/db/database.ts';
import { DailyJobs } from '../platform/jobs/daily-jobs.service.ts';
import { applyRetention } from './apply-retention.ts';
import { ErasuresService } from './erasures.service.ts';
import { MyDataController } from './my-data.controller.ts';
import { MyDataService } from './my-data.service.ts';
import { PrivacyController } from './privacy.controller.ts';
import { RedactionsService } from './redactions.service.ts';
import { RightsReviewService } from './rights-review.service.ts';
import { StatementsController } from './statements.controller.ts';

@Module({
  controllers: [MyDataController, PrivacyController, StatementsController],
  providers: [MyDataService, ErasuresService, RedactionsService, RightsReviewService],
})
export class PrivacyModule implements OnModuleInit {
  constructor(
    private readonly jobs: DailyJobs,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.jobs.add({
      name: 'privacy.retention',
      run: (day) => applyRetention(this.database, day, { apply: true }),
    });
  }
}
