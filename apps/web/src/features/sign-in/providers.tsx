import { useTranslation } from 'react-i18next';
import type { Schemas } from '#api-client';
import { Section } from '../../ui/card.tsx';
import { Button } from '../../ui/button.tsx';

/** A button for each municipality whose own way of signing in may be used here. */
export function Providers({ providers }: { providers: readonly Schemas['SignInProviderDto'][] }) {
  const { t } = useTranslation('door');
  if (providers.length === 0) return null;
  return (
    <Section title={t('orProvider')}>
      {providers.map(({ key, name }) => (
        <Button key={key} tall>
          {t('provider', { name })}
        </Button>
      ))}
    </Section>
  );
}
