import type { ReactNode } from 'react';
import './icon.css';

/** Drawn by ourselves on a grid of 20 by 20. */
const drawings = {
  check: <path d="m4.5 10.8 3.6 3.6 7.6-8.4" />,
  triangle: (
    <>
      <path d="M10 3.4 17.4 16.4H2.6Z" />
      <path d="M10 8.6v3.2M10 14.2v.01" />
    </>
  ),
  cross: <path d="m5.4 5.4 9.2 9.2m0-9.2-9.2 9.2" />,
  ring: (
    <circle cx="10" cy="10" r="6.6" strokeDasharray="3.4 2.53" strokeLinecap="butt" transform="rotate(-14 10 10)" />
  ),
  question: <path d="M7.4 7.6a2.7 2.7 0 1 1 4.1 2.3c-.9.6-1.5 1.1-1.5 2.2M10 14.7v.01" />,
  up: <path d="M10 16V4.6M5.2 9.2 10 4.4l4.8 4.8" />,
  down: <path d="M10 4v11.4m-4.8-4.6 4.8 4.8 4.8-4.8" />,
  level: <path d="M4 7.6h12M4 12.4h12" />,
  chevronDown: <path d="m5 7.6 5 5 5-5" />,
  chevronRight: <path d="m7.6 5 5 5-5 5" />,
  chevronLeft: <path d="m12.4 5-5 5 5 5" />,
  search: (
    <>
      <circle cx="9" cy="9" r="5.2" />
      <path d="m13 13 3.8 3.8" />
    </>
  ),
  calendar: (
    <>
      <rect x="3" y="4.4" width="14" height="12.6" rx="2.4" />
      <path d="M3 8.6h14M7 2.8v3M13 2.8v3" />
    </>
  ),
  person: (
    <>
      <circle cx="10" cy="6.8" r="3.2" />
      <path d="M3.8 17c.7-3.2 3.2-5 6.2-5s5.5 1.8 6.2 5" />
    </>
  ),
  people: (
    <>
      <circle cx="7.4" cy="7" r="2.8" />
      <path d="M2 16.400c.6-2.9 2.7-4.6 5.4-4.600s4.8 1.7 5.4 4.600M13 4.500a2.8 2.8 0 0 1 0 5M14.8 12.300c1.7.7 2.8 2.1 3.2 4.1" />
    </>
  ),
  overview: <path d="M3 15.600c2.4 0 3-7.6 5.6-7.600s2.4 4.6 4.6 4.600S15.6 6 17.4 4.4" />,
  plan: <path d="M4 5h12M4 10h8M4 15h10" />,
  flag: <path d="M5 17.400V3.600m0 .600c3.6-2 6.4 2 10 0v7.200c-3.6 2-6.4-2-10 0" />,
  handshake: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="m6.8 10.3 2.2 2.3 4.3-4.9" />
    </>
  ),
  chart: <path d="M4 16.400V11M10 16.400V4M16 16.400V8" />,
  menu: <path d="M3.6 5.600h12.800M3.6 10h12.800M3.6 14.400h12.8" />,
  more: <path d="M4.4 10h.01M10 10h.01M15.6 10h.01" strokeWidth="3" />,
  undo: <path d="M7.4 4 3.6 7.800l3.8 3.800M4 7.800h7.600a4.4 4.4 0 0 1 0 8.800H8" />,
  refresh: <path d="M15.8 8A6.2 6.2 0 0 0 4.6 7M4.2 3.600V7h3.400M4.2 12a6.2 6.2 0 0 0 11.2 1m.4 3.400V13h-3.4" />,
  outside: <path d="M8 4.600H4.600v10.800h10.800V12M11.4 4.600h4v4m0-4L9.4 10.6" />,
  phone: (
    <path d="M4.6 3.400h2.800l1.4 3.6-1.9 1.500c.9 1.9 2.4 3.4 4.3 4.300l1.5-1.9 3.6 1.400v2.800c0 .7-.6 1.3-1.3 1.300C8.6 16.4 3.3 11 3.3 4.700c0-.7.6-1.3 1.3-1.300Z" />
  ),
  mail: (
    <>
      <rect x="2.8" y="4.4" width="14.4" height="11.2" rx="2.2" />
      <path d="m3.4 6 6.6 5 6.6-5" />
    </>
  ),
  edit: <path d="m4 16 .8-3.400L13.400 4l2.600 2.600-8.600 8.600Zm7.600-10.200 2.600 2.600" />,
  export: <path d="M10 3.600v8.800m-3.400-3.400 3.400 3.400 3.400-3.400M4 14.400v2h12v-2" />,
  plus: <path d="M10 4v12M4 10h12" />,
  minus: <path d="M4 10h12" />,
  settings: (
    <>
      <path d="M3.6 6.4h6.600m4 0h2.200M3.600 13.600h2.200m4 0h6.600" />
      <circle cx="12.200" cy="6.400" r="2" />
      <circle cx="7.800" cy="13.600" r="2" />
    </>
  ),
  lock: (
    <>
      <rect x="4" y="9" width="12" height="8" rx="2" />
      <path d="M6.8 9V6.600a3.2 3.2 0 0 1 6.4 0V9" />
    </>
  ),
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof drawings;

/** A decoration beside a word; it says nothing by itself unless it gets a `label`. */
export function Icon({ name, size = 18, label }: { name: IconName; size?: number; label?: string }) {
  const speech =
    label === undefined ? ({ 'aria-hidden': true } as const) : ({ role: 'img', 'aria-label': label } as const);
  return (
    <svg className="sk-icon" viewBox="0 0 20 20" width={size} height={size} focusable="false" {...speech}>
      {drawings[name]}
    </svg>
  );
}
