import { configure } from '@testing-library/dom';

// A second is too little where everything is read for the first time on a busy machine.
configure({ asyncUtilTimeout: 5_000 });

// What jsdom lacks and the components ask for.
class NoResizes {
  observe() {}
  unobserve() {}
  disconnect() {}
}
Object.assign(globalThis, {
  ResizeObserver: NoResizes,
  IS_REACT_ACT_ENVIRONMENT: true,
  CSS: { escape: (text: string) => text, supports: () => false },
});
Element.prototype.scrollIntoView ??= () => {};
Object.assign(window, {
  matchMedia: (media: string) => ({ media, matches: false, addEventListener() {}, removeEventListener() {} }),
  scrollTo() {},
});
