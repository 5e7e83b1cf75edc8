import { describe, expect, it } from '@jest/globals';
import { inputOf, noTexts, textsOf } from './organisation-texts.ts';
import type { Organisation } from './queries.ts';

const row = { name: 'Voorbeeldkoor', sector: null, website: null, version: 3 } as Organisation;

describe('texts of an organisation', () => {
  it('come from what stands there, and go back without the version', () => {
    const values = textsOf({ ...row, phone: null, mailbox: null, description: null });
    expect(values).toEqual({ ...noTexts, name: 'Voorbeeldkoor', version: 3 });
    expect(inputOf(values)).toEqual({
      name: 'Voorbeeldkoor',
      sector: null,
      website: null,
      phone: null,
      mailbox: null,
      description: null,
    });
  });

  it('lose spaces around them, and complete an address', () => {
    const input = inputOf({ ...noTexts, name: ' A ', website: ' voorbeeld.example ', sector: ' zorg ' });
    expect(input).toMatchObject({ name: 'A', website: 'https://voorbeeld.example', sector: 'zorg' });
    expect(inputOf({ ...noTexts, website: 'http://voorbeeld.example' }).website).toBe('http://voorbeeld.example');
  });
});
