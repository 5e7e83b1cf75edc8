import { afterEach, beforeEach, jest } from '@jest/globals';

/** What the reader got as files: catches them before and after each test of this `describe`. */
export function savedFiles(): { name: string; text: Promise<string> }[] {
  const saved: { name: string; text: Promise<string> }[] = [];
  const { createObjectURL, revokeObjectURL } = URL;
  beforeEach(() => {
    saved.length = 0;
    const texts = new Map<string, Promise<string>>();
    URL.createObjectURL = (blob) => {
      const address = `blob:${texts.size}`;
      texts.set(address, textOf(blob as Blob));
      return address;
    };
    URL.revokeObjectURL = () => undefined;
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push({ name: this.download, text: texts.get(this.getAttribute('href') ?? '') ?? Promise.resolve('') });
    });
  });
  afterEach(() => {
    jest.restoreAllMocks();
    Object.assign(URL, { createObjectURL, revokeObjectURL });
  });
  return saved;
}

/** The page's own Blob cannot tell its text. */
function textOf(blob: Blob): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(blob);
  });
}
