/**
 * Fetches what the document says that its first view needs, all at once; else each file would be asked for when another that
 * imports it has been read. Not named in the head as links: there they would come before the paper that the answer stands on.
 */
export function fetchScripts(): void {
  const named = document.querySelector<HTMLMetaElement>('meta[name="samenkoers-scripts"]')?.content ?? '';
  for (const href of named.split(' ').filter((part) => part !== '')) {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.crossOrigin = '';
    link.href = href;
    document.head.append(link);
  }
}
