import { afterEach, describe, expect, it } from '@jest/globals';
import { fetchScripts } from './fetch-scripts.ts';

const links = () =>
  [...document.head.querySelectorAll('link')].map(({ rel, crossOrigin, href }) => [rel, crossOrigin, href]);

afterEach(() => {
  document.head.replaceChildren();
});

describe('what the document names', () => {
  it('is fetched, each file once', () => {
    document.head.innerHTML = '<meta name="samenkoers-scripts" content="/assets/a.js /assets/b.js" />';
    fetchScripts();
    expect(links()).toEqual([
      ['modulepreload', '', `${location.origin}/assets/a.js`],
      ['modulepreload', '', `${location.origin}/assets/b.js`],
    ]);
  });

  it.each(['', '<meta name="samenkoers-scripts" content="" />'])('is nothing in %j', (head) => {
    document.head.innerHTML = head;
    fetchScripts();
    expect(links()).toEqual([]);
  });
});
