import { scaleUtc } from '@visx/scale';
import { useEffect, useRef } from 'react';
import { classNames } from '../class-names.ts';
import { Icon } from '../icon.tsx';
import { useLinkProps } from '../navigation.tsx';
import '../status-chip.css';
import { toneIcon } from '../tone.ts';
import './activity-timeline.css';
import type { ActivityTimelineProps, TimelineRow } from './activity-timeline.tsx';

const at = (day: string) => new Date(`${day}T00:00:00Z`);

export function ActivityTimelineDrawing({ label, rows, from, to, today, words, formatMonth }: ActivityTimelineProps) {
  const scale = scaleUtc<number>({ domain: [at(from), at(to)], range: [0, 100] });
  const percent = (day: string) => Math.min(100, Math.max(0, scale(at(day))));
  const months = scale.ticks(Math.max(2, Math.round((at(to).getTime() - at(from).getTime()) / 86_400_000 / 61)));
  const lines = months.map((month) => month.toISOString().slice(0, 10));
  const todayWithin = today >= from && today <= to;
  const region = useRef<HTMLDivElement>(null);
  const share = todayWithin ? percent(today) / 100 : null;
  // Where there is not room for all of it, it opens around today.
  useEffect(() => {
    const { current } = region;
    const names = current?.querySelector<HTMLElement>('.sk-gantt__corner')?.offsetWidth ?? 0;
    if (current === null || share === null) return;
    current.scrollLeft = share * (current.scrollWidth - names) - (current.clientWidth - names) / 2;
  }, [share]);
  return (
    <div ref={region} className="sk-gantt" role="region" aria-label={label}>
      <div
        className="sk-gantt__inside"
        style={{ '--sk-gantt-width': `${Math.max(30, lines.length * 5)}rem` } as object}
      >
        <div className="sk-gantt__corner" />
        <div className="sk-gantt__months" aria-hidden="true">
          {lines.map((month) => (
            <span key={month} className="sk-gantt__month" style={{ insetInlineStart: `${percent(month)}%` }}>
              {formatMonth(month)}
            </span>
          ))}
          {todayWithin && (
            <span className="sk-gantt__today-word" style={{ insetInlineStart: `${percent(today)}%` }}>
              {words.today}
            </span>
          )}
        </div>
        {rows.map((row) => (
          <Row key={row.id} row={row} lines={lines} today={todayWithin ? today : null} percent={percent} end={to} />
        ))}
      </div>
    </div>
  );
}

function Row({
  row,
  lines,
  today,
  percent,
  end,
}: {
  row: TimelineRow;
  lines: string[];
  today: string | null;
  percent: (day: string) => number;
  end: string;
}) {
  return (
    <>
      <div className="sk-gantt__name">
        {row.title}
        {row.detail !== undefined && <small>{row.detail}</small>}
      </div>
      <div className="sk-gantt__track">
        {lines.map((month) => (
          <span key={month} className="sk-gantt__line" style={{ insetInlineStart: `${percent(month)}%` }} />
        ))}
        {today !== null && <span className="sk-gantt__today" style={{ insetInlineStart: `${percent(today)}%` }} />}
        <TimelineBar row={row} percent={percent} end={end} />
        {row.deadlines?.map((deadline) => (
          <span
            key={`${deadline.on}-${deadline.label}`}
            className="sk-gantt__deadline"
            style={{ insetInlineStart: `${percent(deadline.on)}%` }}
            role="img"
            aria-label={deadline.label}
            title={deadline.label}
          />
        ))}
      </div>
    </>
  );
}

function TimelineBar({ row, percent, end }: { row: TimelineRow; percent: (day: string) => number; end: string }) {
  const link = useLinkProps(row.href);
  if (row.from === null) return null;
  const start = percent(row.from);
  return (
    <a
      {...link}
      className={classNames('sk-gantt__bar', `sk-tone--${row.tone}`, row.to === null && 'sk-gantt__bar--open')}
      style={{ insetInlineStart: `${start}%`, inlineSize: `${percent(row.to ?? end) - start}%` }}
      aria-label={`${row.title}, ${row.description}`}
      title={row.description}
    >
      <Icon name={toneIcon[row.tone]} size={14} />
      <span>{row.statusWord}</span>
    </a>
  );
}
