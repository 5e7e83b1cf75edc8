import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { signInWithAnswer } from './door.ts';
import { Refused } from './refused.tsx';
import { LanguageSwitch, SignInFrame } from './sign-in-frame.tsx';
import { useEnter } from './use-enter.ts';
import { takeWanted } from './wanted-page.ts';

/** Where a municipality sends the browser back to: what it brought along is handed in, once. */
export function ReturnPage({ provider }: { provider: string }) {
  const { t } = useTranslation(['door', 'common', 'auth']);
  const goIn = useEnter();
  const { mutate, isError, error } = useMutation({
    mutationFn: (answer: string) => signInWithAnswer(provider, answer),
    onSuccess: () => goIn(takeWanted()),
  });
  const isSent = useRef(false);
  useEffect(() => {
    if (isSent.current) return;
    isSent.current = true;
    const answer = location.search.slice(1);
    // It counts once, and has no business in the history.
    history.replaceState(history.state, '', location.pathname);
    mutate(answer);
  }, [mutate]);
  return (
    <SignInFrame>
      <PageHeading
        documentTitle={`${t('auth:title')} · ${t('common:product')}`}
        contextAside={<LanguageSwitch />}
        lead={isError ? undefined : t('common:states.loading')}
      >
        {isError ? t('door:refused') : t('door:returnTitle')}
      </PageHeading>
      {isError && (
        <>
          <Refused error={error} />
          <p>
            <ButtonLink href="/sign-in" look="primary">
              {t('door:again')}
            </ButtonLink>
          </p>
        </>
      )}
    </SignInFrame>
  );
}
