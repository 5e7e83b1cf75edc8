import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { AuditEventsController } from './audit/audit-events.controller.ts';
import { AuditEventsService } from './audit/audit-events.service.ts';
import { AccessGuard } from './auth/access.guard.ts';
import { RequestContexts } from './auth/request-contexts.ts';
import { MySessionsController } from './auth/my-sessions.controller.ts';
import { Sessions } from './auth/sessions.ts';
import { ProviderSignInsController } from './auth/providers/provider-sign-ins.controller.ts';
import { ProviderSignIns } from './auth/providers/provider-sign-ins.service.ts';
import { SignInAttempts } from './auth/sign-in-attempts.ts';
import { SignInController } from './auth/sign-in.controller.ts';
import { SignInLinks } from './auth/sign-in-links.service.ts';
import { Throttle } from './auth/throttle.ts';
import { Clock } from './clock/clock.ts';
import { CONFIG, type Config } from './config/config.ts';
import { Database } from './db/database.ts';
import { ProblemFilter } from './errors/problem.filter.ts';
import { FactsController } from './facts/facts.controller.ts';
import { KnownParametersGuard } from './http/known-parameters.guard.ts';
import { RetractFactService } from './facts/retract-fact.service.ts';
import { DailyJobs } from './jobs/daily-jobs.service.ts';
import { Worker } from './jobs/worker.ts';
import { KeptMails } from './mail/kept-mails.ts';
import { MailComposer } from './mail/mail-composer.ts';
import { MAIL_TRANSPORT, type MailTransport } from './mail/mail-message.ts';
import { MailQueue } from './mail/mail-queue.ts';
import { MailSender } from './mail/mail-sender.ts';
import { SmtpTransport } from './mail/smtp-transport.ts';

interface Foundation {
  readonly config: Config;
  readonly source: DataSource;
  readonly clock: Clock;
  readonly isDemo: boolean;
}

/** A demo sends nothing, whatever is configured. */
function transportOf({ mail }: Config, isDemo: boolean, kept: KeptMails): MailTransport | null {
  if (isDemo) return kept;
  return mail ? new SmtpTransport(mail) : null;
}

/** What every feature stands on. `source` is connected by whoever starts the application. */
@Module({})
export class PlatformModule {
  static with({ config, source, clock, isDemo }: Foundation): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      controllers: [
        FactsController,
        AuditEventsController,
        SignInController,
        MySessionsController,
        ProviderSignInsController,
      ],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: DataSource, useValue: source },
        { provide: Clock, useValue: clock },
        Database,
        RequestContexts,
        Sessions,
        SignInAttempts,
        Throttle,
        SignInLinks,
        ProviderSignIns,
        DailyJobs,
        { provide: KeptMails, useFactory: (database: Database) => new KeptMails(database), inject: [Database] },
        {
          provide: MAIL_TRANSPORT,
          useFactory: (kept: KeptMails) => transportOf(config, isDemo, kept),
          inject: [KeptMails],
        },
        MailQueue,
        MailComposer,
        MailSender,
        Worker,
        RetractFactService,
        AuditEventsService,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_GUARD, useClass: KnownParametersGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
      exports: [
        ProviderSignIns,
        CONFIG,
        Clock,
        Database,
        RequestContexts,
        Sessions,
        DailyJobs,
        KeptMails,
        MailSender,
        Worker,
      ],
    };
  }
}
