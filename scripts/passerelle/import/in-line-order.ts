// Hands out what is said of lines in the order of the lines, though rows finish out of turn.

export interface InLineOrder<T> {
  /** Lines begin in their order. */
  begin(line: number): void;
  /** Kept until every line before has ended. */
  say(line: number, what: T): void;
  end(line: number): void;
  /** Hands out what is still kept. */
  flush(): void;
}

/** More than this is not kept for one line that does not end: order gives way to memory. */
const mostKept = 10_000;

export const inLineOrder = <T>(hand: (what: T) => void): InLineOrder<T> => {
  const open = new Set<number>();
  let kept: { readonly line: number; readonly what: T }[] = [];
  const handUntil = (line: number): void => {
    const ready = kept.filter((one) => one.line < line);
    kept = kept.filter((one) => one.line >= line);
    for (const { what } of ready.toSorted((a, b) => a.line - b.line)) hand(what);
  };
  return {
    begin: (line) => void open.add(line),
    say: (line, what) => {
      kept.push({ line, what });
      if (kept.length > mostKept) handUntil(Infinity);
    },
    end: (line) => {
      // A set keeps the order in which its members came: the first is the lowest.
      const [lowest] = open;
      open.delete(line);
      if (line !== lowest) return;
      const [next = Infinity] = open;
      handUntil(next);
    },
    flush: () => handUntil(Infinity),
  };
};
