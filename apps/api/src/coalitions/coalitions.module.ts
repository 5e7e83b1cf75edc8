import { Module } from '@nestjs/common';
import { CoalitionsController } from './coalitions.controller.ts';
import { CoalitionsService } from './coalitions.service.ts';

@Module({ controllers: [CoalitionsController], providers: [CoalitionsService], exports: [CoalitionsService] })
export class CoalitionsModule {}
