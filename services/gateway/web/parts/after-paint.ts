// Once what was just changed is painted; at once where nothing is painted, such as in a tab behind another.
export const afterPaint = (): Promise<void> =>
  document.hidden
    ? Promise.resolve()
    : new Promise((resolve) => {
        requestAnimationFrame(() => setTimeout(resolve));
      });
