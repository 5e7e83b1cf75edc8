import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from './support/tenant-table.ts';

/**
 * What is still to be mailed, over all coalitions: a row for each mail of an outbox, made by a trigger in the same transaction,
 * and for each sign-in link that somebody asked for. It goes when the mail was sent or given up. Holds no text, and an address
 * only while a sign-in link is asked for.
 */
export class MailDelivery1764000040100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table mail add column failed_at timestamptz, add column failure text');
    await queue(runner);
    await enqueueing(runner);
    await runner.query(`
      create table kept_mail (
        id uuid primary key,
        coalition_id uuid references coalition (id) on delete cascade,
        recipient text not null,
        subject text not null,
        text text not null,
        link text,
        created_at timestamptz not null
      )`);
    await grant(runner, 'kept_mail', 'select, insert, delete');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table kept_mail');
    await runner.query('drop trigger mail_enqueue on mail');
    await runner.query('drop table mail_delivery');
    await runner.query('drop function enqueue_mail()');
    await runner.query('drop function announce_mail()');
    await runner.query('alter table mail drop column failed_at, drop column failure');
  }
}

async function queue(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table mail_delivery (
      id uuid primary key,
      coalition_id uuid,
      email text,
      locale text check (locale in ('nl', 'en')),
      created_at timestamptz not null,
      expires_at timestamptz not null,
      attempts integer not null default 0,
      next_attempt_at timestamptz not null,
      claimed_until timestamptz,
      sending_since timestamptz,
      foreign key (coalition_id, id) references mail (coalition_id, id) on delete cascade,
      check ((coalition_id is null) = (email is not null)),
      check ((email is null) = (locale is null))
    )`);
  await runner.query('create index mail_delivery_due on mail_delivery (next_attempt_at, id)');
  await grant(runner, 'mail_delivery', 'select, insert, update, delete');
}

/** Whoever writes a mail need not know how it is sent. A worker hears of it when the transaction is committed. */
async function enqueueing(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create function enqueue_mail() returns trigger language plpgsql as $$
    begin
      insert into mail_delivery (id, coalition_id, created_at, expires_at, next_attempt_at)
        values (new.id, new.coalition_id, new.created_at,
          coalesce(nullif(current_setting('app.now', true), '')::timestamptz, new.created_at) + interval '7 days',
          new.created_at);
      return null;
    end $$`);
  await runner.query('create trigger mail_enqueue after insert on mail for each row execute function enqueue_mail()');
  await runner.query(`
    create function announce_mail() returns trigger language plpgsql as $$
    begin
      perform pg_notify('samenkoers_mail', '');
      return null;
    end $$`);
  await runner.query(
    'create trigger mail_delivery_announce after insert on mail_delivery for each statement execute function announce_mail()',
  );
  // Row-level security binds the owner too, and here all coalitions are meant.
  await runner.query('alter table mail no force row level security');
  await runner.query(`
    insert into mail_delivery (id, coalition_id, created_at, expires_at, next_attempt_at)
      select id, coalition_id, created_at, created_at + interval '7 days', created_at from mail where sent_at is null`);
  await runner.query('alter table mail force row level security');
}
