import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which address a mail was sent to or refused by, as a hash: it tells whether a later mail to the same address arrived, and
 * whether the address is another by now. And which mail is sent again by which, once.
 */
export class AddressesThatRefuse1764000090000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table mail add column address_hash bytea, add column again_of uuid');
    await runner.query(
      'create index mail_of_address on mail (coalition_id, address_hash) where address_hash is not null',
    );
    await runner.query('create unique index mail_again on mail (coalition_id, again_of) where again_of is not null');
    await runner.query('create index mail_newest on mail (coalition_id, created_at desc, id desc)');
    await runner.query(`
      create function address_hash(address text) returns bytea language sql immutable as $$
        select sha256(convert_to(lower(address), 'UTF8'))
      $$`);
    // What needs attention is kept under the coalition's version, and no audit row tells that a mail was refused or arrived.
    await runner.query(`
      create function mail_moves_version() returns trigger language plpgsql as $$
      begin
        if new.failure like 'refused%' or exists (
          select 1 from mail m where m.coalition_id = new.coalition_id and m.address_hash = new.address_hash
            and m.failure like 'refused%')
        then
          perform move_version(new.coalition_id, true, coalesce(new.sent_at, new.failed_at), '-infinity');
        end if;
        return null;
      end $$`);
    await runner.query(`
      create constraint trigger mail_moves_version after update on mail deferrable initially deferred for each row
        when ((old.sent_at, old.failed_at) is distinct from (new.sent_at, new.failed_at))
        execute function mail_moves_version()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger mail_moves_version on mail');
    await runner.query('drop function mail_moves_version()');
    await runner.query('drop function address_hash(text)');
    await runner.query('drop index mail_newest');
    await runner.query('alter table mail drop column address_hash, drop column again_of');
  }
}
