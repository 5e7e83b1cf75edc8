import { Module } from '@nestjs/common';
import { OrganisationFactsService } from './organisation-facts.service.ts';
import { OrganisationStatusesController } from './organisation-statuses.controller.ts';
import { OrganisationsController } from './organisations.controller.ts';
import { WriteOrganisationService } from './write-organisation.service.ts';

@Module({
  controllers: [OrganisationsController, OrganisationStatusesController],
  providers: [WriteOrganisationService, OrganisationFactsService],
})
export class OrganisationsModule {}
