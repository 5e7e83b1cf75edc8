/** PostgreSQL writes instants in JSON with its own offset; the contract has them in UTC. */
const utc = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** All rows of a table as a list of objects, by the expression of each property. */
function listOf(from: string, order: string, properties: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(properties).map(([name, expression]) => `'${name}', ${expression}`);
  return `(select coalesce(jsonb_agg(jsonb_build_object(${pairs.join(', ')}) order by ${order}), '[]') ${from})`;
}

/** What is known of a person wherever they take part. */
export const aboutPerson = `
  select jsonb_build_object('id', p.id, 'name', p.name, 'email', p.email, 'locale', p.locale,
      'isAdministrator', p.is_administrator, 'createdAt', ${utc('p.created_at')}) as person,
    ${listOf('from session s where s.person_id = p.id', 's.created_at, s.id', {
      createdAt: utc('s.created_at'),
      lastSeenAt: utc('s.last_seen_at'),
      expiresAt: utc('s.expires_at'),
      revokedAt: utc('s.revoked_at'),
      browser: 's.browser',
      system: 's.system',
      network: 's.network',
      method: 's.method',
      provider: 's.provider',
    })} as sessions,
    ${listOf('from sign_in_attempt a where a.person_id = p.id', 'a.at, a.id', {
      at: utc('a.at'),
      method: 'a.method',
      outcome: 'a.outcome',
      origin: 'a.origin',
    })} as "signInAttempts",
    ${listOf('from person_identity i where i.person_id = p.id', 'i.linked_at, i.issuer', {
      issuer: 'i.issuer',
      subject: 'i.subject',
      linkedAt: utc('i.linked_at'),
    })} as identities,
    ${listOf('from sign_in_link l where l.person_id = p.id', 'l.created_at, l.id', {
      createdAt: utc('l.created_at'),
      expiresAt: utc('l.expires_at'),
      spentAt: utc('l.spent_at'),
    })} as "signInLinks",
    ${listOf('from kept_mail k where lower(k.recipient) = lower(p.email)', 'k.created_at, k.id', {
      createdAt: utc('k.created_at'),
      subject: 'k.subject',
    })} as "keptMails"
  from person p where p.id = $1`;

const of = (table: string, alias: string) => `from ${table} ${alias} where ${alias}.coalition_id = m.coalition_id`;

/** What is known of a person in one coalition, also when they no longer take part. */
export const aboutMembership = `
  select m.id, c.slug as "coalitionSlug", c.name as "coalitionName", m.role, m.ended_on as "endedOn",
    (select coalesce(jsonb_agg(o.name order by lower(o.name), o.id), '[]') from membership_organisation mo
       join organisation o on o.coalition_id = mo.coalition_id and o.id = mo.organisation_id
       where mo.coalition_id = m.coalition_id and mo.membership_id = m.id) as organisations,
    ${listOf(
      `${of('fact', 'f')} and (f.recorded_by = m.id or f.on_behalf_of = m.id or f.payload ->> 'membershipId' = m.id::text)`,
      'f.recorded_at, f.seq',
      {
        id: 'f.id',
        kind: 'f.kind',
        effectiveOn: 'f.effective_on',
        recordedAt: utc('f.recorded_at'),
        byThemselves: 'f.recorded_by is not distinct from m.id',
        isAboutThem: `coalesce(f.payload ->> 'membershipId' = m.id::text, false)`,
        payload: 'f.payload',
      },
    )} as facts,
    ${listOf(`${of('task', 't')} and t.assignee_membership_id = m.id`, 't.due_on, t.id', {
      id: 't.id',
      title: 't.title',
      dueOn: 't.due_on',
    })} as tasks,
    ${listOf(`${of('audit_event', 'e')} and e.membership_id = m.id`, 'e.seq', {
      at: utc('e.at'),
      operation: 'e.operation',
      objectType: 'e.object_type',
      objectId: 'e.object_id',
    })} as "auditEvents",
    ${listOf(
      `${of('audit_event', 'e')} and (e.object_type = 'membership' and e.object_id = m.id or e.object_type = 'person' and e.object_id = m.person_id
         or e.object_type = 'membership_organisation' and coalesce(e.after, e.before) ->> 'membership_id' = m.id::text)`,
      'e.seq',
      {
        at: utc('e.at'),
        operation: 'e.operation',
        byThemselves: 'e.membership_id is not distinct from m.id',
        before: 'e.before',
        after: 'e.after',
      },
    )} as "membershipChanges",
    ${listOf(`${of('mail', 'l')} and l.membership_id = m.id`, 'l.created_at, l.id', {
      createdAt: utc('l.created_at'),
      sentAt: utc('l.sent_at'),
      failedAt: utc('l.failed_at'),
      failure: 'l.failure',
      template: 'l.template',
      params: 'l.params',
    })} as mails,
    ${listOf(`${of('my_items_link', 'k')} and k.membership_id = m.id`, 'k.created_at, k.id', {
      createdAt: utc('k.created_at'),
      expiresAt: utc('k.expires_at'),
      revokedAt: utc('k.revoked_at'),
      lastUsedOn: 'k.last_used_on',
    })} as "itemLinks",
    ${listOf(`${of('saved_view', 'v')} and v.membership_id = m.id`, 'v.recorded_at, v.id', {
      page: 'v.page',
      name: 'v.name',
      search: 'v.search',
      isShared: 'v.is_shared',
      recordedAt: utc('v.recorded_at'),
    })} as "savedViews",
    ${listOf(`${of('activity_change', 'a')} and a.membership_id = m.id`, 'a.recorded_at, a.id', {
      recordedAt: utc('a.recorded_at'),
      undoneAt: utc('a.undone_at'),
      activityIds: `(select coalesce(jsonb_agg(one ->> 'activityId'), '[]') from jsonb_array_elements(a.changes) as one)`,
    })} as "activityChanges",
    ${listOf(`${of('idempotency_key', 'i')} and i.membership_id = m.id`, 'i.created_at, i.key', {
      createdAt: utc('i.created_at'),
      key: 'i.key',
    })} as "keptRequests"
  from membership m join coalition c on c.id = m.coalition_id
  where m.coalition_id = $1 and m.id = $2`;
