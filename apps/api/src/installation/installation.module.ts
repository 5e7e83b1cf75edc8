import { Module } from '@nestjs/common';
import { InstallationCoalitionsController } from './installation-coalitions.controller.ts';
import { InstallationCoalitionsService } from './installation-coalitions.service.ts';

@Module({ controllers: [InstallationCoalitionsController], providers: [InstallationCoalitionsService] })
export class InstallationModule {}
