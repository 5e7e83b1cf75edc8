import { Module } from '@nestjs/common';
import { CourseCorrectionsController } from './course-corrections.controller.ts';
import { IndicatorFactsController } from './indicator-facts.controller.ts';
import { IndicatorFactsService } from './indicator-facts.service.ts';
import { IndicatorsController } from './indicators.controller.ts';
import { IndicatorsService } from './indicators.service.ts';
import { MeasurementImportsController } from './measurement-imports.controller.ts';
import { MeasurementImportsService } from './measurement-imports.service.ts';
import { MeasurementsController } from './measurements.controller.ts';
import { SubgoalsController } from './subgoals.controller.ts';
import { SubgoalsService } from './subgoals.service.ts';
import { WriteIndicatorService } from './write-indicator.service.ts';

@Module({
  controllers: [
    IndicatorsController,
    IndicatorFactsController,
    MeasurementsController,
    MeasurementImportsController,
    CourseCorrectionsController,
    SubgoalsController,
  ],
  providers: [
    IndicatorsService,
    WriteIndicatorService,
    IndicatorFactsService,
    MeasurementImportsService,
    SubgoalsService,
  ],
})
export class IndicatorsModule {}
