import type { Plugin } from 'vite';

const foreign =
  /[\\/]react-(?:aria|stately|aria-components)[\\/].*[\\/]intl[\\/].*[\\/](?!nl-NL|en-US)[a-z]{2}-[A-Z]{2}\.m?js$/;

/** react-aria says its few words in 34 languages; we speak two, and leave the others out of what is sent. */
export function onlyOurLanguages(): Plugin {
  return {
    name: 'samenkoers-react-aria-languages',
    apply: 'build',
    load: (id) => (foreign.test(id) ? 'export default {};' : null),
  };
}
