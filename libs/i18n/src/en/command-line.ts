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
  backup: 'writes everything that the database holds to one file',
  restore: 'puts a backup back into an empty database',
  backupFile: 'the backup file',
  backedUp: 'The backup is in {{file}}: {{coalitions}} coalitions, {{rows}} rows, {{megabytes}} MB.',
  notInBackup:
    'Not in the backup: who is signed in, sign-in links that were sent, passwords of the database, and the log. Keep the file in a safe place: it holds names and e-mail addresses.',
  restored:
    'The backup {{file}} (made at {{at}} with version {{version}}) was restored: {{coalitions}} coalitions, {{rows}} rows.',
  signInAnew: 'Everybody has to sign in anew. Mails that had not been sent yet will be sent.',
  backupFault: {
    notABackup: '{{file}} is no backup of Samenkoers. Nothing was restored.',
    truncated: '{{file}} is not complete: its end is missing. Nothing was restored.',
    damaged: '{{file}} is damaged: its content does not match its checksum. Nothing was restored.',
    newerFormat:
      '{{file}} was made by a newer version of Samenkoers. Restore it with that version or a newer one. Nothing was restored.',
    newerVersion:
      '{{file}} was made by Samenkoers {{version}}, which is newer than this version. Restore it with that version or a newer one. Nothing was restored.',
    doesNotFit: 'What {{file}} holds does not fit into the database ({{reason}}). Nothing was restored.',
    notEmpty:
      'This database is not empty. A backup can only go into an empty database, for instance in a new folder (DATA_DIR). Nothing was changed.',
    otherDatabase: 'This database holds tables of something else. Choose an empty database. Nothing was changed.',
    inUse: 'The database is too busy to restore the backup. Stop Samenkoers and try again. Nothing was changed.',
    tooOldToBackUp:
      'This database was not used by this version of Samenkoers yet. Start Samenkoers first, then make the backup.',
    fileExists: 'There is a file {{file}} already. Choose another name. No backup was made.',
    unwritable: 'The backup cannot be written to {{file}} ({{reason}}). No backup was made.',
    unreadable: 'The file {{file}} cannot be read ({{reason}}). Nothing was restored.',
  },
};
