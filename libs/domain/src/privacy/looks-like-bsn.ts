/** Nine digits, perhaps in groups, that are no part of a longer number. */
const nineDigits = /(?<![\d])(?<!\d[ .-])\d(?:[ .-]?\d){8}(?![ .-]?\d)/g;

/**
 * Does this text hold something that could be a burgerservicenummer: nine digits that pass the eleven test (weights 9 to 2 and
 * -1 for the last, sum divisible by 11)? One number in eleven passes by chance, so this is for a warning and never for a refusal.
 */
export function looksLikeBsn(text: string): boolean {
  return [...text.matchAll(nineDigits)].some(([match]) => passesElevenTest(match.replace(/\D/g, '')));
}

function passesElevenTest(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index), 0);
  // Nobody has the number that is all zeroes.
  return sum % 11 === 0 && /[1-9]/.test(digits);
}
