import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { daysBetween } from '#domain';
import { meQuery } from '../../lib/session.ts';
import { useFormat } from '../../lib/use-format.ts';
import { Notice } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/card.tsx';
import { useNavigation } from '../../ui/navigation.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { signInOptionsQuery } from './door.ts';
import { LinkForm } from './link-form.tsx';
import { Providers } from './providers.tsx';
import { demoQuery, resetDemo, signInAs, type Demo, type Persona } from './queries.ts';
import { LanguageSwitch, SignInFrame } from './sign-in-frame.tsx';
import { destinationOf } from './wanted-page.ts';

/** Where one comes in: with a link by mail, or through a municipality; on a demo also as somebody of the example. */
export function SignInPage({ from }: { from: string | undefined }) {
  const { t } = useTranslation(['auth', 'common', 'door']);
  const { data: demo } = useSuspenseQuery(demoQuery);
  const { data: options } = useSuspenseQuery(signInOptionsQuery);
  const lead = options.mail ? t('door:lead') : t('door:noWay');
  return (
    <SignInFrame>
      <PageHeading
        documentTitle={`${t('auth:title')} · ${t('common:product')}`}
        contextAside={<LanguageSwitch />}
        lead={demo === null ? lead : t('auth:demoText')}
      >
        {demo === null ? t('auth:title') : t('auth:demoTitle')}
      </PageHeading>
      {demo === null && options.mail && <LinkForm isDemo={false} from={from} />}
      <Providers providers={options.providers} from={from} />
      {demo !== null && <DemoChoices demo={demo} from={from} />}
    </SignInFrame>
  );
}

function DemoChoices({ demo, from }: { demo: NonNullable<Demo>; from: string | undefined }) {
  const { t } = useTranslation(['auth', 'door']);
  const [first] = demo.coalitions;
  return (
    <>
      <StaleDemo demo={demo} />
      {demo.coalitions.map((coalition) => (
        <PersonaChoice
          key={coalition.slug}
          title={coalition.name}
          coalition={coalition.slug}
          personas={demo.personas.filter((persona) => persona !== 'administrator')}
          from={from}
        />
      ))}
      {first && demo.personas.includes('administrator') && (
        <PersonaChoice
          title={t('auth:installation')}
          coalition={first.slug}
          personas={['administrator']}
          from={undefined}
        />
      )}
      {first && (
        <Section title={t('door:asReal')}>
          <p>{t('door:asRealText', { address: `coordinator.${first.slug}@voorbeeld.example` })}</p>
          <LinkForm isDemo from={from} />
        </Section>
      )}
    </>
  );
}

/** Example progress is relative to the day on which it was loaded; after a week it looks neglected. */
const freshDays = 7;

function StaleDemo({ demo }: { demo: NonNullable<Demo> }) {
  const { t } = useTranslation('auth');
  const format = useFormat();
  const queryClient = useQueryClient();
  const reset = useMutation({
    mutationFn: resetDemo,
    onSuccess: (fresh) => {
      queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== demoQuery.queryKey[0] });
      queryClient.setQueryData(demoQuery.queryKey, fresh);
    },
  });
  const [oldest] = demo.coalitions.map(({ loadedOn }) => loadedOn).sort();
  if (oldest === undefined || !demo.mayReset || daysBetween(oldest, demo.today) < freshDays) return null;
  return (
    <Notice tone="warning" title={t('demoOutOfDate', { day: format.dayMonth(oldest, demo.today) })} live>
      {reset.isError && <p>{t('failed')}</p>}
      <Button busy={reset.isPending} onClick={() => reset.mutate()}>
        {t('demoReset')}
      </Button>
    </Notice>
  );
}

function PersonaChoice({
  title,
  coalition,
  personas,
  from,
}: {
  title: string;
  coalition: string;
  personas: Persona[];
  from: string | undefined;
}) {
  const { t } = useTranslation('auth');
  const queryClient = useQueryClient();
  const navigation = useNavigation();
  const signIn = useMutation({
    mutationFn: (persona: Persona) => signInAs(coalition, persona),
    onSuccess: async () => {
      queryClient.clear();
      const me = await queryClient.ensureQueryData(meQuery);
      // The example is of this coalition, whatever else this person takes part in.
      const memberships = me.memberships.filter(({ coalitionSlug }) => coalitionSlug === coalition);
      navigation.go(destinationOf({ ...me, memberships }, from));
    },
  });
  return (
    <Section title={title}>
      {signIn.isError && <Notice tone="bad" title={t('failed')} live />}
      <div className="sk-grid" style={{ '--sk-grid-min': '15rem' } as object}>
        {personas.map((persona) => {
          const isBusy = signIn.isPending && signIn.variables === persona;
          return (
            <button
              key={persona}
              type="button"
              className="sk-persona"
              aria-busy={isBusy || undefined}
              onClick={() => !signIn.isPending && signIn.mutate(persona)}
            >
              <strong>{t(`persona.${persona}`)}</strong>
              <small>{t(`personaText.${persona}`)}</small>
            </button>
          );
        })}
      </div>
    </Section>
  );
}
