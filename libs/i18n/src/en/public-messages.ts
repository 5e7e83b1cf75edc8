import { common } from './common.ts';
import { publicPage } from './public.ts';
import { words } from './words.ts';

/** What the public page says: so much less than the application that it is loaded alone. */
export const publicMessages = { common, words, public: publicPage };
