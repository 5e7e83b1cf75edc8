import { messageOf, quantile, shoot } from './processes.mjs';

/** A subject of measurement: an API on a filled database, with sessions, and the identifiers that its endpoints need. */
export async function identify({ url, slug, sessions }) {
  const idsOf = async (path) => {
    const answer = await fetch(`${url}/api/v1/coalitions/${slug}/${path}`, { headers: cookie(sessions.coordinator) });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()).items.map(({ id }) => id);
  };
  const activityIds = await idsOf('activities?lifecycle=inProgress&pageSize=100');
  const [[organisationId], [indicatorId]] = [await idsOf('organisations'), await idsOf('indicators')];
  return { slug, activityIds, organisationId, indicatorId };
}

export function cookie(session) {
  return session ? { Cookie: `samenkoers_session=${session}` } : {};
}

export function targetOf({ url, sessions }, endpoint) {
  const { path, role, method, body, weight, spread = [] } = endpoint;
  const urls = spread.map((id) => `${url}${path.replace(spread[0], id)}`);
  return { url: `${url}${path}`, urls, method, headers: cookie(role && sessions[role]), body, weight };
}

/** What a bare route would have to do: asked once with warm caches, noting the statements and the answer. */
export async function record(subject, endpoint) {
  const target = targetOf(subject, endpoint);
  const key = `bench-floor-${endpoint.name}-${Date.now()}`;
  const ask = (own) =>
    fetch(target.url, {
      method: target.method,
      headers: {
        ...target.headers,
        ...(target.body ? { 'Content-Type': 'application/json', 'Idempotency-Key': own } : {}),
      },
      body: target.body && JSON.stringify(target.body),
    });
  const warm = await ask(`${key}-warm`);
  await warm.arrayBuffer();
  const statements = messageOf(subject.channel, 'statements');
  subject.channel.send({ type: 'record' });
  const answer = await ask(key);
  const body = await answer.json();
  subject.channel.send({ type: 'recorded' });
  if (!answer.ok) throw new Error(`${endpoint.name}: ${answer.status} ${JSON.stringify(body)}`);
  const fresh = target.method === 'POST' ? [body.id, key] : [];
  return {
    statements: (await statements).statements,
    body,
    status: answer.status,
    fresh,
    spread: endpoint.spread ?? [],
  };
}

/** The floor and the API in turns, so that whatever else the machine does falls on both. */
export async function compare({ load, targets, rate, rounds, seconds }) {
  const latencies = targets.map(() => []);
  const failures = {};
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, target] of targets.entries()) {
      const result = await shoot(load, { targets: [target], rate, seconds });
      latencies[index].push(...result.latencies[0]);
      for (const [status, count] of Object.entries(result.failures)) failures[status] = (failures[status] ?? 0) + count;
    }
  }
  return { failures, results: latencies.map((all) => ({ p50: quantile(all, 0.5), p99: quantile(all, 0.99) })) };
}

/** How many requests a second at most, with so many people asking at once. */
export async function throughput({ load, target, seconds, connections = 8 }) {
  const { latencies, took } = await shoot(load, { targets: [target], connections, seconds });
  return latencies[0].length / took;
}
