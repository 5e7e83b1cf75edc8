import { Module } from '@nestjs/common';
import { ComparisonsService } from './comparisons.service.ts';
import { EvaluationsService } from './evaluations.service.ts';
import { SuccessionController } from './succession.controller.ts';

@Module({ controllers: [SuccessionController], providers: [EvaluationsService, ComparisonsService] })
export class SuccessionModule {}
