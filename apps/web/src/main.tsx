import 'virtual:base-tokens.css';
// The style of what the document itself holds: with the application it would come too late.
import './ui/shell/shell.css';
import './ui/skeleton.css';
import { fetchScripts } from './lib/fetch-scripts.ts';
import { whenPainted } from './lib/when-painted.ts';

void whenPainted()
  .then(fetchScripts)
  .then(() => import('./app/react-first.ts'))
  .then(() => import('./app/begin.ts'))
  .then(({ begin }) => begin());
