// What a trace of the browser tells of a page's thread: how long script ran before each frame, and its longest task. Of
// the processor's time alone: waiting for whatever draws, or for a busy machine, is not counted.

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds; `tdur`: on the processor. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
}

export const traceCategories = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8.execute'];

/** What the browser calls running a page's script; they may lie in one another. */
const scripting = new Set([
  'EvaluateScript',
  'EventDispatch',
  'FireAnimationFrame',
  'FunctionCall',
  'RunMicrotasks',
  'TimerFire',
]);

const milliseconds = ({ tdur, dur = 0 }: TraceEvent): number => (tdur ?? dur) / 1000;

/** Outermost ones alone. */
const outermost = (events: readonly TraceEvent[]): readonly TraceEvent[] => {
  let end = -Infinity;
  return events
    .toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
    .filter(({ ts, dur = 0 }) => {
      if (ts < end) return false;
      end = ts + dur;
      return true;
    });
};

/** The thread that asked for most frames. */
const pageThread = (events: readonly TraceEvent[]): readonly TraceEvent[] => {
  const threads = [...Map.groupBy(events, ({ pid, tid }) => `${pid} ${tid}`).values()];
  const framesOf = (of: readonly TraceEvent[]): number =>
    of.filter(({ name }) => name === 'FireAnimationFrame').length;
  return threads.toSorted((a, b) => framesOf(b) - framesOf(a))[0] ?? [];
};

export interface Traced {
  /** Milliseconds of script that led to each frame in which script drew. */
  readonly perFrame: readonly number[];
  readonly longestTask: number;
}

export const readTrace = (trace: Buffer): Traced => {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: readonly TraceEvent[] };
  const events = pageThread(traceEvents);
  const scripts = outermost(events.filter(({ ph, name }) => ph === 'X' && scripting.has(name)));
  const ends = events
    .filter(({ ph, name }) => ph === 'e' && name === 'AnimationFrame')
    .map(({ ts }) => ts)
    .toSorted((a, b) => a - b);
  const frames = Map.groupBy(scripts, ({ ts }) => ends.find((end) => end >= ts));
  const drawn = [...frames].filter(
    ([end, of]) => end !== undefined && of.some(({ name }) => name === 'FireAnimationFrame'),
  );
  const tasks = events.filter(({ ph, name }) => ph === 'X' && name === 'RunTask');
  return {
    perFrame: drawn.map(([, of]) => of.reduce((sum, one) => sum + milliseconds(one), 0)),
    longestTask: Math.max(0, ...tasks.map(milliseconds)),
  };
};
