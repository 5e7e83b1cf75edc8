import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { can } from '#domain';
import { useCoalition } from '../../lib/coalition.tsx';
import { useSaving } from '../../lib/use-saving.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { SavedNotice } from '../../ui/saved-notice.tsx';
import { SkeletonLine } from '../../ui/skeleton.tsx';
import { ErrorState } from '../../ui/states.tsx';
import { KeepViewForm } from './keep-view-form.tsx';
import { keepAgain, removeView, viewsQuery, type SavedView, type ViewPage } from './queries.ts';
import { RenameViewForm } from './rename-view-form.tsx';
import { ViewList } from './view-list.tsx';
import { viewSearch } from './view-search.ts';
import './views.css';

interface Props {
  page: ViewPage;
  onClose: () => void;
}

/** Chooses a view, keeps the present one, changes or removes one. */
export function ViewsDialog({ page, onClose }: Props) {
  const { t } = useTranslation(['views', 'common']);
  const { membership } = useCoalition();
  const slug = membership.coalitionSlug;
  const views = useQuery(viewsQuery(slug, page));
  const saving = useSaving();
  const { pathname: path, searchStr } = useLocation();
  const now = viewSearch(searchStr);
  const [changing, setChanging] = useState<SavedView | null>(null);
  const mayShare = can(
    { roles: [membership.role], membershipId: membership.id, organisationIds: [] },
    'savedView.share',
  );
  const remove = (view: SavedView) =>
    void saving.recordHere(async () => {
      const at = await removeView(slug, view);
      return { at, factId: null, takeBack: () => keepAgain(slug, view) };
    });
  return (
    <Dialog isOpen onClose={onClose} title={t('views:title')} closeLabel={t('common:actions.close')}>
      {saving.notice && <SavedNotice {...saving.notice} />}
      {views.isPending && <SkeletonLine height="4rem" />}
      {views.isError && (
        <ErrorState
          title={t('common:states.errorTitle')}
          retry={{ label: t('common:actions.retry'), onPress: () => void views.refetch() }}
        />
      )}
      {changing === null && views.data && (
        <ViewList
          views={views.data.items}
          now={now}
          path={path}
          onChosen={onClose}
          onChange={setChanging}
          onRemove={remove}
        />
      )}
      {changing === null ? (
        <KeepViewForm page={page} now={now} mayShare={mayShare} record={saving.record} />
      ) : (
        <RenameViewForm
          key={changing.id}
          view={changing}
          now={now}
          mayShare={mayShare}
          record={saving.record}
          onDone={() => setChanging(null)}
        />
      )}
    </Dialog>
  );
}
