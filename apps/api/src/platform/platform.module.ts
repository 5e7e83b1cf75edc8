import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { AuditEventsController } from './audit/audit-events.controller.ts';
import { AuditEventsService } from './audit/audit-events.service.ts';
import { AccessGuard } from './auth/access.guard.ts';
import { RequestContexts } from './auth/request-contexts.ts';
import { Sessions } from './auth/sessions.ts';
import { Clock } from './clock/clock.ts';
import { CONFIG, type Config } from './config/config.ts';
import { Database } from './db/database.ts';
import { ProblemFilter } from './errors/problem.filter.ts';
import { FactsController } from './facts/facts.controller.ts';
import { RetractFactService } from './facts/retract-fact.service.ts';
import { DailyJobs } from './jobs/daily-jobs.service.ts';

/** What every feature stands on. `source` is connected by whoever starts the application. */
@Module({})
export class PlatformModule {
  static with(config: Config, source: DataSource, clock: Clock): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      controllers: [FactsController, AuditEventsController],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: DataSource, useValue: source },
        { provide: Clock, useValue: clock },
        Database,
        RequestContexts,
        Sessions,
        DailyJobs,
        RetractFactService,
        AuditEventsService,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
      exports: [CONFIG, Clock, Database, RequestContexts, Sessions, DailyJobs],
    };
  }
}
