import { createHash } from 'node:crypto';
import pg from 'pg';
import { factStatements } from './fill-facts.mjs';
import { rowStatements, uuidOf } from './fill-rows.mjs';
import { benchSlug, sizes } from './sizes.mjs';

/**
 * Fills a bench database by generating rows inside PostgreSQL. As the superuser of a throwaway cluster, so that row-level
 * security, foreign keys and triggers are not paid a million times; the audit rows that the triggers would have written are
 * generated as well, because they are part of what a real database weighs.
 */
export async function fill({ superuserUrl, size, onProgress }) {
  const shape = sizes[size];
  if (shape.coalitions === 0) return;
  const client = await connect(superuserUrl);
  try {
    await client.query("set session_replication_role = replica; set work_mem = '256MB'; set synchronous_commit = off");
    await client.query('create temporary table bench_coalition (number integer, id uuid, slug text)');
    await client.query(
      `insert into bench_coalition select n, ${uuidOf(`'coalition ' || n`)}, 'bench-' || lpad(n::text, 3, '0')
       from generate_series(1, $1) n`,
      [shape.coalitions],
    );
    for (const [what, sql] of [...rowStatements(shape), ...factStatements(shape)]) {
      const start = performance.now();
      const { rowCount } = await client.query(sql);
      onProgress(`  ${what}: ${rowCount} rows, ${((performance.now() - start) / 1000).toFixed(1)} s`);
    }
    await client.query('vacuum analyze');
    await client.query('checkpoint');
  } finally {
    await client.end();
  }
}

/** Somebody's session, made as the sign-in makes it: the cookie's value, by role. */
export async function openSessions(superuserUrl, slug) {
  const client = await connect(superuserUrl);
  try {
    const { rows } = await client.query(
      `select distinct on (m.role) m.role, m.person_id from membership m
       join coalition c on c.id = m.coalition_id where c.slug = $1 and m.ended_on is null order by m.role, m.id`,
      [slug],
    );
    const sessions = {};
    for (const { role, person_id: person } of rows) {
      const token = `bench-${slug}-${role}`;
      await client.query(
        `insert into session (id, token_hash, person_id, created_at, expires_at)
         values (gen_random_uuid(), $1, $2, now(), now() + interval '1 day') on conflict (token_hash) do update set expires_at = excluded.expires_at`,
        [createHash('sha256').update(token).digest(), person],
      );
      sessions[role] = token;
    }
    return sessions;
  } finally {
    await client.end();
  }
}

/** Which coalition an endpoint is measured in. */
export function measuredSlug(size) {
  return sizes[size].coalitions === 0 ? 'pijnacker-nootdorp' : benchSlug(1);
}

async function connect(superuserUrl) {
  const url = new URL(superuserUrl);
  url.pathname = '/samenkoers';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  return client;
}
