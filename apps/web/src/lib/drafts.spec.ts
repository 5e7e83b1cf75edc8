import { afterEach, describe, expect, it } from '@jest/globals';
import { renderHook } from '@testing-library/react';
import { discardAllDrafts, readDraft, useDraft } from './drafts.ts';

describe('a draft', () => {
  afterEach(discardAllDrafts);

  const form = () => renderHook(() => useDraft<{ note: string }>('form'));

  it('is there again after one left in the middle of a word', () => {
    const { result, unmount } = form();
    result.current.keep({ note: 'half a wo' });
    unmount();
    expect(form().result.current.restored).toEqual({ note: 'half a wo' });
  });

  it('is there again after the page was closed', () => {
    const { result } = form();
    result.current.keep({ note: 'half a wo' });
    window.dispatchEvent(new Event('pagehide'));
    expect(readDraft('form')).toEqual({ note: 'half a wo' });
  });

  it('is gone once it was sent, also when the form tells once more what was in it', () => {
    const { result, unmount } = form();
    result.current.keep({ note: 'done' });
    result.current.discard();
    result.current.keep({ note: 'done' });
    unmount();
    expect(readDraft('form')).toBeNull();
  });
});
