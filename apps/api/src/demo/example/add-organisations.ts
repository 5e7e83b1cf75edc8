import type { Example } from './example-spec.ts';
import type { ExampleSheet } from './sheet.ts';
import { organisationId, recorderOf, type Surroundings } from './surroundings.ts';

export function addOrganisations(sheet: ExampleSheet, { organisations }: Example): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { key, name, sector } of organisations) {
    const id = sheet.newId();
    ids.set(key, id);
    sheet.add('organisation', {
      id,
      name,
      sector,
      mailbox: `post.${key}@voorbeeld.example`,
      description: 'Deze organisatie bestaat niet: zij is een voorbeeld.',
      is_example: true,
      version: 1,
    });
  }
  return ids;
}

/** Consulted, signed and left; who took on the commitments; who is aandachtsfunctionaris. */
export function addOrganisationFacts(around: Surroundings): void {
  const { example, calendar, sheet, coordinatorId, contactIds } = around;
  for (const { key, consulted, signed, left, appointed, ended } of example.organisations) {
    const organisation = organisationId(around, key);
    const status = (name: 'consulted' | 'signed' | 'left', on: string) =>
      sheet.fact(
        'organisationStatus',
        { organisationId: organisation },
        { status: name },
        {
          on,
          at: calendar.recordedAt(on, `${key} ${name}`),
          by: coordinatorId,
        },
      );
    if (consulted && example.consultedOn) status('consulted', example.consultedOn);
    if (signed) status('signed', example.signedOn);
    if (left !== undefined) status('left', calendar.day(left));
    if (signed) addPledges(around, key);
    const appoint = (days: number, membershipId: string | null) =>
      sheet.fact(
        'appointment',
        { organisationId: organisation },
        { membershipId },
        {
          on: calendar.day(days),
          at: calendar.recordedAt(calendar.day(days), `${key} appointed`),
          by: recorderOf(around, key),
        },
      );
    if (appointed !== undefined) appoint(appointed, contactIds.get(key) ?? null);
    if (ended !== undefined) appoint(ended, null);
  }
}

function addPledges(around: Surroundings, key: string): void {
  const { example, calendar, sheet, parts } = around;
  for (const commitmentId of parts.commitmentIds.values()) {
    sheet.add('pledge', {
      id: sheet.newId(),
      organisation_id: organisationId(around, key),
      commitment_id: commitmentId,
      signed_on: example.signedOn,
      signatory_function: 'bestuur',
      text_version: 1,
      is_example: true,
      recorded_at: calendar.recordedAt(example.signedOn, `${key} pledges`),
    });
  }
}
