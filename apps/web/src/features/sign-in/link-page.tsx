import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { doorFault, signInWithLink } from './door.ts';
import { Refused } from './refused.tsx';
import { LanguageSwitch, SignInFrame } from './sign-in-frame.tsx';
import { useEnter } from './use-enter.ts';
import { readLink } from './wanted-page.ts';

/**
 * Where the link of a mail leads. Opening it does nothing: mail scanners open links as well, and some run scripts. Only the
 * button spends it. The token stands behind the #, so that no server and no log has seen it before that.
 */
export function LinkPage() {
  const { t } = useTranslation(['door', 'common', 'auth']);
  const [{ token, wanted }] = useState(() => readLink(location.hash));
  const goIn = useEnter();
  const enter = useMutation({
    mutationFn: () => signInWithLink(token),
    onSuccess: () => goIn(wanted),
  });
  // Refused for good; anything else may be tried again.
  const isOver = enter.isError && !('key' in doorFault(enter.error));
  const heading = (title: string, lead?: string) => (
    <PageHeading
      documentTitle={`${t('auth:title')} · ${t('common:product')}`}
      contextAside={<LanguageSwitch />}
      lead={lead}
    >
      {title}
    </PageHeading>
  );
  if (token === '') {
    return (
      <SignInFrame>
        {heading(t('door:noToken'), t('door:noTokenText'))}
        <p>
          <ButtonLink href="/sign-in">{t('door:newLink')}</ButtonLink>
        </p>
      </SignInFrame>
    );
  }
  return (
    <SignInFrame>
      {isOver ? heading(t('door:refused')) : heading(t('door:linkTitle'), t('door:linkLead'))}
      {enter.isError && <Refused error={enter.error} />}
      <p className="sk-row">
        {isOver ? (
          <ButtonLink href="/sign-in" look="primary" tall>
            {t('door:newLink')}
          </ButtonLink>
        ) : (
          <Button look="primary" tall busy={enter.isPending} onClick={() => enter.mutate()}>
            {t('door:enter')}
          </Button>
        )}
      </p>
    </SignInFrame>
  );
}
