import type { ComponentProps } from 'react';
import { SnoozedRows } from '../features/overview/snoozed-rows.tsx';
import { Redactions } from '../features/privacy/redactions.tsx';

/** What was put away on the overview, each with why; that reason can be taken out. */
export function SnoozedScreen(props: ComponentProps<typeof SnoozedRows>) {
  return (
    <Redactions>
      <SnoozedRows {...props} />
    </Redactions>
  );
}
