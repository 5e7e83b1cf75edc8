import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from './use-format.ts';

const names = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
] as const;

/** A number in a sentence: small ones in letters, "twaalf", others in figures. */
export function useNumberWord(): (count: number) => string {
  const { t } = useTranslation('common');
  const format = useFormat();
  return useCallback(
    (count) => {
      const name = names[count - 1];
      return name === undefined ? format.number(count) : t(`numbers.${name}`);
    },
    [t, format],
  );
}

/** At the beginning of a sentence. Of two accents the capital loses its own: één, Eén. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase().replace('É', 'E') + text.slice(1);
}
