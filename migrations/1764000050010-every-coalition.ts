import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appRole } from './support/tenant-table.ts';

/**
 * Who works for the whole installation (a backup, retention, the sending of mails) does so coalition by coalition, and has to
 * know which there are. The owner of the schema may list them when it says so; the application only gets their identifiers.
 */
export class EveryCoalition1764000050010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create policy coalition_of_installation on coalition for select to current_user
        using (current_setting('app.every_coalition', true) = 'on')`);
    await runner.query(`
      create function coalition_ids() returns setof uuid
        language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        perform set_config('app.every_coalition', 'on', true);
        return query select id from coalition order by id;
        perform set_config('app.every_coalition', '', true);
      end $$`);
    await runner.query('revoke all on function coalition_ids() from public');
    await runner.query(`grant execute on function coalition_ids() to ${await appRole(runner)}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function coalition_ids()');
    await runner.query('drop policy coalition_of_installation on coalition');
  }
}
