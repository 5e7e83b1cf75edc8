import 'virtual:base-tokens.css';
// The style of what the document itself holds: with the application it would come too late.
import './ui/shell/shell.css';
import './ui/skeleton.css';
import { whenPainted } from './lib/when-painted.ts';

void whenPainted()
  .then(() => import('./app/begin.ts'))
  .then(({ begin }) => begin());
