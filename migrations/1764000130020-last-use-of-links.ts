import type { MigrationInterface, QueryRunner } from 'typeorm';
import { mailboxContext } from './1764000090020-mailbox-links.ts';

/**
 * On which day somebody last answered by a My-items link: enough to see that one that was forwarded is in use, and no more. Opening
 * one records nothing. The version before leaves it empty.
 */
export class LastUseOfLinks1764000130020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table my_items_link add column last_used_on date');
    await runner.query(mailboxContext.replace(ofLink, `${ofLink}, 'id', link.id`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(mailboxContext);
    await runner.query('alter table my_items_link drop column last_used_on');
  }
}

const ofLink = `'organisationId', link.organisation_id`;
