import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCoalition, useSlug } from '../../lib/coalition.tsx';
import { useLanguage } from '../../lib/i18n.ts';
import { localeOf } from '../../lib/language.ts';
import { useLanding } from '../../lib/landing.tsx';
import { usePaths } from '../../lib/paths.ts';
import { useConflictNotice } from '../../lib/use-conflict-notice.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useKeptForm, type KeptForm } from '../../lib/use-kept-form.ts';
import { useRowForm } from '../../lib/use-row-form.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { Card } from '../../ui/card.tsx';
import { ConflictNotice } from '../../ui/conflict-notice.tsx';
import { FormDate } from '../../ui/form-date.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import { useNavigation } from '../../ui/navigation.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { TextAreaField, TextField } from '../../ui/text-field.tsx';
import { createMeeting, meetingQuery, removeMeeting, updateMeeting, type Meeting } from './queries.ts';

interface Values {
  version: number;
  title: string;
  heldOn: string | null;
  place: string;
  agenda: string;
}

const fields = ['title', 'heldOn', 'place', 'agenda'] as const;
const nothing: Values = { version: 0, title: '', heldOn: null, place: '', agenda: '' };

const valuesOf = ({ version, title, heldOn, place, agenda }: Meeting): Values => ({
  version,
  title,
  heldOn,
  place: place ?? '',
  agenda: agenda ?? '',
});

const inputOf = ({ title, heldOn, place, agenda }: Values) => ({
  title: title.trim(),
  heldOn: heldOn!,
  place: place.trim() || null,
  agenda: agenda.trim() || null,
});

export function NewMeetingPage() {
  const { t } = useTranslation(['meetings', 'common']);
  const slug = useSlug();
  const paths = usePaths();
  const { go } = useNavigation();
  const landing = useLanding();
  const form = useKeptForm<Values>({
    name: 'meeting:new',
    defaults: nothing,
    fields,
    check: useCheck(),
    send: (values, key) =>
      landing.createAndGo(() => createMeeting(slug, inputOf(values), key), {
        page: ({ id }) => paths.meeting(id),
        list: paths.meetings(),
        remove: (made) => removeMeeting(slug, made),
      }),
  });
  return (
    <>
      <Heading title={t('meetings:form.createTitle')} lead={t('meetings:form.createLead')} />
      <Card>
        <FormFrame
          {...form.frame}
          submitLabel={t('meetings:form.create')}
          cancel={{ label: t('common:actions.cancel'), onPress: () => go(paths.meetings()) }}
        >
          <MeetingFields of={form} />
        </FormFrame>
      </Card>
    </>
  );
}

export function EditMeetingPage({ id }: { id: string }) {
  const { data } = useSuspenseQuery(meetingQuery(useSlug(), id, null));
  return <EditForm meeting={data} />;
}

/** Its title, day, place and agenda. When somebody was ahead, both versions come side by side. */
function EditForm({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation(['meetings', 'common']);
  const slug = useSlug();
  const paths = usePaths();
  const { go } = useNavigation();
  const landing = useLanding();
  const home = paths.meeting(meeting.id);
  const form = useRowForm<Meeting, Values>({
    name: `meeting:${meeting.id}`,
    row: meeting,
    valuesOf,
    fields,
    check: useCheck(),
    update: (values, version) => updateMeeting(slug, meeting.id, version, inputOf(values)),
    record: (send) => landing.saveAndGo(send, home),
  });
  const format = useFormat();
  const conflict = useConflictNotice(form.conflict, {
    label: (field) => t(`meetings:form.${field as (typeof fields)[number]}`),
    show: (field, value) => (field === 'heldOn' && typeof value === 'string' ? format.day(value) : String(value ?? '')),
    joinable: ['agenda'],
  });
  return (
    <>
      <Heading
        title={t('meetings:form.editTitle', { title: meeting.title })}
        up={{ label: meeting.title, href: home }}
      />
      <Card>
        <FormFrame
          {...form.frame}
          submitLabel={t('meetings:form.save')}
          cancel={{ label: t('common:actions.cancel'), onPress: () => go(home) }}
        >
          {conflict && <ConflictNotice {...conflict} />}
          <MeetingFields of={form} />
        </FormFrame>
      </Card>
    </>
  );
}

function Heading({ title, lead, up }: { title: string; lead?: string; up?: { label: string; href: string } }) {
  const { t } = useTranslation(['meetings', 'common']);
  const { membership } = useCoalition();
  const paths = usePaths();
  const steps = [{ label: t('meetings:title'), href: paths.meetings() }, ...(up ? [up] : [])];
  return (
    <PageHeading
      documentTitle={`${title} · ${membership.coalitionName}`}
      context={<Breadcrumbs label={t('common:nav.breadcrumbs')} steps={steps} />}
      lead={lead}
    >
      {title}
    </PageHeading>
  );
}

function useCheck() {
  const { t } = useTranslation('common');
  const required = t('form.required');
  return ({ title, heldOn }: Values) => ({
    ...(title.trim() === '' && { title: required }),
    ...(heldOn === null && { heldOn: required }),
  });
}

function MeetingFields({ of: { form, at } }: { of: KeptForm<Values> }) {
  const { t } = useTranslation(['meetings', 'common']);
  const locale = localeOf(useLanguage());
  const optional = t('common:form.optional');
  return (
    <>
      <p className="sk-quiet">{t('common:form.allRequired')}</p>
      <TextField {...at('title')} {...form.register('title')} label={t('meetings:form.title')} maxLength={200} />
      <FormDate
        {...at('heldOn')}
        control={form.control}
        name="heldOn"
        label={t('meetings:form.heldOn')}
        locale={locale}
      />
      <TextField
        {...at('place')}
        {...form.register('place')}
        label={t('meetings:form.place')}
        optional={optional}
        maxLength={200}
      />
      <TextAreaField
        {...at('agenda')}
        {...form.register('agenda')}
        label={t('meetings:form.agenda')}
        description={t('meetings:form.agendaHint')}
        optional={optional}
        maxLength={10_000}
      />
    </>
  );
}
