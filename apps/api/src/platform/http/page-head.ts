import type { Language } from '../auth/ctx.ts';
import { escapeText, type FirstView, linksOf } from './first-view.ts';
import { type DocumentOpening, withOpening } from './opening.ts';

/** What a document says in its head: what it is, and which data the page will ask for. */
export interface PageHead {
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  /** Fetched beside the scripts instead of after them. */
  readonly data: string;
  readonly opening: DocumentOpening;
}

/** A built page with this head in place of its own. */
export function withHead(page: string, { language, title, description, opening }: PageHead, view: FirstView): string {
  const [safeTitle, safeDescription] = [escapeText(title), escapeText(description)];
  const head = [
    `<title>${safeTitle}</title>`,
    `<meta property="og:type" content="website" />`,
    `<meta property="og:title" content="${safeTitle}" />`,
    `<meta property="og:description" content="${safeDescription}" />`,
  ].join('');
  const described = page
    .replace(/(<meta\s+name="description"\s+content=")[^"]*/, (_all, start: string) => start + safeDescription)
    .replace(/<title>[^<]*<\/title>/, () => head);
  return withFirstView(withOpening(described, opening), language, view);
}

/** A built page in this language that fetches at once what its first view needs. */
export function withFirstView(page: string, language: Language, view: FirstView): string {
  return page
    .replace(/<html lang="\w+"/, () => `<html lang="${language}"`)
    .replace('</head>', () => `${linksOf(view)}</head>`);
}
