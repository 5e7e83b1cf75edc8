import type { OwnNames } from '#i18n';
import type { Language } from '../auth/ctx.ts';
import { translate } from '../http/translate.ts';

export interface MailContent {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/**
 * The words of a mail: `mails:<template>.subject`, `.text` (with the link on a line of its own) and `.action`, what the button
 * says; in the words of the coalition that it comes from. Nothing in it comes from anywhere else: no picture, no font, and nothing
 * that tells us that it was opened.
 */
export function renderMail(
  language: Language,
  template: string,
  params: Readonly<Record<string, unknown>>,
  link: string,
  names: OwnNames = {},
): MailContent {
  const say = (part: string) => translate(language, `mails:${template}.${part}`, { ...params, link }, names);
  const subject = say('subject').replace(/\s+/g, ' ').trim();
  // A message that was left out leaves no hole.
  const text = `${say('text')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
  return { subject, text, html: htmlOf(language, subject, text, link, say('action')) };
}

function htmlOf(language: Language, subject: string, text: string, link: string, action: string): string {
  const paragraphs = text
    .trim()
    .split('\n\n')
    .map((paragraph) => (paragraph === link ? button(link, action) : plain(paragraph)));
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escape(subject)}</title></head>`,
    '<body style="margin:0;background:#faf7f1;color:#1c2b2f;font:17px/1.5 sans-serif">',
    '<div style="max-width:34em;margin:0 auto;padding:24px">',
    ...paragraphs,
    '</div></body></html>',
  ].join('\n');
}

const plain = (paragraph: string) => `<p>${escape(paragraph).replaceAll('\n', '<br>')}</p>`;

const button = (link: string, action: string) =>
  `<p><a href="${escape(link)}" style="display:inline-block;padding:12px 20px;border-radius:10px;` +
  `background:#0e5158;color:#ffffff;text-decoration:none">${escape(action)}</a></p>`;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
