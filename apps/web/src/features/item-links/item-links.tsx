import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../lib/api.ts';
import { useFormat } from '../../lib/use-format.ts';
import { Notice } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card, Section } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { Loading, SkeletonLine } from '../../ui/skeleton.tsx';
import { ErrorState } from '../../ui/states.tsx';
import { linksQuery, type ItemLink, type LinkOwner } from './queries.ts';

interface ItemLinksProps {
  of: LinkOwner;
  timeZone: string;
  /** The coalition of a link, where there may be more than one. */
  placeOf?: (link: ItemLink) => string | null;
}

/** The links in mails that still open something without signing in, and ending them: for who forwarded one, or lost a phone. */
export function ItemLinks(props: ItemLinksProps) {
  const { t } = useTranslation('members');
  const title = t(`links.title.${props.of.kind}`);
  if (props.of.kind === 'me')
    return (
      <Section title={title}>
        <Content {...props} />
      </Section>
    );
  return (
    <Card title={title} titleLevel={2} className="sk-no-print">
      <Content {...props} />
    </Card>
  );
}

function Content({ of, timeZone, placeOf }: ItemLinksProps) {
  const { t } = useTranslation(['members', 'common']);
  const { data: links, isError, refetch } = useQuery(linksQuery(of));
  const [asked, setAsked] = useState<ItemLink | 'all' | null>(null);
  const end = useEnding(of, () => setAsked(null));
  const said = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone with its link.
  useEffect(() => {
    if (end.isSuccess) said.current?.focus();
  }, [end.isSuccess]);
  return (
    <>
      <p>{t(`members:links.text.${of.kind}`)}</p>
      {end.isError && <Notice tone="bad" title={t('members:links.failed')} live />}
      {end.isSuccess && (
        <div ref={said} tabIndex={-1}>
          <Notice tone="good" title={t(`members:links.${end.data}`)} live />
        </div>
      )}
      {links === undefined && !isError && (
        <Loading label={t('common:states.loading')}>
          <SkeletonLine height="3rem" />
        </Loading>
      )}
      {links === undefined && isError && (
        <ErrorState
          title={t('members:links.notLoaded')}
          retry={{ label: t('common:actions.retry'), onPress: () => void refetch() }}
        />
      )}
      {links?.length === 0 && <p className="sk-quiet">{t('members:links.none')}</p>}
      {links && links.length > 0 && (
        <List links={links} timeZone={timeZone} placeOf={placeOf} onEnd={(link) => setAsked(link)} />
      )}
      {links && links.length > 1 && (
        <p>
          <Button onClick={() => setAsked('all')}>{t('members:links.endAll')}</Button>
        </p>
      )}
      <ConfirmDialog
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        title={t(asked === 'all' ? 'members:links.endAll' : 'members:links.endTitle')}
        confirm={{
          label: t(asked === 'all' ? 'members:links.endAll' : 'members:links.end'),
          busy: end.isPending,
          onPress: () => asked !== null && end.mutate(asked),
        }}
        cancelLabel={t('common:actions.cancel')}
      >
        <p>{t(asked === 'all' ? 'members:links.endAllText' : 'members:links.endText')}</p>
      </ConfirmDialog>
    </>
  );
}

/** What somebody else ended in the meantime works no more either: that is what was wanted. */
function useEnding(of: LinkOwner, onSettled: () => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (asked: ItemLink | 'all') => {
      if (asked === 'all') {
        await of.endAll();
        return 'endedAll';
      }
      try {
        await of.end(asked.id);
        return 'ended';
      } catch (error) {
        if (isProblem(error, 404)) return 'endedBefore';
        throw error;
      }
    },
    onSettled: () => {
      onSettled();
      return queryClient.invalidateQueries({ queryKey: linksQuery(of).queryKey });
    },
  });
}

interface ListProps extends Pick<ItemLinksProps, 'timeZone' | 'placeOf'> {
  links: ItemLink[];
  onEnd: (link: ItemLink) => void;
}

function List({ links, timeZone, placeOf, onEnd }: ListProps) {
  const { t } = useTranslation('members', { keyPrefix: 'links' });
  const format = useFormat();
  return (
    <ul className="sk-list sk-stack">
      {links.map((link) => {
        const moment = {
          day: format.day(format.dayOf(link.createdAt, timeZone)),
          time: format.time(link.createdAt, timeZone),
        };
        const place = placeOf?.(link) ?? null;
        return (
          <li key={link.id} className="sk-row">
            <span>
              {place === null ? t('made', moment) : t('madeIn', { ...moment, place })}
              <br />
              <span className="sk-small">
                {t('until', { day: format.day(format.dayOf(link.expiresAt, timeZone)) })}
                {' · '}
                {link.lastUsedOn === null ? t('notUsed') : t('usedOn', { day: format.day(link.lastUsedOn) })}
              </span>
            </span>
            <Button className="sk-no-print" onClick={() => onEnd(link)} aria-label={t('endOf', moment)}>
              {t('end')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
