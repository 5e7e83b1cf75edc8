import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { innerPath } from './inner-path.ts';

describe('innerPath', () => {
  test.each([
    '/app/x/activities/123',
    '/app/x',
    '/app/x/activities?signal=stuck&q=caf%C3%A9',
    '/app/x/overview?asOf=2026-06-30',
  ])('%s is a page of ours', (address) => expect(innerPath(address)).toBe(address));

  test('leaves out what stands behind a #', () =>
    expect(innerPath('/app/x/activities#geheim')).toBe('/app/x/activities'));

  test.each([
    '//evil.example',
    '//evil.example/app/x',
    '/\\evil.example',
    '\\\\evil.example',
    '/app/\\evil.example',
    '/app/..//evil.example',
    '/app/%2e%2e//evil.example',
    '/app/x/../..//evil.example',
    '/app//evil.example',
    '/%2f%2fevil.example',
    'https://evil.example/app/x',
    'https:/app/x',
    'https:evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    '@evil.example',
    'app/x',
    ' /app/x',
    '/app/x\n//evil.example',
    '/app/\t/evil.example',
    '/',
    '/app',
    '/app/',
    '/sign-in',
    '/api/v1/me/session',
    '',
    `/app/${'x'.repeat(500)}`,
    undefined,
    null,
    7,
    ['/app/x'],
  ])('%j is not', (address) => expect(innerPath(address)).toBeNull());

  test('whatever it is given, a browser stays with us', () => {
    const parts = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      'app',
      '/app/',
      ':',
      '@',
      '%2e',
      '%2f',
      '%5c',
      '?',
      '#',
      'x',
      'https:',
      '\t',
    );
    const addresses = fc.oneof(
      fc.string(),
      fc.array(parts, { maxLength: 12 }).map((chosen) => chosen.join('')),
    );
    fc.assert(
      fc.property(addresses, fc.boolean(), (text, isWithin) => {
        const path = innerPath(isWithin ? `/app/${text}` : text);
        if (path === null) return;
        const { origin, pathname } = new URL(path, 'https://samen.voorbeeld.example');
        expect(origin).toBe('https://samen.voorbeeld.example');
        expect(pathname).toMatch(/^\/app\/[^/]/);
      }),
    );
  });
});
