import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { daysBetween } from '#domain';
import { useChangeLanguage, useLanguage } from '../../lib/i18n.ts';
import { coalitionPaths, homeOf } from '../../lib/paths.ts';
import { meQuery } from '../../lib/session.ts';
import { useFormat } from '../../lib/use-format.ts';
import { Notice } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/card.tsx';
import { useNavigation } from '../../ui/navigation.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { BrandMark } from '../../ui/shell/brand-mark.tsx';
import { demoQuery, resetDemo, signInAs, type Demo, type Persona } from './queries.ts';
import './sign-in-page.css';

/** Where one comes in. On a demo: choose who you are. `from` is where somebody was going. */
export function SignInPage({ from }: { from: string | undefined }) {
  const { t } = useTranslation(['auth', 'common']);
  const { data: demo } = useSuspenseQuery(demoQuery);
  return (
    <div className="sk-sign-in">
      <header className="sk-sign-in__room">
        <span className="sk-brand">
          <BrandMark />
          {t('common:product')}
        </span>
        <CourseDrawing />
        <p>{t('auth:intro')}</p>
      </header>
      <main id="main" className="sk-sign-in__main">
        <PageHeading
          documentTitle={`${t('auth:title')} · ${t('common:product')}`}
          contextAside={<LanguageSwitch />}
          lead={demo === null ? t('auth:notYet') : t('auth:demoText')}
        >
          {demo === null ? t('auth:title') : t('auth:demoTitle')}
        </PageHeading>
        {demo !== null && <StaleDemo demo={demo} />}
        {demo?.coalitions.map((coalition) => (
          <PersonaChoice
            key={coalition.slug}
            title={coalition.name}
            coalition={coalition.slug}
            personas={demo.personas.filter((persona) => persona !== 'administrator')}
            from={from}
          />
        ))}
        {demo?.coalitions[0] && demo.personas.includes('administrator') && (
          <PersonaChoice
            title={t('auth:installation')}
            coalition={demo.coalitions[0].slug}
            personas={['administrator']}
            from={undefined}
          />
        )}
      </main>
    </div>
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
      const membership = me.memberships.find(({ coalitionSlug }) => coalitionSlug === coalition);
      if (membership === undefined) return navigation.go('/');
      const isWithin = from?.startsWith(coalitionPaths(coalition).overview());
      navigation.go(from !== undefined && isWithin ? from : homeOf(membership));
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

function LanguageSwitch() {
  const { t } = useTranslation('common');
  const language = useLanguage();
  const change = useChangeLanguage();
  const other = language === 'nl' ? 'en' : 'nl';
  return (
    <Button look="link" lang={other} onClick={() => void change(other)}>
      {t('language.change')}
    </Button>
  );
}

/** The course of the brand, large: from where we are towards where we want to be. */
function CourseDrawing() {
  return (
    <svg className="sk-sign-in__drawing" viewBox="0 0 320 180" fill="none" aria-hidden="true" focusable="false">
      <path d="M24 96H312" stroke="#fff" strokeOpacity="0.25" strokeWidth="2" strokeDasharray="6 7" />
      <path d="M88 96 312 96 312 160Z" fill="#fff" fillOpacity="0.07" />
      <path
        d="M24 134c24 0 36-6 64-38s44-44 62-40 26 34 56 36 38-14 62-22"
        stroke="currentColor"
        strokeWidth="4"
        strokeLinecap="round"
      />
      <circle cx="24" cy="134" r="8" fill="currentColor" />
      <circle cx="88" cy="96" r="6.5" fill="#0a3f45" stroke="currentColor" strokeWidth="3.5" />
      <circle cx="268" cy="70" r="6.5" fill="#0a3f45" stroke="currentColor" strokeWidth="3.5" />
    </svg>
  );
}
