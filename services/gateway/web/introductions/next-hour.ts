// Where the arrow keys go in a grid of hours. Pure.

export interface Place {
  readonly row: number;
  readonly column: number;
}

const steps: Readonly<Record<string, Place>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

const within = (at: number, count: number): number => Math.min(Math.max(at, 0), count - 1);

/** Undefined for keys that go nowhere; at an edge it stays. */
export const nextHour = (
  at: Place,
  key: string,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): Place | undefined => {
  if (key === 'Home') return { ...at, column: 0 };
  if (key === 'End') return { ...at, column: columns - 1 };
  const step = steps[key];
  return step && { row: within(at.row + step.row, rows), column: within(at.column + step.column, columns) };
};
