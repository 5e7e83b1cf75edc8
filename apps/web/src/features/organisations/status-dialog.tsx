import { useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { organisationStatuses } from '#domain';
import { useSlug, useToday } from '../../lib/coalition.tsx';
import { useLanguage } from '../../lib/i18n.ts';
import { localeOf } from '../../lib/language.ts';
import { useKeptForm } from '../../lib/use-kept-form.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FormDate } from '../../ui/form-date.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import { SegmentedChoice } from '../../ui/segmented-choice.tsx';
import type { Fact, Partner, Status } from './queries.ts';
import { capital, useOrganisationWords } from './use-organisation-words.ts';
import { correctStatus, recordStatus } from './write-organisation.ts';

interface StatusDialogProps {
  partner: Pick<Partner, 'id' | 'name'>;
  /** The step that was wrong; without it another one is recorded. */
  corrects?: Fact;
  onClose: () => void;
  record: (send: () => Promise<Fact>) => Promise<void>;
}

interface Values {
  status: Status | null;
  effectiveOn: string | null;
}

/** It was consulted, signed, or left, on a day. */
export function StatusDialog({ partner: { id, name }, corrects, onClose, record }: StatusDialogProps) {
  const { t } = useTranslation(['organisations', 'common']);
  const slug = useSlug();
  const today = useToday();
  const words = useOrganisationWords();
  const locale = localeOf(useLanguage());
  const { form, frame, at } = useKeptForm<Values>({
    name: corrects ? `status-correction:${corrects.id}` : `status:${id}`,
    defaults: corrects ? typedStatus(corrects) : { status: null, effectiveOn: today },
    fields: ['status', 'effectiveOn'],
    check: ({ status, effectiveOn }) => ({
      ...(status === null ? { status: t('common:form.choose') } : {}),
      ...(effectiveOn === null ? { effectiveOn: t('common:form.required') } : {}),
    }),
    send: async ({ status, effectiveOn }, key) => {
      const body = { status: status!, effectiveOn: effectiveOn! };
      await record(() => (corrects ? correctStatus(slug, corrects.id, body, key) : recordStatus(slug, id, body, key)));
      onClose();
    },
  });
  const status = useController({ control: form.control, name: 'status' }).field;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(corrects ? 'organisations:standing.correctDialog' : 'organisations:standing.dialog', { name })}
      closeLabel={t('common:actions.close')}
    >
      <FormFrame
        {...frame}
        submitLabel={t('common:actions.save')}
        cancel={{ label: t('common:actions.cancel'), onPress: onClose }}
      >
        <div id={at('status').id} tabIndex={-1}>
          <SegmentedChoice
            legend={t('organisations:standing.what')}
            value={status.value}
            onChange={status.onChange}
            error={at('status').error}
            options={organisationStatuses.map((value) => ({ value, label: capital(words.status(value)) }))}
          />
        </div>
        <FormDate
          {...at('effectiveOn')}
          control={form.control}
          name="effectiveOn"
          label={t('organisations:standing.when')}
          description={corrects ? undefined : t('organisations:standing.correct')}
          max={today}
          locale={locale}
        />
      </FormFrame>
    </Dialog>
  );
}

/** What was recorded, as somebody would choose it. */
const typedStatus = ({ effectiveOn, payload }: Fact): Values => ({ status: payload['status'] as Status, effectiveOn });
