import { commitments, perActivity, subgoals } from './sizes.mjs';

/** An identifier that the statements can compute anew: of the coalition `c`, a kind of thing and its number. */
export const idOf = (kind, number) => uuidOf(`c.number || ' ${kind} ' || ${number}`);

/** From a text, with the marks of a random one. */
export const uuidOf = (text) => `overlay(overlay(md5(${text}) placing '4' from 13) placing '8' from 17)::uuid`;

const recordedAt = `now() - interval '3 years'`;
const each = (name, count) => `bench_coalition c, generate_series(1, ${count}) ${name}`;

/** The resources of every coalition: name of the step and its statement. */
export function rowStatements({ organisations, activities }) {
  return [
    [
      'coalitions',
      `insert into coalition (id, slug, name, municipality_name, municipality_code, is_demo)
       select id, slug, 'Voorbeeldcoalitie ' || number, 'Voorbeeldgemeente ' || number, 'GM' || lpad(number::text, 4, '0'), true
       from bench_coalition`,
    ],
    ...people(organisations),
    ...plan(organisations),
    ...work(organisations, activities),
  ];
}

function people(organisations) {
  return [
    [
      'organisations',
      `insert into organisation (coalition_id, id, name, sector, phone, mailbox, is_example)
       select c.id, ${idOf('organisation', 'n')}, 'Voorbeeldorganisatie ' || n, 'welzijn', '000 000 000',
         'post' || n || '@voorbeeld.example', true from ${each('n', organisations)}`,
    ],
    [
      'people',
      `insert into person (id, email, name, is_example, created_at)
       select ${idOf('person', 'n')}, 'persoon' || n || '.' || c.slug || '@voorbeeld.example', 'Voorbeeldpersoon ' || n, true,
         ${recordedAt} from ${each('n', organisations + 2)}`,
    ],
    [
      'memberships',
      `insert into membership (coalition_id, id, person_id, role, is_example)
       select c.id, ${idOf('membership', 'n')}, ${idOf('person', 'n')},
         case n when ${organisations + 1} then 'coordinator' when ${organisations + 2} then 'reviewer' else 'contact' end, true
       from ${each('n', organisations + 2)}`,
    ],
    [
      'organisations of contacts',
      `insert into membership_organisation (coalition_id, membership_id, organisation_id)
       select c.id, ${idOf('membership', 'n')}, ${idOf('organisation', 'n')} from ${each('n', organisations)}`,
    ],
  ];
}

function plan(organisations) {
  return [
    [
      'plans',
      `insert into plan (coalition_id, id, title, goal, starts_on, ends_on, horizon_year, state)
       select c.id, ${idOf('plan', 1)}, 'Voorbeeldplan', 'Minder eenzaamheid', current_date - 700, current_date + 60, 2030, 'adopted'
       from bench_coalition c`,
    ],
    [
      'subgoals',
      `insert into subgoal (coalition_id, id, position, title, text)
       select c.id, ${idOf('subgoal', 'n')}, n, 'Voorbeeldsubdoel ' || n, 'Een voorbeeld' from ${each('n', subgoals)}`,
    ],
    [
      'subgoals of plans',
      `insert into plan_subgoal select c.id, ${idOf('plan', 1)}, ${idOf('subgoal', 'n')} from ${each('n', subgoals)}`,
    ],
    [
      'commitments',
      `insert into commitment (coalition_id, id, position, title, short_title, text, is_example)
       select c.id, ${idOf('commitment', 'n')}, n, 'Voorbeeldtoezegging ' || n, 'Toezegging ' || n, 'Een voorbeeld', true
       from ${each('n', commitments)}`,
    ],
    [
      'commitments of plans',
      `insert into plan_commitment select c.id, ${idOf('plan', 1)}, ${idOf('commitment', 'n')} from ${each('n', commitments)}`,
    ],
    [
      'points',
      `insert into commitment_point (coalition_id, id, commitment_id, position, text)
       select c.id, ${idOf('point', `n || '.' || k`)}, ${idOf('commitment', 'n')}, k, 'Een voorbeeld'
       from ${each('n', commitments)}, generate_series(1, 3) k`,
    ],
    [
      'pledges',
      `insert into pledge (coalition_id, id, organisation_id, commitment_id, signed_on, is_example, recorded_at)
       select c.id, ${idOf('pledge', `n || '.' || k`)}, ${idOf('organisation', 'n')}, ${idOf('commitment', 'k')},
         current_date - 600, true, ${recordedAt}
       from ${each('n', organisations)}, generate_series(1, ${commitments}) k`,
    ],
    [
      'indicators',
      `insert into indicator (coalition_id, id, position, subgoal_id, is_lead, name, kind, unit, direction, population, area_name,
         area_code, area_vintage, instrument, interval_months, origin, derivation, is_example)
       select c.id, ${idOf('indicator', 'n')}, n, ${idOf('subgoal', `(1 + (n - 1) % ${subgoals})`)}, n <= ${subgoals},
         'Voorbeeldindicator ' || n, case when n = 2 then 'output' else 'outcome' end, case when n = 2 then 'count' else 'percent' end,
         case when n = 2 then 'increase' else 'decrease' end, '18+', 'Voorbeeldgemeente', 'GM0001', 2024, 'enquête', 24,
         case when n = 2 then 'derived' else 'manual' end, case when n = 2 then 'participations' end, true
       from ${each('n', 6)}`,
    ],
  ];
}

function work(organisations, activities) {
  const lead = `(1 + n % ${organisations})`;
  return [
    [
      'meetings',
      `insert into meeting (coalition_id, id, title, held_on, place, is_example)
       select c.id, ${idOf('meeting', 'n')}, 'Voorbeeldbijeenkomst ' || n, current_date - 30 + (n - 10) * 60, 'Voorbeeldzaal', true
       from ${each('n', 12)}`,
    ],
    [
      'activities',
      `insert into activity (coalition_id, id, title, kind, description, place, when_text, target_groups, expected_participants,
         is_example, recorded_at)
       select c.id, ${idOf('activity', 'n')}, 'Voorbeeldactiviteit ' || n,
         (array['meeting', 'buddy', 'training', 'information', 'signalling', 'other'])[1 + n % 6],
         'Een voorbeeld van een activiteit, met een paar woorden erbij over wat er gebeurt.', 'Voorbeeldzaal', 'elke week',
         array['ouderen'], case when n % 3 = 0 then 200 end, true, ${recordedAt}
       from ${each('n', activities)}`,
    ],
    [
      'leads',
      `insert into activity_organisation select c.id, ${idOf('activity', 'n')}, ${idOf('organisation', lead)}, 'lead'
       from ${each('n', activities)}`,
    ],
    [
      'partners',
      `insert into activity_organisation
       select c.id, ${idOf('activity', 'n')}, ${idOf('organisation', `(1 + (n + k) % ${organisations})`)}, 'partner'
       from ${each('n', activities)}, generate_series(1, 2) k`,
    ],
    [
      'subgoals of activities',
      `insert into activity_subgoal select c.id, ${idOf('activity', 'n')}, ${idOf('subgoal', `(1 + n % ${subgoals})`)}
       from ${each('n', activities)}`,
    ],
    [
      'commitments of activities',
      `insert into activity_commitment select c.id, ${idOf('activity', 'n')}, ${idOf('commitment', `(1 + n % ${commitments})`)}
       from ${each('n', activities)}`,
    ],
    [
      'tasks',
      `insert into task (coalition_id, id, title, activity_id, assignee_organisation_id, due_on, is_example, recorded_at)
       select c.id, ${idOf('task', 'n')}, 'Voorbeeldactiepunt ' || n, ${idOf('activity', 'n')}, ${idOf('organisation', lead)},
         current_date + (n % 90) - 30, true, now() - interval '100 days'
       from ${each('n', activities * perActivity.tasks)}`,
    ],
  ];
}
