import 'virtual:base-tokens.css';
import { whenPainted } from './lib/when-painted.ts';

void whenPainted()
  .then(() => import('./app/start-public.tsx'))
  .then(({ startPublicPage }) => startPublicPage());
