import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, withdraw } from './support/tenant-table.ts';

/** Who made an organisation may take that back while nothing refers to it; the foreign keys see to the last. */
export class UndoCreation1764000010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await grant(runner, 'organisation', 'delete');
  }

  async down(runner: QueryRunner): Promise<void> {
    await withdraw(runner, 'organisation', 'delete');
  }
}
