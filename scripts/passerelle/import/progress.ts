// How far an import is: a bar on a terminal, a line a second otherwise. On standard error, so that output stays clean.
import { bar, percent } from '../lay-out-text.ts';
import type { Sentences } from '../say/en.ts';
import type { Screen } from '../terminal.ts';

export interface Progress {
  at(share: number, rows: number): void;
  /** Says from now on what is waited for, in place of a rate that would only sink. */
  awaits(what: string): void;
  /** Writes a line above the bar. */
  line(text: string): void;
  /** Takes the bar away. */
  end(): void;
}

export interface Watching {
  readonly now: () => number;
  /** Calls until what it returns is called. */
  readonly every: (ms: number, act: () => void) => () => void;
  /** The mesh does not answer: that time is not counted. */
  readonly isAway: () => boolean;
}

const standard: Watching = {
  now: () => performance.now(),
  every: (ms, act) => {
    const timer = setInterval(act, ms).unref();
    return () => clearInterval(timer);
  },
  isAway: () => false,
};

const eraseLine = '\r\u001b[2K';

export const createProgress = (
  screen: Screen,
  say: Sentences,
  name: string,
  watching: Partial<Watching> = {},
): Progress => {
  const { now, every, isAway } = { ...standard, ...watching };
  let last = now();
  let workedMs = 0;
  let share = 0;
  let rows = 0;
  let drawn = false;
  let awaited: string | undefined;
  const text = (): string => {
    const rate = Math.round(rows / Math.max(0.001, workedMs / 1000));
    const moving = say.progress(rows.toLocaleString('fr-FR'), rate.toLocaleString('fr-FR'));
    const said = isAway() ? say.away : (awaited ?? moving);
    return `${name} ${screen.isTerminal ? `${bar(share, 24)} ` : ''}${percent(share).trim()} · ${said}`;
  };
  const erase = (): void => {
    if (drawn) screen.write(eraseLine);
    drawn = false;
  };
  const draw = (): void => {
    const at = now();
    if (!isAway()) workedMs += at - last;
    last = at;
    if (!screen.isTerminal) return screen.line(text());
    screen.write(`${eraseLine}${text().slice(0, screen.columns - 1)}`);
    drawn = true;
  };
  const stop = every(screen.isTerminal ? 100 : 1000, draw);
  return {
    at: (nowShare, nowRows) => {
      // Rows finish out of turn: it never goes back.
      share = Math.max(share, Math.min(1, nowShare));
      rows = nowRows;
    },
    awaits: (what) => {
      awaited = what;
    },
    line: (words) => {
      erase();
      screen.line(words);
    },
    end: () => {
      stop();
      erase();
    },
  };
};
