import { afterEach, describe, expect, it } from '@jest/globals';
import { whenPainted } from './when-painted.ts';

type Told = (list: { getEntriesByName: (name: string) => unknown[] }) => void;

const real = { observer: globalThis.PerformanceObserver, frame: globalThis.requestAnimationFrame };

let paint: (name: string) => void;

function browser({ isHidden = false, tellsPaint = true } = {}) {
  Object.defineProperty(document, 'visibilityState', { value: isHidden ? 'hidden' : 'visible', configurable: true });
  class Observer {
    static supportedEntryTypes = tellsPaint ? ['paint'] : [];
    constructor(told: Told) {
      paint = (name) => told({ getEntriesByName: (wanted) => (wanted === name ? [{}] : []) });
    }
    observe() {}
    disconnect() {}
  }
  globalThis.PerformanceObserver = Observer as never;
}

afterEach(() => {
  Reflect.deleteProperty(document, 'visibilityState');
  globalThis.PerformanceObserver = real.observer;
  globalThis.requestAnimationFrame = real.frame;
});

/** Whether it is over, after everything that was due. */
async function isOver(waiting: Promise<void>): Promise<boolean> {
  let over = false;
  void waiting.then(() => (over = true));
  await new Promise((resolve) => setTimeout(resolve));
  return over;
}

describe('what waits for the first paint', () => {
  it('waits until there is something to read on the screen', async () => {
    browser();
    const waiting = whenPainted();
    paint('first-paint');
    expect(await isOver(waiting)).toBe(false);
    paint('first-contentful-paint');
    expect(await isOver(waiting)).toBe(true);
  });

  it('waits for a frame in a browser that tells nothing of it', async () => {
    browser({ tellsPaint: false });
    let draw: FrameRequestCallback = () => undefined;
    globalThis.requestAnimationFrame = (callback) => {
      draw = callback;
      return 1;
    };
    const waiting = whenPainted();
    expect(await isOver(waiting)).toBe(false);
    draw(0);
    expect(await isOver(waiting)).toBe(true);
  });

  it('does not wait out of sight', async () => {
    browser({ isHidden: true });
    expect(await isOver(whenPainted())).toBe(true);
  });

  it('nor when the page is put away before', async () => {
    browser();
    const waiting = whenPainted();
    document.dispatchEvent(new Event('visibilitychange'));
    expect(await isOver(waiting)).toBe(true);
  });
});
