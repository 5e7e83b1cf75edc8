import { describe, expect, it } from '@jest/globals';
import { messages } from './messages.ts';

/** Every text of a catalogue by its dotted key. */
function texts(catalogue: object, prefix = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(catalogue)) {
    if (typeof value === 'string') found.set(prefix + key, value);
    else for (const [inner, text] of texts(value, `${prefix}${key}.`)) found.set(inner, text);
  }
  return found;
}

const placeholders = (text: string) => [...text.matchAll(/\{\{-?\s*(\w+)/g)].map((match) => match[1]).sort();

describe('message catalogues', () => {
  const dutch = texts(messages.nl);
  const english = texts(messages.en);

  it('have the same keys in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...dutch.keys()].sort());
  });

  it('interpolate the same values in both languages', () => {
    const different = [...dutch].filter(([key, text]) => {
      return placeholders(text).join() !== placeholders(english.get(key) ?? '').join();
    });
    expect(different).toEqual([]);
  });

  it('leave no text empty', () => {
    const empty = [...dutch, ...english].filter(([, text]) => text.trim() === '').map(([key]) => key);
    expect(empty).toEqual([]);
  });

  it('give every plural both of its forms', () => {
    const alone = [...dutch.keys()].filter(
      (key) =>
        (key.endsWith('_one') && !dutch.has(key.replace(/_one$/, '_other'))) ||
        (key.endsWith('_other') && !dutch.has(key.replace(/_other$/, '_one'))),
    );
    expect(alone).toEqual([]);
  });
});
