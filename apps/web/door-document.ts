import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/**
 * The way in is the application within another frame: its document is that of the application, as it was built, with this in the
 * place of what that paints first. As a page of its own the bundler would make another program of it.
 *
 * @param frame the file with the element that the application takes the place of
 */
export function doorDocument(frame: string): Plugin {
  return {
    name: 'samenkoers-door-document',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const page = bundle['index.html'];
      if (page?.type !== 'asset') throw new Error('The build has no index.html.');
      const source = String(page.source);
      const door = source.replace(/<div id="root">[\s\S]*<\/div>(?=\s*<noscript>)/, () =>
        readFileSync(frame, 'utf8').trim(),
      );
      if (door === source) throw new Error('index.html has no place for the frame of the door.');
      this.emitFile({ type: 'asset', fileName: 'door.html', source: door });
    },
  };
}
