import { looksLikeBsn } from '#domain';
import { say } from './i18n.ts';

/** Fetched with its sentence when somebody types nine digits in a row. */
export async function bsnAdvice(text: string): Promise<string | undefined> {
  return looksLikeBsn(text) ? await say('privacy', 'advice.bsn') : undefined;
}
