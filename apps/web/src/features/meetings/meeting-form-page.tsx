import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCoalition, useSlug } from '../../lib/coalition.tsx';
import { useLanguage } from '../../lib/i18n.ts';
import { localeOf } from '../../lib/language.ts';
import { usePaths } from '../../lib/paths.ts';
import { useConflict, type ConflictingField } from '../../lib/use-conflict.ts';
import { useConflictWords } from '../../lib/use-conflict-words.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useKeptForm, type KeptForm } from '../../lib/use-kept-form.ts';
import { recordedRow, useSaving } from '../../lib/use-saving.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { Card } from '../../ui/card.tsx';
import { ConflictNotice } from '../../ui/conflict-notice.tsx';
import { FormDate } from '../../ui/form-date.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import { useNavigation } from '../../ui/navigation.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { TextAreaField, TextField } from '../../ui/text-field.tsx';
import { createMeeting, meetingQuery, updateMeeting, type Meeting } from './queries.ts';

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
  const saving = useSaving();
  const check = useCheck();
  const form = useKeptForm<Values>({
    name: 'meeting:new',
    defaults: nothing,
    fields,
    check,
    send: async (values, key) => {
      let id = '';
      await saving.record(async () => {
        ({ id } = await createMeeting(slug, inputOf(values), key));
        return recordedRow();
      });
      go(paths.meeting(id));
    },
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
  const [meeting] = useState(data);
  return <EditForm meeting={meeting} />;
}

/** Its title, day, place and agenda. When somebody was ahead, both versions come side by side. */
function EditForm({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation(['meetings', 'common']);
  const slug = useSlug();
  const paths = usePaths();
  const { go } = useNavigation();
  const saving = useSaving();
  const check = useCheck();
  const home = paths.meeting(meeting.id);
  const form = useKeptForm<Values>({
    name: `meeting:${meeting.id}`,
    defaults: valuesOf(meeting),
    fields,
    check,
    send: async (values) => {
      await saving.record(() =>
        conflict.save(values, async (version) => {
          await updateMeeting(slug, meeting.id, version, inputOf(values));
          return recordedRow();
        }),
      );
      go(home);
    },
  });
  const conflict = useConflict(form.form, meeting, valuesOf);
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
          {conflict.fields && <MeetingConflict fields={conflict.fields} />}
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

function MeetingConflict({ fields: conflicting }: { fields: ConflictingField<Values>[] }) {
  const { t } = useTranslation('meetings');
  const format = useFormat();
  const words = useConflictWords(conflicting.length === 0);
  const text = (field: string, value: unknown) =>
    field === 'heldOn' && typeof value === 'string' ? format.day(value) : String(value ?? '');
  return (
    <ConflictNotice
      {...words}
      rows={conflicting.map(({ field, mine, theirs, take }) => ({
        id: field,
        label: t(`form.${field as (typeof fields)[number]}`),
        mine: text(field, mine),
        theirs: text(field, theirs),
        onTake: take,
      }))}
    />
  );
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
