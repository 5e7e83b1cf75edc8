import { activities } from './activities.ts';
import { audit } from './audit.ts';
import { auth } from './auth.ts';
import { commitments } from './commitments.ts';
import { common } from './common.ts';
import { courses } from './courses.ts';
import { myItems } from './my-items.ts';
import { overview } from './overview.ts';
import { words } from './words.ts';

/** Everything that a page of the web may say, one namespace per area. */
export const webMessages = {
  common,
  words,
  overview,
  activities,
  commitments,
  courses,
  myItems,
  auth,
  audit,
};
