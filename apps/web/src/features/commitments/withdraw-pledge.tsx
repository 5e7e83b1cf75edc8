import { Suspense } from 'react';
import { needTexts } from '../../lib/i18n.ts';
import { lazyPart } from '../../ui/lazy-part.ts';
import type { Pledge } from './queries.ts';

const WithdrawForm = lazyPart(async () => {
  const [{ WithdrawForm: Form }] = await Promise.all([import('./withdraw-form.tsx'), needTexts('planning')]);
  return Form;
});

/** The organisation no longer takes it on: seldom, so it is fetched when somebody may do it. */
export function WithdrawPledge(props: { pledge: Pledge; onDone: () => void }) {
  return (
    <Suspense fallback={null}>
      <WithdrawForm {...props} />
    </Suspense>
  );
}
