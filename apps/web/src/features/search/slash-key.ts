const storageKey = 'search-key-off';

/** Whether "/" opens the search window. Who dictates or has a key that sticks can turn it off; Ctrl+K stays. */
export function isSlashOn(): boolean {
  try {
    return localStorage.getItem(storageKey) === null;
  } catch {
    return true;
  }
}

export function turnSlash(on: boolean): void {
  try {
    if (on) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, '1');
  } catch {
    // A browser that keeps nothing keeps the key on.
  }
}

/** Is this key press meant to open it? Not while somebody types, or has a window open. */
export function opensSearch(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.altKey) return false;
  const isCommand = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
  if (isCommand) return document.querySelector('[role=dialog], [role=alertdialog]') === null;
  if (event.key !== '/' || event.ctrlKey || event.metaKey || !isSlashOn()) return false;
  const target = event.target instanceof Element ? event.target : null;
  const isTyping = target?.closest('input, textarea, select, [contenteditable], [role=dialog], [role=alertdialog]');
  return !isTyping;
}
