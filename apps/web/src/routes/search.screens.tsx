import { getRouteApi } from '@tanstack/react-router';
import { SearchPage } from '../features/search/search-page.tsx';

const list = getRouteApi('/app/$slug/search');

export function SearchScreen() {
  return <SearchPage search={list.useSearch()} />;
}
