import { describe, expect, it } from '@jest/globals';
import { FirstViews } from './first-view.ts';

describe('what a document asks for ahead', () => {
  // What it asks for itself is as true without a build.
  const ahead = (path: string, isSignedIn = true) =>
    new FirstViews('no-such-folder').page(path, '', 'nl', isSignedIn).data;

  it.each([
    ['/', ['/api/v1/me']],
    ['/app/voorbeeldstad', ['/api/v1/me', '/api/v1/coalitions/voorbeeldstad/overview']],
    ['/app/voorbeeldstad/my-items', ['/api/v1/me', '/api/v1/me/items']],
    ['/app/voorbeeldstad/activities', ['/api/v1/me']],
  ])('at %s is what the session says', (path, expected) => {
    expect(ahead(path)).toEqual(expected);
    expect(ahead(path, false)).toEqual([]);
  });

  it.each(['/my-items', '/sign-in/link', '/sign-in'])('at %s is nothing of whose session it is', (path) => {
    expect(ahead(path).filter((address) => address.startsWith('/api/v1/me'))).toEqual([]);
  });
});
