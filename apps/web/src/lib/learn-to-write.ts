import { localeOf, type Language } from '#i18n';

/**
 * The first number or day that a browser writes costs a phone a tenth of a second, in which it answers nobody: its process reads
 * all that it knows of languages. Done beside the page, while files are under way, it is known by the time the page writes.
 */
export function learnToWrite(language: Language): void {
  // Apart from what comes next: where there can be no worker that is said, and the page begins all the same.
  queueMicrotask(() => {
    new Worker(new URL('./learn-to-write.worker.ts', import.meta.url), { type: 'module', name: localeOf(language) });
  });
}
