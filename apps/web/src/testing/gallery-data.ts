import type { CourseLineData } from '../ui/charts/course-line-data.ts';
import type { CourseLineWords } from '../ui/charts/course-line.tsx';
import type { StagePart } from '../ui/stage-bar.tsx';

export const chartWords: CourseLineWords = {
  showTable: 'Toon als tabel',
  hideTable: 'Verberg de tabel',
  period: 'Wanneer',
  value: 'Stand',
  margin: '95% marge',
  series: 'Reeks',
  kind: 'Soort',
  measured: 'gemeten',
  baseline: 'nulmeting',
  milestone: 'tussendoel',
  target: 'streefwaarde',
  forecast: 'verwachting',
  suppressed: 'niet bekend',
  activity: 'activiteit',
};

export const percent = (value: number) => `${value.toLocaleString('nl')}%`;

const point = (year: number, value: number | null, half = 1.6) => ({
  on: `${year}-07-01`,
  value,
  lower: value === null ? null : value - half,
  upper: value === null ? null : value + half,
});

export const direction: CourseLineData = {
  series: [
    {
      id: 'main',
      name: 'RIVM',
      points: [point(2012, 41.2), point(2016, 42.4), point(2020, 44, 1.4), point(2022, 45.6), point(2024, 44.9)],
    },
  ],
  baseline: { on: '2020-07-01', value: 44, label: 'nulmeting 44%' },
  direction: { to: 'decrease', label: '2030: lager' },
  horizonYear: 2030,
  lastLabel: '44,9%',
};

export const everything: CourseLineData = {
  ...direction,
  series: [
    {
      id: 'main',
      name: 'RIVM 18+',
      points: [point(2012, 41.2), point(2016, null), point(2020, 44, 1.4), point(2022, 43), point(2024, 42.4)],
    },
    { id: 'other', name: 'Eigen vragenlijst', points: [point(2021, 47, 0.8), point(2023, 46, 0.8)] },
  ],
  lastLabel: '42,4%',
  milestones: [{ on: '2026-07-01', value: 42, label: 'tussendoel 42%' }],
  target: { on: '2030-07-01', value: 38, label: 'streefwaarde 38%' },
  forecast: { on: '2030-07-01', value: 41.6, lower: 40.1, upper: 43.2, label: 'verwachting 41,6%' },
  activities: [
    { id: '1', title: 'Zing mee', from: '2024-01-01', to: '2026-12-31' },
    { id: '2', title: 'Maatjes', from: '2023-06-01', to: '2024-09-01' },
    { id: '3', title: 'Huiskamer', from: '2025-01-01', to: null },
    { id: '4', title: 'Training', from: '2024-10-01', to: '2024-12-31' },
  ],
};

const stages = ['embedded', 'inPlace', 'inProgress', 'planned', 'notStarted', 'unknown'] as const;
const words = ['verankerd', 'op orde', 'mee bezig', 'gepland', 'niet begonnen', 'onbekend'];

export const legend = stages.map((stage, index) => ({ stage, word: words[index]! }));

export const commitments = (
  [
    ['Eenzaamheid als speerpunt in het beleid', [6, 9, 4, 3, 1, 2]],
    ['Een aandachtsfunctionaris in elke organisatie', [8, 10, 0, 0, 5, 2]],
    ['Signalen oppakken en bespreekbaar maken', [3, 8, 6, 3, 3, 2]],
    ['Structurele deskundigheidsbevordering', [1, 5, 9, 4, 3, 3]],
    ['Samenwerking tussen zorg en welzijn', [4, 9, 5, 3, 1, 3]],
    ['Iedere burger uitdagen om bij te dragen', [2, 7, 8, 2, 3, 3]],
  ] as [string, number[]][]
).map(([title, counts]) => ({
  title,
  done: counts[0]! + counts[1]!,
  parts: legend.map((stage, index): StagePart => ({ ...stage, count: counts[index]! })),
}));
