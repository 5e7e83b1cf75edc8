import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const theme = readFileSync(join(import.meta.dirname, 'theme.css'), 'utf8');

function color(name: string): string {
  const value = new RegExp(`--samenkoers-${name}: (#[0-9a-f]{6});`).exec(theme)?.[1];
  if (value === undefined) throw new Error(`No colour ${name}`);
  return value;
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

const grounds = ['color-paper', 'color-card'];
const texts = ['ink', 'ink-2', 'petrol', 'petrol-2', 'coral', 'amber', 'leaf', 'stone'].map((name) => `color-${name}`);

describe('the theme', () => {
  it.each(texts.flatMap((text) => grounds.map((ground) => [text, ground] as const)))(
    '%s can be read on %s',
    (text, ground) => {
      expect(contrast(color(text), color(ground))).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(['coral', 'amber', 'leaf', 'stone', 'petrol'])('%s can be read on its own wash', (tone) => {
    expect(contrast(color(`color-${tone}`), color(`color-${tone}-wash`))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['on-petrol', 'on-petrol-2', 'coral-soft'])('%s can be read in the dark room', (text) => {
    for (const room of ['color-petrol', 'color-petrol-2']) {
      expect(contrast(color(`color-${text}`), color(room))).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('draws the edge of a control so that it can be seen', () => {
    for (const ground of grounds) {
      expect(contrast(color('color-control-border'), color(ground))).toBeGreaterThanOrEqual(3);
    }
  });
});
