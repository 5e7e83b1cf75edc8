import type { Tx } from '../../platform/db/database.ts';
import { found } from '../../platform/errors/domain-error.ts';
import { demoEmail } from '../demo-coalitions.ts';
import type { Persona } from '../demo.dto.ts';
import type { Example, ExampleOrganisation } from './example-spec.ts';
import type { ExampleSheet } from './sheet.ts';

interface ExamplePerson {
  readonly email: string;
  readonly name: string;
  readonly isAdministrator: boolean;
}

const personaNames: Record<Persona, string> = {
  coordinator: 'Coördinator Voorbeeld',
  contact: 'Contactpersoon Voorbeeld',
  reviewer: 'Beoordelaar Voorbeeld',
  administrator: 'Beheerder Voorbeeld',
};

export interface ExampleMembers {
  readonly coordinatorId: string;
  readonly contactIds: ReadonlyMap<string, string>;
}

/** The personas, and a contact for each organisation that has one. People outlive a reset, so that nobody is signed out. */
export async function addPeople(
  tx: Tx,
  sheet: ExampleSheet,
  example: Example,
  organisationIds: ReadonlyMap<string, string>,
): Promise<ExampleMembers> {
  const { slug, contactOf, organisations } = example;
  const persona = (name: Persona): ExamplePerson => ({
    email: demoEmail(name, slug),
    name: personaNames[name],
    isAdministrator: name === 'administrator',
  });
  const reachable = organisations.filter(({ withoutContact }) => !withoutContact);
  const contactPerson = (organisation: ExampleOrganisation): ExamplePerson =>
    organisation.key === contactOf
      ? persona('contact')
      : {
          email: `${organisation.key}.${slug}@voorbeeld.example`,
          name: `Contact ${organisation.name}`,
          isAdministrator: false,
        };
  const people = [
    persona('coordinator'),
    persona('reviewer'),
    persona('administrator'),
    ...reachable.map(contactPerson),
  ];
  const personIds = await savePeople(tx, people);
  const member = (email: string, role: 'coordinator' | 'contact' | 'reviewer') => {
    const id = sheet.newId();
    sheet.add('membership', { id, person_id: found(personIds.get(email)), role, is_example: true, version: 1 });
    return id;
  };
  const coordinatorId = member(demoEmail('coordinator', slug), 'coordinator');
  member(demoEmail('reviewer', slug), 'reviewer');
  const contactIds = new Map<string, string>();
  for (const organisation of reachable) {
    const membershipId = member(contactPerson(organisation).email, 'contact');
    contactIds.set(organisation.key, membershipId);
    sheet.add('membership_organisation', {
      membership_id: membershipId,
      organisation_id: found(organisationIds.get(organisation.key)),
    });
  }
  return { coordinatorId, contactIds };
}

async function savePeople(tx: Tx, people: readonly ExamplePerson[]): Promise<Map<string, string>> {
  const rows = people.map(({ email, name, isAdministrator }) => ({ id: tx.newId(), email, name, isAdministrator }));
  await tx.query(
    `insert into person (id, email, name, is_administrator, is_example, created_at)
       select p.id, p.email, p.name, p."isAdministrator", true, $2
       from jsonb_to_recordset($1::jsonb) as p(id uuid, email text, name text, "isAdministrator" boolean)
       on conflict do nothing`,
    [JSON.stringify(rows), tx.now],
  );
  const known = await tx.query<{ id: string; email: string }>(
    'select id, email from person where is_example and email = any($1)',
    [people.map(({ email }) => email)],
  );
  return new Map(known.map(({ id, email }) => [email, id]));
}
