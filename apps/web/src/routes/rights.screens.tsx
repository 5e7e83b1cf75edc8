import { RightsPage } from '../features/privacy/rights-page.tsx';
import { SettingsHeading } from '../features/settings/settings-heading.tsx';

/** The yearly review, as a part of the settings. */
export function RightsScreen() {
  return <RightsPage heading={(props) => <SettingsHeading part="rights" {...props} />} />;
}
