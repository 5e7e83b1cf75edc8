import { v4 } from 'uuid';
import type { FactKind, FactPayloads } from '#domain';
import type { MemberRole } from '../../src/members/member-role.ts';
import type { Subject } from '../../src/platform/facts/record-fact.ts';
import type { TestApp } from './test-app.ts';

export interface TestMember {
  readonly personId: string;
  readonly membershipId: string;
  /** The session's token, for `app.as(token)`. */
  readonly token: string;
}

let count = 0;
const next = () => (count += 1);

/** A coalition that a test fills as it needs. Every method makes what it depends on. */
export class TestCoalition {
  private constructor(
    private readonly app: TestApp,
    readonly id: string,
    readonly slug: string,
  ) {}

  static async make(
    app: TestApp,
    { slug = `coalitie-${next()}`, cadenceWeeks = 6, graceWorkingDays = 5, isDemo = false } = {},
  ): Promise<TestCoalition> {
    const id = v4();
    await app.inCoalition(id, (tx) =>
      tx.query(
        `insert into coalition (id, slug, name, municipality_name, municipality_code, cadence_weeks, grace_working_days,
           is_demo)
         values ($1, $2, $3, 'Voorbeeldstad', 'GM9999', $4, $5, $6)`,
        [id, slug, `Coalitie ${slug}`, cadenceWeeks, graceWorkingDays, isDemo],
      ),
    );
    return new TestCoalition(app, id, slug);
  }

  /** The path of a resource in this coalition. */
  path(rest: string): string {
    return `/coalitions/${this.slug}/${rest}`;
  }

  /** From here on the clock may be set to an earlier day without being taken for wrong: a test plays an earlier time. */
  async playFrom(instant: string): Promise<void> {
    this.app.clock.set(instant);
    await this.app.inCoalition(this.id, (tx) =>
      tx.query(`update coalition_version set written_at = '-infinity' where coalition_id = $1`, [this.id]),
    );
  }

  async member(role: MemberRole, organisationIds: string[] = []): Promise<TestMember> {
    const personId = v4();
    const membershipId = v4();
    await this.app.inCoalition(this.id, async (tx) => {
      await tx.query('insert into person (id, email, name, created_at) values ($1, $2, $3, $4)', [
        personId,
        `${role}-${next()}@voorbeeld.example`,
        `Voorbeeld ${role}`,
        tx.now,
      ]);
      await tx.query('insert into membership (coalition_id, id, person_id, role) values ($1, $2, $3, $4)', [
        this.id,
        membershipId,
        personId,
        role,
      ]);
      for (const organisationId of organisationIds) {
        await tx.query('insert into membership_organisation values ($1, $2, $3)', [
          this.id,
          membershipId,
          organisationId,
        ]);
      }
    });
    return { personId, membershipId, token: await this.app.session(personId) };
  }

  coordinator = () => this.member('coordinator');

  /** A contact of the organisation, or of a new one. */
  async contact(organisationId?: string): Promise<TestMember> {
    return this.member('contact', [organisationId ?? (await this.organisation())]);
  }

  async organisation(name = `Voorbeeldpartner ${next()}`): Promise<string> {
    return this.insert('organisation', { name });
  }

  async subgoal({ title = `Subdoel ${next()}`, position = 1 } = {}): Promise<string> {
    return this.insert('subgoal', { title, position, text: title });
  }

  async plan(columns: Record<string, unknown> = {}): Promise<string> {
    return this.insert('plan', { title: `Plan ${next()}`, goal: 'Minder eenzaamheid', ...columns });
  }

  async commitment({ title = `Toezegging ${next()}`, position = 1 } = {}): Promise<string> {
    return this.insert('commitment', { title, short_title: title, position, text: title });
  }

  async commitmentPoint(commitmentId: string, text = `Deelpunt ${next()}`, position = 1): Promise<string> {
    return this.insert('commitment_point', { commitment_id: commitmentId, text, position });
  }

  async pledge(organisationId: string, commitmentId: string, signedOn = '2024-01-15'): Promise<string> {
    return this.insert('pledge', {
      organisation_id: organisationId,
      commitment_id: commitmentId,
      signed_on: signedOn,
      recorded_at: `${signedOn}T12:00:00Z`,
    });
  }

  /** An activity in progress since 1 January 2026, led by a new organisation unless told. */
  async activity({
    title = `Activiteit ${next()}`,
    leadId,
    partnerIds = [],
    lifecycle = 'inProgress',
    startsOn = '2026-01-01',
    endsOn = null,
    expectedParticipants = null,
  }: {
    title?: string;
    leadId?: string;
    partnerIds?: string[];
    lifecycle?: string;
    startsOn?: string | null;
    endsOn?: string | null;
    expectedParticipants?: number | null;
  } = {}): Promise<string> {
    const lead = leadId ?? (await this.organisation());
    const id = await this.insert('activity', {
      title,
      kind: 'meeting',
      expected_participants: expectedParticipants,
      recorded_at: '2026-01-01T09:00:00Z',
    });
    await this.app.inCoalition(this.id, async (tx) => {
      for (const [organisationId, role] of [[lead, 'lead'], ...partnerIds.map((partner) => [partner, 'partner'])]) {
        await tx.query('insert into activity_organisation values ($1, $2, $3, $4)', [
          this.id,
          id,
          organisationId,
          role,
        ]);
      }
    });
    const at = { effectiveOn: '2026-01-01', recordedAt: '2026-01-01T09:00:00Z' };
    await this.fact('lifecycle', { activityId: id }, { to: lifecycle as never }, at);
    await this.fact('schedule', { activityId: id }, { startsOn, endsOn }, at);
    return id;
  }

  async indicator(columns: Record<string, unknown> = {}): Promise<string> {
    const base = { name: `Indicator ${next()}`, position: 1, kind: 'outcome', unit: 'percent', direction: 'decrease' };
    return this.insert('indicator', { ...base, ...columns });
  }

  async meeting(heldOn: string, title = `Bijeenkomst ${next()}`): Promise<string> {
    return this.insert('meeting', { title, held_on: heldOn });
  }

  async task(columns: Record<string, unknown>): Promise<string> {
    return this.insert('task', { title: `Actiepunt ${next()}`, recorded_at: '2026-01-01T09:00:00Z', ...columns });
  }

  /** Records a fact as of any day, by anybody. */
  async fact<Kind extends FactKind>(
    kind: Kind,
    subject: Subject,
    payload: FactPayloads[Kind],
    at: { effectiveOn: string; recordedAt?: string; recordedBy?: string; targetId?: string },
  ): Promise<string> {
    return this.insert('fact', {
      kind,
      activity_id: subject.activityId,
      task_id: subject.taskId,
      indicator_id: subject.indicatorId,
      organisation_id: subject.organisationId,
      commitment_id: subject.commitmentId,
      plan_id: subject.planId,
      subgoal_id: subject.subgoalId,
      payload: JSON.stringify(payload),
      effective_on: at.effectiveOn,
      recorded_at: at.recordedAt ?? `${at.effectiveOn}T12:00:00Z`,
      recorded_by: at.recordedBy,
      target_id: at.targetId,
    });
  }

  /** How many facts there are, for tests in which nothing may change. */
  async factCount(): Promise<number> {
    return this.app.inCoalition(this.id, async (tx) => {
      const [row] = await tx.query<{ count: number }>('select count(*) as count from fact');
      return row?.count ?? 0;
    });
  }

  private async insert(table: string, columns: Record<string, unknown>): Promise<string> {
    const id = v4();
    const row = Object.entries({ coalition_id: this.id, id, ...columns }).filter(([, value]) => value !== undefined);
    await this.app.inCoalition(this.id, (tx) =>
      tx.query(
        `insert into ${table} (${row.map(([name]) => name).join(', ')}) values (${row.map((_, i) => `$${i + 1}`).join(', ')})`,
        row.map(([, value]) => value),
      ),
    );
    return id;
  }
}
