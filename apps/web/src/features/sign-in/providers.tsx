import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '#api-client';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/card.tsx';
import { departTo } from './door.ts';
import { Refused } from './refused.tsx';
import { rememberWanted } from './wanted-page.ts';

/** A button for each municipality whose own way of signing in may be used here. */
export function Providers({
  providers,
  from,
}: {
  providers: readonly Schemas['SignInProviderDto'][];
  from: string | undefined;
}) {
  const { t } = useTranslation('door');
  const depart = useMutation({
    mutationFn: departTo,
    onSuccess: ({ url }) => {
      rememberWanted(from);
      location.assign(url);
    },
  });
  if (providers.length === 0) return null;
  return (
    <Section title={t('orProvider')}>
      {depart.isError && <Refused error={depart.error} />}
      {providers.map(({ key, name }) => (
        <p key={key}>
          <Button tall busy={depart.isPending && depart.variables === key} onClick={() => depart.mutate(key)}>
            {t('provider', { name })}
          </Button>
        </p>
      ))}
    </Section>
  );
}
