import { IndicatorCourse } from '../features/indicators/indicator-course.tsx';
import { OverviewPage } from '../features/overview/overview-page.tsx';
import { lazyPart } from '../ui/lazy-part.ts';

/** Fetched when something was put away. */
const SnoozedScreen = lazyPart(async () => {
  const { SnoozedScreen: screen, texts } = await import('./snoozed.screens.tsx');
  await texts();
  return screen;
});

export function OverviewScreen() {
  return (
    <OverviewPage
      renderCourse={(indicator) => <IndicatorCourse indicator={indicator} />}
      renderSnoozed={(rows) => <SnoozedScreen rows={rows} />}
    />
  );
}
