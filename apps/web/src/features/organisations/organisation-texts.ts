import type { Schemas } from '#api-client';
import type { Organisation } from './queries.ts';

/** What one fills in about an organisation; empty is not there. */
export interface OrganisationTexts {
  name: string;
  sector: string;
  website: string;
  phone: string;
  mailbox: string;
  description: string;
}

export const textFields = ['name', 'sector', 'website', 'phone', 'mailbox', 'description'] as const;

export const noTexts: OrganisationTexts = {
  name: '',
  sector: '',
  website: '',
  phone: '',
  mailbox: '',
  description: '',
};

/** What stands there now, with the version that it is. */
export function textsOf(row: Organisation): OrganisationTexts & { version: number } {
  const texts = textFields.map((field) => [field, row[field] ?? '']);
  return { ...(Object.fromEntries(texts) as unknown as OrganisationTexts), version: row.version };
}

export function inputOf(values: OrganisationTexts): Schemas['CreateOrganisationInput'] {
  const text = (field: keyof OrganisationTexts) => values[field].trim() || null;
  return {
    name: values.name.trim(),
    sector: text('sector'),
    website: addressOf(values.website.trim()),
    phone: text('phone'),
    mailbox: text('mailbox'),
    description: text('description'),
  };
}

/** People leave out the beginning of an address. */
function addressOf(text: string): string | null {
  if (text === '') return null;
  return /^https?:\/\//i.test(text) ? text : `https://${text}`;
}
