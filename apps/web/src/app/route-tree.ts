import { accountRoutes, ownAccountRoutes } from '../routes/account.routes.tsx';
import { activityRoutes } from '../routes/activities.routes.tsx';
import { coalitionRoute } from '../routes/coalition.route.tsx';
import { commitmentRoutes } from '../routes/commitments.routes.tsx';
import { deliveriesRoutes } from '../routes/deliveries.routes.tsx';
import { indicatorRoutes } from '../routes/indicators.routes.tsx';
import { installationRoutes } from '../routes/installation.routes.tsx';
import { linkItemsRoutes } from '../routes/link-items.routes.tsx';
import { myItemsRoutes } from '../routes/my-items.routes.tsx';
import { organisationRoutes } from '../routes/organisations.routes.tsx';
import { meetingRoutes } from '../routes/meetings.routes.tsx';
import { overviewRoutes } from '../routes/overview.routes.tsx';
import { planRoutes } from '../routes/plan.routes.tsx';
import { rightsRoutes, statementRoutes } from '../routes/privacy.routes.tsx';
import { successionRoutes } from '../routes/succession.routes.tsx';
import { publicRoutes } from '../routes/public.routes.tsx';
import { rootRoute } from '../routes/root.route.tsx';
import { searchRoutes } from '../routes/search.routes.tsx';
import { settingsRoutes } from '../routes/settings.routes.tsx';
import { startRoutes } from '../routes/start.routes.tsx';

/** Every page. A feature adds its routes to the coalition: `...activityRoutes`. */
export const routeTree = rootRoute.addChildren([
  ...startRoutes,
  ...statementRoutes,
  ...linkItemsRoutes,
  ...ownAccountRoutes,
  ...installationRoutes,
  ...publicRoutes,
  coalitionRoute.addChildren([
    ...overviewRoutes,
    ...myItemsRoutes,
    ...activityRoutes,
    ...commitmentRoutes,
    ...organisationRoutes,
    ...indicatorRoutes,
    ...planRoutes,
    ...successionRoutes,
    ...meetingRoutes,
    ...settingsRoutes,
    ...searchRoutes,
    ...rightsRoutes,
    ...deliveriesRoutes,
    ...accountRoutes,
  ]),
]);
