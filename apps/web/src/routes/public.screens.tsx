import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { PublicPage } from '../features/public/public-page.tsx';
import { publicPageQuery } from '../features/public/queries.ts';

const publicRoute = getRouteApi('/$slug');

export function PublicScreen() {
  const { slug } = publicRoute.useParams();
  const { data: page } = useSuspenseQuery(publicPageQuery(slug));
  return <PublicPage page={page} />;
}
