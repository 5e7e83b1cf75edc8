import { IndicatorCourse } from '../features/indicators/indicator-course.tsx';
import { OverviewPage } from '../features/overview/overview-page.tsx';

export function OverviewScreen() {
  return <OverviewPage renderCourse={(indicator) => <IndicatorCourse indicator={indicator} />} />;
}
