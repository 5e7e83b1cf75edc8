/**
 * Once the browser has painted what the document holds. A page that is opened out of sight paints nothing until somebody looks, and
 * is made ready all the same.
 */
export function whenPainted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });
}
