import type { SameKeys } from '../language.ts';
import type { commandLine as dutch } from '../nl/command-line.ts';

export const commandLine: SameKeys<typeof dutch> = {
  about: 'One-off work on an installation of Samenkoers.',
  language: 'the language of the answers: nl or en',
  coalition: 'coalitions',
  coalitionCreate: 'makes an empty coalition',
  slug: 'the address on the website, such as voorbeeldstad',
  name: 'the name of the coalition',
  municipality: 'the name of the municipality',
  code: 'the CBS code of the municipality, such as GM1926',
  plan: 'plan files',
  planImport: 'shows what a plan file would change, and carries it out with --apply',
  file: 'the plan file (YAML)',
  apply: 'save it',
  demo: 'the demo',
  demoReset: 'loads the example progress anew, around today',
  demoLeave: 'takes out everything that is an example; after that this folder is no demo any more, for good',
  created: 'The coalition “{{name}}” was made, at the address /{{slug}}. It has no members yet.',
  exists: 'There is a coalition at the address /{{slug}} already.',
  unreadable: 'The file {{file}} cannot be read ({{reason}}).',
  noOwner: 'Only the owner of the schema can do this: set DATABASE_OWNER_URL.',
  noDemo: 'This is no demo. Nothing was changed.',
  reset: 'The example progress was loaded anew, around today.',
  left: 'Everything that was an example is gone. This folder is no demo any more. A Samenkoers that runs now has to be started again.',
};
