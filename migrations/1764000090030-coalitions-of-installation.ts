import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appRole } from './support/tenant-table.ts';

/**
 * Which coalitions there are, for the administrator of the installation: where each is, and whether it has a coordinator who has
 * been here. Nothing of what is in them.
 */
export class CoalitionsOfInstallation1764000090030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Signed in once, or recorded something: then it is theirs, and nobody lets another in instead.
    await runner.query(`
      create function coordinator_arrived(member uuid, person uuid) returns boolean language sql stable as $$
        select exists (select 1 from session s where s.person_id = person)
          or exists (select 1 from audit_event e
            where e.coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid and e.membership_id = member)
      $$`);
    await runner.query(`
      create function installation_coalitions(at timestamptz)
        returns table (id uuid, slug text, name text, municipality text, coordinators bigint, arrived bigint)
        language plpgsql security definer set search_path = public, pg_temp as $$
      declare
        own text := current_setting('app.coalition_id', true);
        place uuid;
      begin
        for place in select coalition_ids() loop
          perform set_config('app.coalition_id', place::text, true);
          return query
            select c.id, c.slug, c.name, c.municipality_name, count(m.id), count(m.id) filter (where coordinator_arrived(m.id, m.person_id))
              from coalition c
              left join membership m on m.coalition_id = c.id and m.role = 'coordinator'
                and (m.ended_on is null or m.ended_on > (at at time zone c.time_zone)::date)
              where c.id = place group by c.id;
        end loop;
        perform set_config('app.coalition_id', coalesce(own, ''), true);
      end $$`);
    await runner.query(`revoke all on function installation_coalitions(timestamptz) from public`);
    await runner.query(`grant execute on function installation_coalitions(timestamptz) to ${await appRole(runner)}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function installation_coalitions(timestamptz)');
    await runner.query('drop function coordinator_arrived(uuid, uuid)');
  }
}
