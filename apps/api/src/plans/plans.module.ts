import { Module } from '@nestjs/common';
import { ChangeReferencesService } from './change-references.service.ts';
import { PlansController } from './plans.controller.ts';
import { PlansService } from './plans.service.ts';
import { WritePlanService } from './write-plan.service.ts';

@Module({ controllers: [PlansController], providers: [PlansService, WritePlanService, ChangeReferencesService] })
export class PlansModule {}
