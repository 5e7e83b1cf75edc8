import { Module } from '@nestjs/common';
import { AppointmentsService } from './appointments.service.ts';
import { ItemLinksController } from './item-links.controller.ts';
import { ItemLinksService } from './item-links.service.ts';
import { MeController } from './me.controller.ts';
import { MeService } from './me.service.ts';
import { MembershipsController } from './memberships.controller.ts';
import { MembershipsService } from './memberships.service.ts';
import { MyItemLinksController } from './my-item-links.controller.ts';
import { MyItemLinksService } from './my-item-links.service.ts';
import { WriteMembershipService } from './write-membership.service.ts';

@Module({
  controllers: [MeController, MyItemLinksController, MembershipsController, ItemLinksController],
  providers: [
    MeService,
    MembershipsService,
    WriteMembershipService,
    AppointmentsService,
    ItemLinksService,
    MyItemLinksService,
  ],
  exports: [MeService],
})
export class MembersModule {}
