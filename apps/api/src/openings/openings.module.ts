import { Module } from '@nestjs/common';
import { AgendasModule } from '../agendas/agendas.module.ts';
import { MembersModule } from '../members/members.module.ts';
import { OverviewModule } from '../overview/overview.module.ts';
import { Openings } from './openings.service.ts';

@Module({ imports: [AgendasModule, MembersModule, OverviewModule], providers: [Openings] })
export class OpeningsModule {}
