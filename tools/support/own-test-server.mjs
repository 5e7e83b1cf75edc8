import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { ClearError } from './clear-error.mjs';

/** The tests make databases of their own for this role, and let it be bound by row-level security as an owner is. */
const specOwner = 'samenkoers_spec_owner';

/**
 * The addresses that the API tests need on a server of one's own. They make databases, roles and connections, look past
 * row-level security and end connections: that takes a superuser. DATABASE_OWNER_URL may name one, as on a server that is there
 * for tests alone; an owner that is none is used as it is, beside DATABASE_SUPERUSER_URL.
 */
export async function ownTestServer({ ownerUrl, ...rest }, superuserUrl = ownerUrl) {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const { rows } = await client.query('select rolsuper from pg_roles where rolname = current_user');
    if (!rows[0]?.rolsuper) {
      throw new ClearError(
        'The API tests make databases and roles of their own. Let DATABASE_OWNER_URL name a superuser of the test server, or name one in DATABASE_SUPERUSER_URL.',
      );
    }
    if (superuserUrl !== ownerUrl) return { ...rest, ownerUrl, superuserUrl };
    const password = randomBytes(12).toString('hex');
    const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [specOwner]);
    await client.query(`${rowCount ? 'alter' : 'create'} role ${specOwner} login nosuperuser password '${password}'`);
    const url = new URL(ownerUrl);
    url.username = specOwner;
    url.password = password;
    return { ...rest, ownerUrl: url.href, superuserUrl };
  } finally {
    await client.end();
  }
}
