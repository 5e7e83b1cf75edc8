import { Inject, Injectable } from '@nestjs/common';
import type { CoalitionContext } from '../platform/auth/ctx.ts';
import type { Device } from '../platform/auth/device.ts';
import { coalitionOf } from '../platform/auth/request-contexts.ts';
import { Sessions } from '../platform/auth/sessions.ts';
import { Clock } from '../platform/clock/clock.ts';
import { CONFIG, type Config } from '../platform/config/config.ts';
import { Database } from '../platform/db/database.ts';
import { at, found, invalidInput, problem } from '../platform/errors/domain-error.ts';
import { KeptMails } from '../platform/mail/kept-mails.ts';
import { MailSender } from '../platform/mail/mail-sender.ts';
import { systemCtx } from '../plan-files/system-ctx.ts';
import type { DemoDto, DemoMailListDto, DemoSessionDto, DemoSessionInput } from './demo.dto.ts';
import { personas } from './demo.dto.ts';
import { demoCoalitions, demoEmail } from './demo-coalitions.ts';
import { resetDemo } from './reset-demo.ts';

@Injectable()
export class DemoService {
  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
    private readonly kept: KeptMails,
    private readonly sender: MailSender,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async describe(): Promise<DemoDto> {
    const coalitions = [];
    for (const slug of demoCoalitions) {
      const row = await this.coalition(slug);
      if (row) coalitions.push({ slug, name: row.name, loadedOn: row.loadedOn });
    }
    return {
      coalitions,
      personas: [...personas],
      today: this.clock.today('Europe/Amsterdam'),
      mayReset: coalitions.length > 0 && this.config.databaseOwnerUrl !== null,
    };
  }

  /** Facts are the owner's to remove: without a connection of its own there is no reset. */
  async reset(): Promise<DemoDto> {
    const { coalitions } = await this.describe();
    if (coalitions.length === 0) throw problem('notFound');
    if (this.config.databaseOwnerUrl === null) throw problem('conflict');
    await resetDemo(this.config.databaseOwnerUrl, this.clock);
    return this.describe();
  }

  async signIn(
    { coalition, persona }: DemoSessionInput,
    device: Device,
  ): Promise<DemoSessionDto & { token: string; expiresAt: Date }> {
    const [person] = await this.database.statement<{ id: string; name: string }>(
      'select id, name from person where email = $1 and is_example',
      [demoEmail(persona, coalition)],
    );
    if (!person) throw invalidInput([at('coalition', 'unknownValue')]);
    return {
      ...(await this.sessions.open(person.id, { method: 'demo', device })),
      name: person.name,
      coalition,
      persona,
    };
  }

  /** What waits is delivered first, so that whoever comes to look finds it. */
  async mails(): Promise<DemoMailListDto> {
    await this.sender.sendDue();
    const slugs = new Map<string, string>();
    for (const slug of demoCoalitions) {
      const coalition = await this.coalition(slug);
      if (coalition) slugs.set(coalition.id, slug);
    }
    const items = (await this.kept.newest(100)).map(({ coalitionId, createdAt, ...mail }) => ({
      ...mail,
      coalition: slugs.get(coalitionId ?? '') ?? null,
      createdAt: createdAt.toISOString(),
    }));
    return { items, total: items.length };
  }

  /** A coalition of the demo, for as long as it is one. */
  private async coalition(slug: string): Promise<(CoalitionContext & { loadedOn: string }) | null> {
    const [answer] = await this.database.statement<{ context: { coalition: Record<string, unknown> | null } }>(
      'select request_context(null, $1, now()) as context',
      [slug],
    );
    const row = answer?.context.coalition;
    if (!row?.['is_demo']) return null;
    const coalition = coalitionOf(row);
    const [loaded] = await this.database.read(systemCtx(coalition, 'demo'), (tx) =>
      tx.query<{ day: string }>(
        `select (coalesce(max(at), $2) at time zone $3)::date as day from audit_event
           where coalition_id = $1 and operation = 'demo.load'`,
        [coalition.id, tx.now, coalition.timeZone],
      ),
    );
    return { ...coalition, loadedOn: found(loaded).day };
  }
}
