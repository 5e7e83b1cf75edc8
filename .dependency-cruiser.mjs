/** The layers inside the two apps ("Who may import whom" in CONTRIBUTING.md). Projects among each other: eslint.config.mjs. */
const features = [
  'coalitions',
  'organisations',
  'members',
  'deliveries',
  'privacy',
  'plans',
  'commitments',
  'meetings',
  'activities',
  'indicators',
  'succession',
  'rounds',
  'reports',
  'agendas',
  'overview',
  'openings',
  'search',
  'views',
  'public',
  'plan-files',
  'installation',
  'demo',
];
const api = '^apps/api/src';

/** A feature may use the features to its left, never one to its right. */
const leftToRight = features.map((feature, index) => ({
  name: `api-${feature}-only-left`,
  severity: 'error',
  from: { path: `${api}/${feature}/` },
  to: { path: `${api}/(${features.slice(index + 1).join('|') || 'none'})/` },
}));

export default {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'api-platform-knows-no-feature',
      severity: 'error',
      from: { path: `${api}/platform/` },
      to: { path: `${api}/(?!platform/)` },
    },
    ...leftToRight,
    {
      name: 'web-ui-knows-nothing-of-ours',
      severity: 'error',
      from: { path: '^apps/web/src/ui/', pathNot: '\\.spec\\.tsx?$' },
      to: { path: '^(apps/web/src/(?!ui/)|libs/)' },
    },
    {
      name: 'web-lib',
      severity: 'error',
      from: { path: '^apps/web/src/lib/' },
      to: { path: '^apps/web/src/(?!lib/)' },
    },
    {
      name: 'web-feature-never-another-feature',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: { path: '^apps/web/src/(features/(?!$1/)|routes/|app/)' },
    },
    {
      name: 'web-routes-not-app',
      severity: 'error',
      from: { path: '^apps/web/src/routes/' },
      to: { path: '^apps/web/src/app/' },
    },
    {
      name: 'web-app-only-from-main',
      severity: 'error',
      from: { path: '^apps/web/src/(?!app/|main\\.tsx|main-public\\.tsx|testing/)', pathNot: '\\.spec\\.tsx?$' },
      to: { path: '^apps/web/src/app/' },
    },
    {
      name: 'libs-nothing-of-ours',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^(apps/|libs/(?!$1/))' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { conditionNames: ['samenkoers-source', 'import', 'require', 'node', 'default', 'types'] },
  },
};
