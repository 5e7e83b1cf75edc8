import { afterEach, describe, expect, it } from '@jest/globals';
import { discardAllDrafts, hasDrafts } from './drafts.ts';
import { createSendingKey } from './idempotency.ts';

describe('the key under which a form is sent', () => {
  afterEach(discardAllDrafts);

  const form = () => createSendingKey('form');

  it('is the same in a tab that was opened later, in whichever order the values come', () => {
    const key = form().keyFor({ note: 'Gaat goed', signal: 'onCourse' });
    expect(form().keyFor({ signal: 'onCourse', note: 'Gaat goed' })).toBe(key);
  });

  it('is another for other words', () => {
    const first = form();
    const key = first.keyFor({ note: 'Gaat goed' });
    expect(first.keyFor({ note: 'Gaat beter' })).not.toBe(key);
    expect(form().keyFor({ note: 'Gaat goed' })).not.toBe(key);
  });

  it('is another once it is known what became of it, and nothing stays on the device', () => {
    const first = form();
    const key = first.keyFor({ note: 'Gaat goed' });
    first.settle();
    expect(hasDrafts()).toBe(false);
    expect(form().keyFor({ note: 'Gaat goed' })).not.toBe(key);
  });
});
