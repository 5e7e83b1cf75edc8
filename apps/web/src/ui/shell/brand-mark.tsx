/** A course line that starts at a dot and bends towards where it wants to go. */
export function BrandMark({ size = 30 }: { size?: number }) {
  return (
    <svg
      className="sk-brand-mark"
      viewBox="0 0 32 24"
      width={size}
      height={(size * 24) / 32}
      fill="none"
      stroke="currentColor"
      strokeWidth="2.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="4.6" cy="19" r="3.4" fill="currentColor" stroke="none" />
      <path d="M5 18.6C8.8 16.5 9.6 5 15 5c4.8 0 5.2 7 8.4 7 1.9 0 3.3-1.1 5-2.7" />
      <path d="m22.6 6.9 6.4 1.7-1.6 6.3" />
    </svg>
  );
}
