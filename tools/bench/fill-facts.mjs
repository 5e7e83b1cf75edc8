import { idOf, uuidOf } from './fill-rows.mjs';
import { commitments, perActivity } from './sizes.mjs';

/** A day's facts were recorded in its evening, all of them before now. */
const evening = (day) => `((${day}) + time '18:00') at time zone 'Europe/Amsterdam'`;

/** Statement that adds facts: `id`, `day`, `payload` and the subjects are SQL over the coalition `c` and the series named. */
function facts({ kind, series, id, day, payload, by, subjects, where = 'true' }) {
  const columns = Object.keys(subjects);
  return `
    insert into fact (coalition_id, id, kind, effective_on, recorded_at, recorded_by, payload, is_example,
      ${columns.map((name) => `${name}_id`).join(', ')})
    select c.id, ${id}, '${kind}', made.day, ${evening('made.day')}, ${by ?? 'null::uuid'}, ${payload}, true,
      ${Object.values(subjects).join(', ')}
    from bench_coalition c, ${series}, lateral (select (${day})::date as day) made where ${where}`;
}

const series = (name, count) => `generate_series(1, ${count}) ${name}`;

/** Every dated fact, and the audit rows of all of them. */
export function factStatements(shape) {
  return [...lifecycles(shape), ...progress(shape), ...coverage(shape), ...figures(), ...bookkeeping()];
}

function lifecycles({ activities }) {
  const activity = { activity: idOf('activity', 'n') };
  return [
    [
      'planned',
      facts({
        kind: 'lifecycle',
        series: series('n', activities),
        id: idOf('lifecycle1', 'n'),
        day: `current_date - 720`,
        payload: `'{"to":"planned"}'`,
        subjects: activity,
      }),
    ],
    [
      'in progress',
      facts({
        kind: 'lifecycle',
        series: series('n', activities),
        id: idOf('lifecycle2', 'n'),
        day: `current_date - 700`,
        payload: `'{"to":"inProgress"}'`,
        subjects: activity,
        where: 'n % 12 <> 0',
      }),
    ],
    [
      'done',
      facts({
        kind: 'lifecycle',
        series: series('n', activities),
        id: idOf('lifecycle3', 'n'),
        day: `current_date - 20`,
        payload: `'{"to":"done"}'`,
        subjects: activity,
        where: 'n % 12 = 5',
      }),
    ],
    [
      'periods',
      facts({
        kind: 'schedule',
        series: series('n', activities),
        id: idOf('schedule', 'n'),
        day: `current_date - 719`,
        payload: `jsonb_build_object('startsOn', current_date - 700, 'endsOn', current_date + 200 - (n % 11) * 20)`,
        subjects: activity,
      }),
    ],
    [
      'requests',
      facts({
        kind: 'request',
        series: series('n', activities),
        id: idOf('request', 'n'),
        day: `current_date - 90`,
        payload: `'{"about":"update"}'`,
        subjects: activity,
      }),
    ],
  ];
}

/** Evenly over two years; every tenth activity fell silent. */
function progress({ activities, checkIns, organisations }) {
  const contact = idOf('membership', `(1 + n % ${organisations})`);
  const signal = `case when k > 1 then 'onCourse' else (array['onCourse', 'onCourse', 'onCourse', 'atRisk', 'unchanged', 'stuck'])[1 + n % 6] end`;
  return [
    [
      'check-ins',
      facts({
        kind: 'checkIn',
        series: `${series('n', activities)}, ${series('k', checkIns)}`,
        id: idOf('checkIn', `n || '.' || k`),
        day: `current_date - 1 - (n % 28) - case when n % 10 = 0 then 60 else 0 end - (k - 1) * (630 / ${checkIns})`,
        payload: `jsonb_build_object('signal', ${signal}, 'note', 'Voorbeeld van een voortgangsbericht, nummer ' || k)`,
        by: contact,
        subjects: { activity: idOf('activity', 'n') },
      }),
    ],
    [
      'participations',
      facts({
        kind: 'participation',
        series: `${series('n', activities)}, ${series('k', perActivity.participations)}`,
        id: idOf('participation', `n || '.' || k`),
        day: `current_date - 3 - (k - 1) * 50`,
        payload: `jsonb_build_object('from', made.day - 6, 'to', made.day, 'participants', 5 + (n * k) % 20)`,
        by: contact,
        subjects: { activity: idOf('activity', 'n'), organisation: idOf('organisation', `(1 + n % ${organisations})`) },
        where: 'n % 2 = 0',
      }),
    ],
    [
      'corrections',
      `insert into fact (coalition_id, id, kind, effective_on, recorded_at, recorded_by, activity_id, target_id, payload, is_example)
       select f.coalition_id, ${uuidOf(`'correction ' || f.id`)}, f.kind, f.effective_on, f.recorded_at + interval '1 hour', f.recorded_by,
         f.activity_id, f.id, f.payload || '{"note":"Verbeterd voorbeeld"}', true
       from fact f join bench_coalition c on c.id = f.coalition_id
       where f.kind = 'checkIn' and get_byte(decode(substr(md5(f.id::text), 1, 2), 'hex'), 0) < 3`,
    ],
    [
      'completed tasks',
      facts({
        kind: 'taskCompleted',
        series: series('n', activities * perActivity.tasks),
        id: idOf('taskCompleted', 'n'),
        day: `current_date - 10`,
        payload: `'{}'`,
        by: contact,
        subjects: { task: idOf('task', 'n') },
        where: 'n % 3 <> 0',
      }),
    ],
  ];
}

function coverage({ organisations }) {
  const organisation = idOf('organisation', 'n');
  return [
    [
      'signatures',
      facts({
        kind: 'organisationStatus',
        series: series('n', organisations),
        id: idOf('signed', 'n'),
        day: `current_date - 650`,
        payload: `'{"status":"signed"}'`,
        subjects: { organisation },
      }),
    ],
    [
      'appointments',
      facts({
        kind: 'appointment',
        series: series('n', organisations),
        id: idOf('appointment', 'n'),
        day: `current_date - 500`,
        payload: `jsonb_build_object('membershipId', ${idOf('membership', 'n')})`,
        subjects: { organisation },
        where: 'n % 3 <> 0',
      }),
    ],
    [
      'assessments',
      facts({
        kind: 'assessment',
        series: `${series('n', organisations)}, ${series('k', commitments)}, ${series('t', 2)}`,
        id: idOf('assessment', `n || '.' || k || '.' || t`),
        day: `current_date - 20 - (n * 7) % 300 - t * 100`,
        payload: `jsonb_build_object('stage', (array['notStarted', 'planned', 'inProgress', 'inPlace', 'embedded'])[1 + (n + k + t) % 5],
          'evidence', 'Een voorbeeld')`,
        by: idOf('membership', 'n'),
        subjects: { organisation, commitment: idOf('commitment', 'k') },
        where: '(n + k) % 5 <> 0',
      }),
    ],
  ];
}

function figures() {
  const identity = `jsonb_build_object('instrument', 'enquête', 'population', '18+', 'areaCode', 'GM0001', 'boundaryYear', 2024)`;
  const indicator = idOf('indicator', 'n');
  return [
    [
      'baselines',
      facts({
        kind: 'baseline',
        series: series('n', 6),
        id: idOf('baseline', 'n'),
        day: `date '2020-07-01'`,
        payload: `jsonb_build_object('value', 40 + n, 'source', 'voorbeeld', 'series', ${identity})`,
        subjects: { indicator },
        where: 'n <> 2',
      }),
    ],
    [
      'measurements',
      facts({
        kind: 'measurement',
        series: `${series('n', 6)}, ${series('k', 3)}`,
        id: idOf('measurement', `n || '.' || k`),
        day: `make_date(2020 + k * 2 - 1, 7, 1)`,
        payload: `jsonb_build_object('value', 40 + n - k, 'lower', 39 + n - k, 'upper', 41 + n - k, 'source', 'voorbeeld',
          'method', 'survey', 'series', ${identity})`,
        subjects: { indicator },
        where: 'n <> 2',
      }),
    ],
    [
      'targets',
      facts({
        kind: 'target',
        series: series('n', 3),
        id: idOf('target', 'n'),
        day: `date '2024-01-01'`,
        payload: `'{"value":35,"dueOn":"2030-07-01"}'`,
        subjects: { indicator },
        where: 'n <> 2',
      }),
    ],
  ];
}

function bookkeeping() {
  return [
    [
      'audit rows',
      `insert into audit_event (coalition_id, id, at, membership_id, operation, object_type, object_id, after)
       select f.coalition_id, ${uuidOf(`'audit ' || f.id`)}, f.recorded_at, f.recorded_by, 'bench.fill', 'fact', f.id, to_jsonb(f)
       from fact f join bench_coalition c on c.id = f.coalition_id order by f.recorded_at`,
    ],
    ['versions', `insert into coalition_version select c.id, 1, 1, now(), now() from bench_coalition c`],
  ];
}
