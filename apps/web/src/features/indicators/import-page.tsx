import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCoalition, useSlug } from '../../lib/coalition.tsx';
import { useLanding } from '../../lib/landing.tsx';
import { usePaths } from '../../lib/paths.ts';
import { textOfFile } from '../../lib/read-csv.ts';
import { useKeptForm, type KeptForm } from '../../lib/use-kept-form.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { Card } from '../../ui/card.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import { Link } from '../../ui/link.tsx';
import { useNavigation } from '../../ui/navigation.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { SelectField, TextAreaField, TextField } from '../../ui/text-field.tsx';
import { ImportAnswer } from './import-answer.tsx';
import { readLines, type ImportDefaults } from './import-lines.ts';
import { ImportTable } from './import-table.tsx';
import { indicatorQuery, type IndicatorDetail } from './queries.ts';
import { importMeasurements } from './record-indicator.ts';
import { useImportCheck, type ImportCheck } from './use-import-check.ts';

interface Values extends ImportDefaults {
  text: string;
}

const methods = ['survey', 'modelled', 'counted'] as const;
const largestFile = 400_000;

/** Values from a spreadsheet: pasted or from a file, seen before they are saved, and all of them or none. */
export function ImportPage({ id }: { id: string }) {
  const { t } = useTranslation(['indicators', 'indicatorForms', 'common']);
  const { membership } = useCoalition();
  const { data: indicator } = useSuspenseQuery(indicatorQuery(membership.coalitionSlug, id, null));
  const paths = usePaths();
  const steps = [
    { label: t('indicators:title'), href: paths.indicators() },
    { label: indicator.name, href: paths.indicator(id) },
  ];
  return (
    <>
      <PageHeading
        documentTitle={`${t('indicatorForms:import.title')} · ${indicator.name} · ${membership.coalitionName}`}
        context={<Breadcrumbs label={t('common:nav.breadcrumbs')} steps={steps} />}
        lead={t('indicatorForms:import.lead')}
      >
        {t('indicatorForms:import.title')}
      </PageHeading>
      {indicator.origin === 'derived' ? (
        <p>{t('indicators:derived.noEntry')}</p>
      ) : (
        <ImportForm key={id} indicator={indicator} />
      )}
    </>
  );
}

function ImportForm({ indicator }: { indicator: IndicatorDetail }) {
  const { t } = useTranslation(['indicatorForms', 'common']);
  const slug = useSlug();
  const paths = usePaths();
  const { go } = useNavigation();
  const landing = useLanding();
  const { id, unit, newest, baseline } = indicator;
  const home = paths.indicator(id);
  const [check, setCheck] = useState<ImportCheck | null>(null);
  const form: KeptForm<Values> = useKeptForm<Values>({
    name: `import:${id}`,
    defaults: {
      text: '',
      source: newest?.source ?? baseline?.source ?? '',
      method: newest?.method ?? '',
      licence: newest?.licence ?? '',
    },
    fields: ['text', 'source', 'method', 'licence'],
    check: (values) => {
      if (readLines(values.text, unit, values).lines.length === 0) return { text: t('indicatorForms:import.none') };
      if (check !== null && check.faults.size > 0) {
        return { text: t('indicatorForms:import.faulty', { count: check.faults.size }) };
      }
      const isNothingNew = check?.items?.every(({ outcome }) => outcome === 'unchanged') ?? false;
      return isNothingNew ? { text: t('indicatorForms:import.nothingNew') } : {};
    },
    send: (values, key) => {
      const measurements = readLines(values.text, unit, values).lines.map(({ input }) => input);
      return landing.saveAndGo(() => importMeasurements(slug, id, measurements, key), home);
    },
  });
  const values = form.form.watch();
  const { lines, ignored } = readLines(values.text, unit, values);
  const checking = useImportCheck(id, lines);
  if (checking.check !== check) setCheck(checking.check);
  const recorded = checking.check?.items?.filter(({ outcome }) => outcome === 'recorded').length;
  return (
    <div className="sk-stack sk-stack--wide">
      <Card foot={<Link href={home}>{t('indicatorForms:import.one')}</Link>}>
        <FormFrame
          {...form.frame}
          submitLabel={
            recorded === undefined
              ? t('indicatorForms:import.saveAll')
              : t('indicatorForms:import.save', { count: recorded })
          }
          cancel={{ label: t('common:actions.cancel'), onPress: () => go(home) }}
        >
          <RowsField of={form} />
          <DefaultFields of={form} asksMethod={lines.some(({ cells }) => cells.method === undefined)} />
          <ImportAnswer lines={lines} ignored={ignored} checking={checking} />
        </FormFrame>
      </Card>
      {lines.length > 0 && <ImportTable lines={lines} defaults={values} check={checking.check} />}
    </div>
  );
}

function RowsField({ of: { form, at } }: { of: KeptForm<Values> }) {
  const { t } = useTranslation('indicatorForms');
  const [fault, setFault] = useState<string | undefined>();
  const choose = async (file: File) => {
    if (file.size > largestFile) return setFault(t('import.tooLarge'));
    try {
      form.setValue('text', await textOfFile(file), { shouldDirty: true });
      setFault(undefined);
    } catch {
      setFault(t('import.fileFailed'));
    }
  };
  return (
    <>
      <TextAreaField
        {...at('text')}
        {...form.register('text')}
        label={t('import.rows')}
        description={t('import.rowsHint')}
        rows={8}
        maxLength={largestFile}
        spellCheck={false}
      />
      <FileButton accept=".csv,.tsv,.txt,text/csv,text/plain" error={fault} onChoose={(file) => void choose(file)}>
        {t('import.file')}
      </FileButton>
    </>
  );
}

/** Where the values come from, for lines that do not say it. */
function DefaultFields({ of: { form, at }, asksMethod }: { of: KeptForm<Values>; asksMethod: boolean }) {
  const { t } = useTranslation(['indicators', 'indicatorForms', 'common', 'words']);
  const optional = t('common:form.optional');
  return (
    <>
      <h2>{t('indicatorForms:import.defaults')}</h2>
      <TextField
        {...at('source')}
        {...form.register('source')}
        label={t('indicators:measurement.source')}
        optional={optional}
        maxLength={300}
      />
      <SelectField
        {...at('method')}
        {...form.register('method')}
        label={t('indicators:measurement.method')}
        description={asksMethod ? t('indicatorForms:import.methodNeeded') : undefined}
        optional={asksMethod ? undefined : optional}
        placeholder={t('common:form.choose')}
        options={methods.map((value) => ({ value, label: t(`words:method.${value}`) }))}
      />
      <TextField
        {...at('licence')}
        {...form.register('licence')}
        label={t('indicators:measurement.licence')}
        optional={optional}
        maxLength={200}
      />
    </>
  );
}
