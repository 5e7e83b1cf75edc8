import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import type { ImportLine } from './import-lines.ts';
import type { ImportCheck } from './use-import-check.ts';

interface ImportAnswerProps {
  lines: ImportLine[];
  ignored: string[];
  checking: { check: ImportCheck | null; isError: boolean; retry: () => void };
}

/** How it stands with what was pasted, in a sentence: what is new, what is there already, what is wrong. */
export function ImportAnswer({ lines, ignored, checking: { check, isError, retry } }: ImportAnswerProps) {
  const { t } = useTranslation(['indicatorForms', 'common']);
  if (lines.length === 0) return null;
  const faulty = check?.faults.size ?? 0;
  const isWrong = faulty > 0 || (check?.others.length ?? 0) > 0;
  return (
    <Notice
      tone={isWrong ? 'warning' : 'info'}
      title={t('indicatorForms:import.sentence', { count: lines.length })}
      live
    >
      {isError && (
        <p>
          {t('indicatorForms:import.checkFailed')}{' '}
          <Button look="link" onClick={retry}>
            {t('common:actions.retry')}
          </Button>
        </p>
      )}
      {!isError && check === null && <p>{t('indicatorForms:import.checking')}</p>}
      {check?.others.map((detail) => (
        <p key={detail}>{detail}</p>
      ))}
      {faulty > 0 && <p>{t('indicatorForms:import.faulty', { count: faulty })}</p>}
      {check?.items && <Counts items={check.items} />}
      {ignored.length > 0 && <p>{t('indicatorForms:import.ignored', { names: ignored.join(', ') })}</p>}
    </Notice>
  );
}

function Counts({ items }: { items: NonNullable<ImportCheck['items']> }) {
  const { t } = useTranslation('indicatorForms');
  const recorded = items.filter(({ outcome }) => outcome === 'recorded').length;
  const same = items.length - recorded;
  if (recorded === 0) return <p>{t('import.nothingNew')}</p>;
  const parts = [t('import.new', { count: recorded }), ...(same > 0 ? [t('import.same', { count: same })] : [])];
  const others = items.filter(({ outcome, isOwnSeries }) => outcome === 'recorded' && isOwnSeries === false).length;
  return (
    <>
      <p>{parts.join(', ')}.</p>
      {others > 0 && <p>{t('import.otherSeries', { count: others })}</p>}
    </>
  );
}
