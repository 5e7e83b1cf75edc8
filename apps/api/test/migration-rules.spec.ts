import { describe, expect, it } from '@jest/globals';
import type { QueryRunner } from 'typeorm';
import { migrations } from '#migrations';

/** The first release ended with this one; whatever comes after has to run beside the version before it (docs/operations.md). */
const firstRelease = 'Facts1763700005000';

/** What a migration would have PostgreSQL do, without what happens inside functions. */
async function statementsOf(migration: (typeof migrations)[number], way: 'up' | 'down'): Promise<string[]> {
  const statements: string[] = [];
  const runner = {
    query: async (sql: string) => {
      statements.push(withoutBodies(sql));
      // As much of an answer as the migrations ask for.
      return [{ role: 'samenkoers_app', name: 'known_check', check: 'known' }];
    },
  };
  await new migration()[way](runner as unknown as QueryRunner);
  return statements;
}

const withoutBodies = (sql: string) =>
  sql
    .replace(/\$\$[\s\S]*?\$\$/g, '$$')
    .replace(/--.*$/gm, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** What would break the version that still runs: it reads and writes by the names, types and rules that it knows. */
const breaking: readonly (readonly [what: string, RegExp])[] = [
  ['takes something away', /\bdrop (table|column|view|type|schema|sequence|default|index|policy|trigger)\b/],
  ['gives something another name', /\brename\b/],
  ['changes a type', /\balter (column )?\w+ (set data )?type\b/],
  ['asks for a value that the earlier version does not give', /\balter (column )?\w+ set not null\b/],
  ['takes a check away', /\bdrop constraint\b/],
  ['takes a right away', /\brevoke (?!all on function)/],
];

/** A check that is put back wider lets through all that the earlier version writes. */
function withoutWidened(statements: readonly string[]): string[] {
  return statements.filter((sql, index) => {
    const [, name] = /^alter table \w+ drop constraint (\w+)$/.exec(sql) ?? [];
    const wider = new RegExp(`add constraint ${name} check \\(.* or .*\\)$`);
    return name === undefined || !statements.slice(index + 1).some((later) => wider.test(later));
  });
}

/** A column that has to be filled is filled by a default or by PostgreSQL itself. */
function unfilledColumns(sql: string): string[] {
  return (sql.match(/\badd column (?:[^,()]|\([^()]*\))*/g) ?? []).filter(
    (column) => /\bnot null\b/.test(column) && !/\b(default|generated)\b/.test(column),
  );
}

const after = migrations.slice(migrations.findIndex(({ name }) => name === firstRelease) + 1);

describe('a migration after the first release', () => {
  it('is looked at', () => expect(after.length).toBeGreaterThan(3));

  it.each(after.map((migration) => [migration.name, migration] as const))(
    '%s only adds, so that the version before it goes on working',
    async (_name, migration) => {
      const statements = await statementsOf(migration, 'up');
      const found = withoutWidened(statements).flatMap((sql) =>
        breaking.filter(([, pattern]) => pattern.test(sql)).map(([what]) => `${what}: ${sql.slice(0, 160)}`),
      );
      expect(found).toEqual([]);
      expect(statements.flatMap(unfilledColumns)).toEqual([]);
    },
  );

  it.each(after.map((migration) => [migration.name, migration] as const))(
    '%s can be taken back',
    async (_name, migration) => {
      expect((await statementsOf(migration, 'down')).length).toBeGreaterThan(0);
    },
  );
});

it('the rule sees what it is there for', () => {
  const broken = [
    'alter table a drop column b',
    'alter table a rename column b to c',
    'alter table a alter column b type integer',
    'alter table a alter b set not null',
    'drop table a',
    'alter table a drop constraint b',
    'revoke select on a from b',
  ];
  for (const sql of broken) expect([sql, breaking.some(([, pattern]) => pattern.test(sql))]).toEqual([sql, true]);
  const [drop, wider, other] = [
    'alter table a drop constraint b',
    'alter table a add constraint b check ((x or y))',
    'alter table a add constraint b check (x)',
  ];
  expect(withoutWidened([drop, wider])).toEqual([wider]);
  expect(withoutWidened([drop, other])).toEqual([drop, other]);
  expect(unfilledColumns('alter table a add column b text not null, add column c text')).toHaveLength(1);
  expect(unfilledColumns(`alter table a add column b text not null default 'x', add column c int`)).toEqual([]);
});
