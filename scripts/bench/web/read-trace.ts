// What a trace of the browser tells of a page's thread: how long script ran before each frame, and its longest task; and
// how often a worker of the page painted. Of the processor's time alone: waiting for a busy machine is not counted.

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds; `tdur`: on the processor. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
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

const byThread = (events: readonly TraceEvent[]): ((name: string) => readonly TraceEvent[]) => {
  const threads = Map.groupBy(events, ({ pid, tid }) => `${pid} ${tid}`);
  return (name) =>
    events
      .filter((event) => event.name === 'thread_name' && event.args?.name === name)
      .map(({ pid, tid }) => threads.get(`${pid} ${tid}`) ?? [])
      .reduce<readonly TraceEvent[]>((most, one) => (one.length > most.length ? one : most), []);
};

export interface Traced {
  /** Milliseconds of the page's script that led to each of its frames in which script ran. */
  readonly perFrame: readonly number[];
  readonly longestTask: number;
  /** Milliseconds of script of each picture that the painter made. */
  readonly painted: readonly number[];
}

export const readTrace = (trace: Buffer): Traced => {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: readonly TraceEvent[] };
  const threadOf = byThread(traceEvents);
  const page = threadOf('CrRendererMain');
  const scripts = outermost(page.filter(({ ph, name }) => ph === 'X' && scripting.has(name)));
  const ends = page
    .filter(({ ph, name }) => ph === 'e' && name === 'AnimationFrame')
    .map(({ ts }) => ts)
    .toSorted((a, b) => a - b);
  const frames = Map.groupBy(scripts, ({ ts }) => ends.find((end) => end >= ts));
  const tasks = page.filter(({ ph, name }) => ph === 'X' && name === 'RunTask');
  const painter = threadOf('DedicatedWorker thread');
  return {
    perFrame: [...frames].flatMap(([end, of]) =>
      end === undefined ? [] : [of.reduce((sum, one) => sum + milliseconds(one), 0)],
    ),
    longestTask: Math.max(0, ...tasks.map(milliseconds)),
    painted: painter.filter(({ ph, name }) => ph === 'X' && name === 'FireAnimationFrame').map(milliseconds),
  };
};
