import { useTranslation } from 'react-i18next';
import { useToday } from '../../lib/coalition.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { MarkedText } from './marked-text.tsx';
import type { Found } from './queries.ts';

/** What a result says of itself: its name, where it belongs, and the words around what was found. */
export function FoundText({ found }: { found: Found }) {
  const { t } = useTranslation('search');
  const { title, titleMarks, excerpt, excerptMarks, isExample } = found;
  const details = useDetails(found);
  return (
    <>
      <span className="sk-found__title">
        <MarkedText text={title} marks={titleMarks} />
      </span>
      {(details.length > 0 || isExample) && (
        <span className="sk-found__detail">{[...details, ...(isExample ? [t('example')] : [])].join(' · ')}</span>
      )}
      {excerpt !== null && (
        <span className="sk-found__excerpt">
          {/^\p{Ll}/u.test(excerpt) && '… '}
          <MarkedText text={excerpt} marks={excerptMarks} />
          {!/[.!?]$/.test(excerpt) && ' …'}
        </span>
      )}
    </>
  );
}

function useDetails({ kind, on, partOf }: Found): string[] {
  const { t } = useTranslation('search');
  const format = useFormat();
  const today = useToday();
  const day = on === null ? null : format.dayCompact(on, today);
  if (kind === 'checkIn') return day === null ? [] : [t('part.messageOf', { day })];
  if (kind === 'meeting') return day === null ? [] : [day];
  if (kind === 'commitmentPoint') return partOf === null ? [] : [t('part.commitmentPoint', { title: partOf.title })];
  if (kind !== 'task') return [];
  return [
    ...(partOf === null ? [] : [t('part.task', { title: partOf.title })]),
    ...(day === null ? [] : [t('part.dueOn', { day })]),
  ];
}
