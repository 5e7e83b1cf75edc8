import { Module } from '@nestjs/common';
import { AssessmentsController } from './assessments.controller.ts';
import { CommitmentCoverageService } from './commitment-coverage.service.ts';
import { CommitmentsController } from './commitments.controller.ts';
import { CommitmentsService } from './commitments.service.ts';
import { PartnersController } from './partners.controller.ts';
import { PartnersService } from './partners.service.ts';
import { PledgesController } from './pledges.controller.ts';
import { PledgesService } from './pledges.service.ts';
import { RecordAssessmentService } from './record-assessment.service.ts';
import { ReviewAssessmentService } from './review-assessment.service.ts';
import { WritePledgesService } from './write-pledges.service.ts';

@Module({
  controllers: [CommitmentsController, PledgesController, AssessmentsController, PartnersController],
  providers: [
    CommitmentsService,
    CommitmentCoverageService,
    PledgesService,
    WritePledgesService,
    RecordAssessmentService,
    ReviewAssessmentService,
    PartnersService,
  ],
})
export class CommitmentsModule {}
