import { describe, expect, it } from '@jest/globals';
import { contrastOf, isColor, readableAccent, roomOf, washOf } from './accent.ts';

describe('an accent colour', () => {
  it.each(['#0e5158', '#0A3F45', '#000000', '#7a1f5c', '#1f4e9c'])('%s can be read', (accent) =>
    expect(readableAccent(accent)).toBeNull(),
  );

  it.each(['#ffffff', '#f5a623', '#00a7b5', '#ff0000', '#767676', '#3f8efc'])(
    '%s gets a darker one that can',
    (accent) => {
      const { suggestion } = readableAccent(accent)!;
      expect(contrastOf(suggestion, '#ffffff')).toBeGreaterThanOrEqual(4.5);
      expect(readableAccent(suggestion)).toBeNull();
    },
  );

  it('leaves everything readable that is made of it, for any colour that is let through', () => {
    for (let red = 0; red < 256; red += 17) {
      for (let green = 0; green < 256; green += 17) {
        for (let blue = 0; blue < 256; blue += 17) {
          const any = `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
          const accent = readableAccent(any)?.suggestion ?? any;
          const worst = Math.min(
            contrastOf('#ffffff', accent),
            contrastOf(accent, '#faf7f1'),
            contrastOf(accent, washOf(accent)),
            contrastOf('#d5e4e3', roomOf(accent)),
            contrastOf('#f4c9bc', roomOf(accent)),
          );
          if (worst < 4.5) throw new Error(`${any} gives ${accent}, which has only ${worst}`);
        }
      }
    }
  });

  it('is told from other texts', () => {
    expect(['#0e5158', '#0E5158'].every(isColor)).toBe(true);
    expect(['0e5158', '#fff', 'teal', '#0e515g', '#0e515800', 'url(#0e5158)'].some(isColor)).toBe(false);
  });
});
