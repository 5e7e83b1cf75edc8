import { type DynamicModule, Module } from '@nestjs/common';
import { ActivitiesModule } from './activities/activities.module.ts';
import { TasksModule } from './activities/tasks.module.ts';
import { AgendasModule } from './agendas/agendas.module.ts';
import { CoalitionsModule } from './coalitions/coalitions.module.ts';
import { CommitmentsModule } from './commitments/commitments.module.ts';
import { DeliveriesModule } from './deliveries/deliveries.module.ts';
import { DemoModule } from './demo/demo.module.ts';
import { HealthController } from './health/health.controller.ts';
import { InstallationModule } from './installation/installation.module.ts';
import { IndicatorsModule } from './indicators/indicators.module.ts';
import { MeetingsModule } from './meetings/meetings.module.ts';
import { MembersModule } from './members/members.module.ts';
import { OrganisationsModule } from './organisations/organisations.module.ts';
import { OverviewModule } from './overview/overview.module.ts';
import { OpeningsModule } from './openings/openings.module.ts';
import { PlansModule } from './plans/plans.module.ts';
import { PlatformModule } from './platform/platform.module.ts';
import { PrivacyModule } from './privacy/privacy.module.ts';
import { PublicModule } from './public/public.module.ts';
import { SearchModule } from './search/search.module.ts';
import type { Parts } from './setup.ts';
import { ViewsModule } from './views/views.module.ts';
import { SuccessionModule } from './succession/succession.module.ts';

@Module({ controllers: [HealthController] })
export class AppModule {
  static with({ config, source, clock, isDemo }: Parts): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with({ config, source, clock, isDemo }),
        CoalitionsModule,
        OrganisationsModule,
        MembersModule,
        DeliveriesModule,
        PrivacyModule,
        PlansModule,
        CommitmentsModule,
        MeetingsModule,
        ActivitiesModule,
        TasksModule,
        IndicatorsModule,
        SuccessionModule,
        AgendasModule,
        OverviewModule,
        OpeningsModule,
        SearchModule,
        ViewsModule,
        PublicModule,
        InstallationModule,
        // Outside a demo folder these routes do not exist.
        ...(isDemo ? [DemoModule] : []),
      ],
    };
  }
}
