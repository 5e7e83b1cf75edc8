import { useSaving } from '../../lib/use-saving.ts';
import { SavedNotice } from '../../ui/saved-notice.tsx';
import { AskDialog } from './ask-dialog.tsx';
import { ContactDialog } from './contact-dialog.tsx';
import type { AttentionRow } from './queries.ts';
import { SnoozeDialog } from './snooze-dialog.tsx';

export interface OpenWindow {
  kind: 'contact' | 'ask' | 'snooze';
  row: AttentionRow;
  title: string;
}

/** The windows of what needs attention, and what became of what was filled in there: fetched when the first is opened. */
export function AttentionWindows({ open, onClose }: { open: OpenWindow | null; onClose: () => void }) {
  const { notice, record } = useSaving();
  const window = open && { row: open.row, title: open.title, onClose };
  return (
    <>
      {notice && <SavedNotice {...notice} />}
      {window && open.kind === 'contact' && <ContactDialog {...window} />}
      {window && open.kind === 'ask' && <AskDialog key={open.row.key} {...window} record={record} />}
      {window && open.kind === 'snooze' && <SnoozeDialog key={open.row.key} {...window} record={record} />}
    </>
  );
}
