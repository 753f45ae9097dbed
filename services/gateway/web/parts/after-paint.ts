// Once what was just changed is painted; at once where nothing is painted, such as in a tab behind another.

/** A tab that goes behind another meanwhile paints no more: what waits goes on all the same. */
const longestMs = 100;

export const afterPaint = (): Promise<void> =>
  document.hidden
    ? Promise.resolve()
    : new Promise((resolve) => {
        requestAnimationFrame(() => setTimeout(resolve));
        setTimeout(resolve, longestMs);
      });
