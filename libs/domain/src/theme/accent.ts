/** What text has to differ from its ground, as a ratio of luminance (WCAG 2.2, 1.4.3). */
const leastContrast = 4.5;

const [white, black, paper] = ['#ffffff', '#000000', '#faf7f1'];

/** Is this a colour of six hexadecimal figures, such as #0e5158? */
export function isColor(text: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(text);
}

/** How much two colours differ, from 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/**
 * Whether white text can be read on an accent colour, and the accent itself as text on white, on paper and on its own wash; null
 * when it can, otherwise the nearest darker colour of the same hue with which it can.
 */
export function readableAccent(accent: string): { suggestion: string } | null {
  if (isReadable(accent)) return null;
  for (let kept = 99; kept > 0; kept -= 1) {
    const darker = mix(accent, black!, kept / 100);
    if (isReadable(darker)) return { suggestion: darker };
  }
  return { suggestion: black! };
}

/** The light ground that belongs to an accent; `theme.css` mixes the same. */
export const washOf = (accent: string) => mix(accent, white!, 0.1);

/** The dark room of an accent: the side bar; `theme.css` mixes the same. */
export const roomOf = (accent: string) => mix(accent, black!, 0.7);

function isReadable(accent: string): boolean {
  return [white!, paper!, washOf(accent)].every((ground) => contrastOf(accent, ground) >= leastContrast);
}

/** So much of one colour, the rest of the other. */
function mix(one: string, other: string, share: number): string {
  const [mine, theirs] = [partsOf(one), partsOf(other)];
  const parts = mine.map((part, index) => Math.round(part * share + theirs[index]! * (1 - share)));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function luminance(color: string): number {
  const [red, green, blue] = partsOf(color).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const partsOf = (color: string) => [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
