import { getRouteApi } from '@tanstack/react-router';
import { DeliveriesPage } from '../features/deliveries/deliveries-page.tsx';
import { SettingsHeading } from '../features/settings/settings-heading.tsx';

const deliveries = getRouteApi('/app/$slug/settings/mail');

/** The delivery log, as a part of the settings. */
export function DeliveriesScreen() {
  return (
    <DeliveriesPage
      search={deliveries.useSearch()}
      heading={(props) => <SettingsHeading part="deliveries" {...props} />}
    />
  );
}
