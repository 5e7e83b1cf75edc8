import { Module } from '@nestjs/common';
import { AppointmentsService } from './appointments.service.ts';
import { MeController } from './me.controller.ts';
import { MeService } from './me.service.ts';
import { MembershipsController } from './memberships.controller.ts';
import { MembershipsService } from './memberships.service.ts';
import { WriteMembershipService } from './write-membership.service.ts';

@Module({
  controllers: [MeController, MembershipsController],
  providers: [MeService, MembershipsService, WriteMembershipService, AppointmentsService],
  exports: [MeService],
})
export class MembersModule {}
