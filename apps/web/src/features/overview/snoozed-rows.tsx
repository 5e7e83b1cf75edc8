import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSlug, useToday } from '../../lib/coalition.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { useAttentionWords } from './attention-words.ts';
import { retract, type Snoozed } from './queries.ts';

/** What was put away, until when, why and by whom; nothing disappears unseen. */
export function SnoozedRows({ rows }: { rows: Snoozed[] }) {
  const { t } = useTranslation('overview');
  const slug = useSlug();
  const today = useToday();
  const format = useFormat();
  const words = useAttentionWords();
  const client = useQueryClient();
  const back = useMutation({
    mutationFn: (factId: string) => retract(slug, factId),
    onSuccess: () => client.invalidateQueries({ queryKey: ['overview', slug] }),
  });
  if (rows.length === 0) return null;
  return (
    <details className="sk-overview__snoozed">
      <summary>{t('attention.snooze.snoozed', { count: rows.length })}</summary>
      <ul className="sk-list sk-stack sk-stack--close">
        {rows.map(({ row, until, reason, by, factId }) => (
          <li key={row.key} className="sk-row sk-row--between">
            <span>
              {words.title(row)}
              <br />
              <span className="sk-quiet">
                {t('attention.snooze.untilBy', { day: format.dayMonth(until, today), reason, by: by ?? '' })}
              </span>
            </span>
            <Button look="link" busy={back.isPending && back.variables === factId} onClick={() => back.mutate(factId)}>
              {t('attention.snooze.bringBack')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
