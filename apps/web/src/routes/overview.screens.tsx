import { lazy } from 'react';
import { IndicatorCourse } from '../features/indicators/indicator-course.tsx';
import { OverviewPage } from '../features/overview/overview-page.tsx';

/** Fetched when something was put away. */
const SnoozedScreen = lazy(async () => {
  const { SnoozedScreen: screen, texts } = await import('./snoozed.screens.tsx');
  await texts();
  return { default: screen };
});

export function OverviewScreen() {
  return (
    <OverviewPage
      renderCourse={(indicator) => <IndicatorCourse indicator={indicator} />}
      renderSnoozed={(rows) => <SnoozedScreen rows={rows} />}
    />
  );
}
