import { describe, expect, it } from '@jest/globals';
import { checkOrganisationStep, organisationStanding } from './organisation-standing.ts';

const consulted = { status: 'consulted', on: '2023-10-01' } as const;
const signed = { status: 'signed', on: '2023-11-14' } as const;
const left = { status: 'left', on: '2025-03-01' } as const;

describe('organisationStanding', () => {
  it('knows nothing without steps', () => {
    expect(organisationStanding([])).toEqual({
      status: null,
      statusOn: null,
      consultedOn: null,
      signedOn: null,
      leftOn: null,
    });
  });

  it('keeps consulted and signed apart', () => {
    expect(organisationStanding([consulted])).toMatchObject({ status: 'consulted', signedOn: null });
    expect(organisationStanding([signed])).toMatchObject({ status: 'signed', consultedOn: null });
    expect(organisationStanding([consulted, signed])).toMatchObject({
      status: 'signed',
      statusOn: '2023-11-14',
      consultedOn: '2023-10-01',
    });
  });

  it('stays signed when it is consulted again', () => {
    const again = { status: 'consulted', on: '2026-02-01' } as const;
    expect(organisationStanding([signed, again])).toMatchObject({ status: 'signed', consultedOn: '2026-02-01' });
  });

  it('has left by its last step, with what it was', () => {
    expect(organisationStanding([left, consulted, signed])).toEqual({
      status: 'left',
      statusOn: '2025-03-01',
      consultedOn: '2023-10-01',
      signedOn: '2023-11-14',
      leftOn: '2025-03-01',
    });
  });

  it('starts anew when it comes back', () => {
    const back = { status: 'consulted', on: '2026-01-10' } as const;
    expect(organisationStanding([consulted, signed, left, back])).toEqual({
      status: 'consulted',
      statusOn: '2026-01-10',
      consultedOn: '2026-01-10',
      signedOn: null,
      leftOn: null,
    });
  });
});

describe('checkOrganisationStep', () => {
  it('refuses the same step on the same day', () => {
    expect(checkOrganisationStep([signed], signed)).toBe('alreadyExists');
    expect(checkOrganisationStep([signed], { ...signed, on: '2024-01-01' })).toBeNull();
  });

  it('lets nobody leave twice, unless they came back', () => {
    const again = { status: 'left', on: '2026-05-01' } as const;
    expect(checkOrganisationStep([left], again)).toBe('notPossible');
    expect(checkOrganisationStep([left, { status: 'signed', on: '2026-01-01' }], again)).toBeNull();
  });

  it('looks at what came before its day alone', () => {
    expect(checkOrganisationStep([left], { status: 'left', on: '2024-01-01' })).toBeNull();
  });
});
