import { IndicatorCourse } from '../features/indicators/indicator-course.tsx';
import { OverviewPage } from '../features/overview/overview-page.tsx';
import { needTexts } from '../lib/i18n.ts';
import { lazyPart } from '../ui/lazy-part.ts';

/** Fetched when something was put away. */
const SnoozedScreen = lazyPart(async () => {
  const [{ SnoozedScreen: Screen }] = await Promise.all([import('./snoozed.screens.tsx'), needTexts('redactions')]);
  return Screen;
});

export function OverviewScreen() {
  return (
    <OverviewPage
      renderCourse={(indicator) => <IndicatorCourse indicator={indicator} />}
      renderSnoozed={(rows) => <SnoozedScreen rows={rows} />}
    />
  );
}
