import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../lib/api.ts';
import { discardAllDrafts, hasDrafts } from '../../lib/drafts.ts';
import { signOut } from '../../lib/session.ts';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { useNavigation } from '../../ui/navigation.tsx';

/** Whose session ran out meanwhile is signed out already. */
function wasOut(error: unknown): null {
  if (isProblem(error, 401)) return null;
  throw error;
}

/** Signs out; asks first when that costs somebody their words, and says so when it did not work. */
export function LeaveWindow({ onStay }: { onStay: () => void }) {
  const { t } = useTranslation(['door', 'common']);
  const queryClient = useQueryClient();
  const navigation = useNavigation();
  const leave = useMutation({
    mutationFn: () => signOut().catch(wasOut),
    onSuccess: (endSession) => {
      discardAllDrafts();
      queryClient.clear();
      if (endSession === null) navigation.go('/sign-in');
      else location.assign(endSession);
    },
  });
  const [isAsked] = useState(hasDrafts);
  const hasBegun = useRef(false);
  const { mutate } = leave;
  useEffect(() => {
    if (isAsked || hasBegun.current) return;
    hasBegun.current = true;
    mutate();
  }, [isAsked, mutate]);
  return (
    <ConfirmDialog
      isOpen={isAsked || leave.isError}
      onClose={onStay}
      title={t('door:account.leave')}
      confirm={{ label: t('door:account.end'), busy: leave.isPending, onPress: () => mutate() }}
      cancelLabel={t('common:actions.cancel')}
    >
      {leave.isError && <p role="alert">{t('door:account.stillIn')}</p>}
      {isAsked && <p>{t('door:account.leaveDrafts')}</p>}
    </ConfirmDialog>
  );
}
