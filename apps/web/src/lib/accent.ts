/** Puts the page in the accent colour of a coalition; without one in that of the installation. `theme.css` makes the rest of it. */
export function wearAccent(accent: string | null | undefined): void {
  const { style, dataset } = document.documentElement;
  if (accent) {
    style.setProperty('--samenkoers-accent', accent);
    dataset['accent'] = '';
  } else {
    style.removeProperty('--samenkoers-accent');
    delete dataset['accent'];
  }
}
