import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { download } from '../../lib/csv.ts';
import { discardAllDrafts } from '../../lib/drafts.ts';
import { Notice } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/card.tsx';
import { useNavigation } from '../../ui/navigation.tsx';
import { EraseDialog } from './erase-dialog.tsx';
import { fetchMyData } from './queries.ts';

/** On one's own page: everything that is known of oneself as a file, and the way to be forgotten. */
export function MyDataSection() {
  const { t } = useTranslation('privacy', { keyPrefix: 'myData' });
  const [isAsked, setAsked] = useState(false);
  const leave = useLeave();
  const fetching = useMutation({
    mutationFn: fetchMyData,
    onSuccess: (data) => {
      const day = data.madeAt.slice(0, 10);
      download(`${t('file')}-${day}.json`, JSON.stringify(data, null, 2), 'application/json');
    },
  });
  return (
    <Section title={t('title')}>
      <p>{t('text')}</p>
      {fetching.isError && <Notice tone="bad" title={t('failed')} live />}
      <p>
        <Button busy={fetching.isPending} onClick={() => fetching.mutate()}>
          {t('download')}
        </Button>
      </p>
      <p>{t('forgetText')}</p>
      <p>
        <Button onClick={() => setAsked(true)}>{t('forget')}</Button>
      </p>
      {isAsked && <EraseDialog whom="me" onClose={() => setAsked(false)} onErased={leave} />}
    </Section>
  );
}

/** Nothing of who was forgotten stays in the browser. */
function useLeave(): () => void {
  const queryClient = useQueryClient();
  const navigation = useNavigation();
  return () => {
    discardAllDrafts();
    queryClient.clear();
    navigation.go('/sign-in');
  };
}
