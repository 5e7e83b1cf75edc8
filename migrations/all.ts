import { Installation1763700001000 } from './1763700001000-installation.ts';
import { Coalitions1763700002000 } from './1763700002000-coalitions.ts';
import { Plans1763700003000 } from './1763700003000-plans.ts';
import { Activities1763700004000 } from './1763700004000-activities.ts';
import { Facts1763700005000 } from './1763700005000-facts.ts';
import { UndoCreation1764000010000 } from './1764000010000-undo-creation.ts';
import { Settings1764000010010 } from './1764000010010-settings.ts';
import { Succession1764000020001 } from './1764000020001-succession.ts';
import { Search1764000030001 } from './1764000030001-search.ts';
import { SavedWork1764000030002 } from './1764000030002-saved-work.ts';
import { Jobs1764000040000 } from './1764000040000-jobs.ts';
import { MailDelivery1764000040100 } from './1764000040100-mail-delivery.ts';
import { SignIn1764000040200 } from './1764000040200-sign-in.ts';
import { IdentityProviders1764000040300 } from './1764000040300-identity-providers.ts';
import { MyItemsLinks1764000040400 } from './1764000040400-my-items-links.ts';
import { EveryCoalition1764000050010 } from './1764000050010-every-coalition.ts';
import { Privacy1764000050020 } from './1764000050020-privacy.ts';
import { RetentionOfSignIns1764000050030 } from './1764000050030-retention-of-sign-ins.ts';
import { CoalitionVersions1764000060001 } from './1764000060001-coalition-versions.ts';
import { PlanReferences1764000080001 } from './1764000080001-plan-references.ts';
import { Accent1764000080010 } from './1764000080010-accent.ts';
import { AddressesThatRefuse1764000090000 } from './1764000090000-addresses-that-refuse.ts';
import { ReturnTo1764000090010 } from './1764000090010-return-to.ts';
import { MailboxLinks1764000090020 } from './1764000090020-mailbox-links.ts';
import { CoalitionsOfInstallation1764000090030 } from './1764000090030-coalitions-of-installation.ts';
import { CoalitionChanges1764000120000 } from './1764000120000-coalition-changes.ts';
import { RedactionOfRows1764000130010 } from './1764000130010-redaction-of-rows.ts';
import { LastUseOfLinks1764000130020 } from './1764000130020-last-use-of-links.ts';

/** Every migration, oldest first. */
export const migrations = [
  Installation1763700001000,
  Coalitions1763700002000,
  Plans1763700003000,
  Activities1763700004000,
  Facts1763700005000,
  UndoCreation1764000010000,
  Settings1764000010010,
  Succession1764000020001,
  Search1764000030001,
  SavedWork1764000030002,
  Jobs1764000040000,
  MailDelivery1764000040100,
  SignIn1764000040200,
  IdentityProviders1764000040300,
  MyItemsLinks1764000040400,
  EveryCoalition1764000050010,
  Privacy1764000050020,
  RetentionOfSignIns1764000050030,
  CoalitionVersions1764000060001,
  PlanReferences1764000080001,
  Accent1764000080010,
  AddressesThatRefuse1764000090000,
  ReturnTo1764000090010,
  MailboxLinks1764000090020,
  CoalitionsOfInstallation1764000090030,
  CoalitionChanges1764000120000,
  RedactionOfRows1764000130010,
  LastUseOfLinks1764000130020,
];
