import 'virtual:base-tokens.css';
import { fetchScripts } from './lib/fetch-scripts.ts';
import { whenPainted } from './lib/when-painted.ts';

void whenPainted()
  .then(fetchScripts)
  .then(() => import('./app/react-first.ts'))
  .then(() => import('./app/start-public.tsx'))
  .then(({ startPublicPage }) => startPublicPage());
