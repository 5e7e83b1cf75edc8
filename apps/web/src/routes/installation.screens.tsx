import { getRouteApi } from '@tanstack/react-router';
import { InstallationPage } from '../features/installation/installation-page.tsx';

const installation = getRouteApi('/installation');

export function InstallationScreen() {
  return <InstallationPage me={installation.useRouteContext().me} />;
}
