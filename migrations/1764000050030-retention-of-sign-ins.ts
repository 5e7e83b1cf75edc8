import type { MigrationInterface, QueryRunner } from 'typeorm';
import { firstRules } from './1764000050020-privacy.ts';
import { applyRetention, type RetentionRule } from './support/apply-retention.ts';

export const ofSignIns: readonly RetentionRule[] = [
  ['signInLinks', 'sign_in_link', 'expires_at', false],
  ['signInAttempts', 'sign_in_attempt', 'at', false],
  ['throttles', 'throttle', 'window_start', false],
];

/** Links, attempts and counts of signing in are kept for a while as well; the same function throws them away. */
export class RetentionOfSignIns1764000050030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(applyRetention([...firstRules, ...ofSignIns]));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(applyRetention(firstRules));
  }
}
