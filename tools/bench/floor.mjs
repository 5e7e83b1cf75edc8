import { randomUUID } from 'node:crypto';
import Fastify from 'fastify';
import pg from 'pg';

/**
 * The least that an answer can cost: a bare Fastify route that runs the same statements in the same transaction, with the same
 * role and settings, and sends the same JSON. Its parent tells it the routes.
 */

pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const routes = new Map();
const app = Fastify();

app.all('/floor/:name', async (request, reply) => {
  const route = routes.get(request.params.name);
  const { statements, body, status } = route;
  const client = await pool.connect();
  try {
    const renew = renewal(route);
    for (const { text, values } of statements) await client.query(text, values.map(renew));
  } finally {
    client.release();
  }
  return reply.code(status).send(body);
});

/** What may exist once only gets another identifier in every request, and what it is about is the next in turn. */
function renewal({ fresh, spread, turn }) {
  const ids = fresh.map((old) => [old, randomUUID()]);
  if (spread.length > 0) ids.push([spread[0], spread[turn.next++ % spread.length]]);
  return (value) =>
    typeof value === 'string' ? ids.reduce((text, [old, id]) => text.replaceAll(old, id), value) : fromMessage(value);
}

function fromMessage(value) {
  if (value?.base64 !== undefined) return Buffer.from(value.base64, 'base64');
  return value?.instant === undefined ? value : new Date(value.instant);
}

process.on('message', ({ type, name, route }) => {
  if (type !== 'route') return;
  routes.set(name, { ...route, turn: { next: 0 } });
  process.send({ type: 'added', name });
});
process.on('disconnect', () => process.exit(0));

await app.listen({ port: 0, host: '127.0.0.1' });
process.send({ type: 'ready', url: `http://127.0.0.1:${app.server.address().port}` });
