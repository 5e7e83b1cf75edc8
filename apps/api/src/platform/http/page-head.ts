import type { Language } from '../auth/ctx.ts';

/** What a document says in its head: what it is, and which data the page will ask for. */
export interface PageHead {
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  /** Fetched beside the scripts instead of after them. */
  readonly data: string;
}

/** A built page with this head in place of its own. */
export function withHead(page: string, { language, title, description, data }: PageHead): string {
  const [safeTitle, safeDescription] = [escape(title), escape(description)];
  const head = [
    `<title>${safeTitle}</title>`,
    `<meta property="og:type" content="website" />`,
    `<meta property="og:title" content="${safeTitle}" />`,
    `<meta property="og:description" content="${safeDescription}" />`,
    `<link rel="preload" as="fetch" crossorigin href="${escape(data)}" />`,
  ].join('');
  return page
    .replace(/<html lang="\w+"/, () => `<html lang="${language}"`)
    .replace(/(<meta\s+name="description"\s+content=")[^"]*/, (_all, start: string) => start + safeDescription)
    .replace(/<title>[^<]*<\/title>/, () => head);
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
