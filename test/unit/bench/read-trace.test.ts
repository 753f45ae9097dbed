import { describe, expect, it } from '@jest/globals';
import { readTrace } from '../../../scripts/bench/web/read-trace.ts';

const page = { pid: 1, tid: 2 };
const painter = { pid: 1, tid: 3 };
const named = (thread: typeof page, name: string) => ({
  name: 'thread_name',
  ph: 'M',
  ...thread,
  ts: 0,
  args: { name },
});
/** From and for so many milliseconds, half of them on the processor where nothing else is said. */
const ran = (name: string, from: number, ms: number, onProcessor = ms / 2) => ({
  name,
  ph: 'X',
  ...page,
  ts: from * 1000,
  dur: ms * 1000,
  tdur: onProcessor * 1000,
});
const frameEnded = (at: number) => ({ name: 'AnimationFrame', ph: 'e', ...page, ts: at * 1000 });
const threads = [named(page, 'CrRendererMain'), named(painter, 'DedicatedWorker thread')];
const read = (events: readonly object[]) =>
  readTrace(Buffer.from(JSON.stringify({ traceEvents: [...threads, ...events] })));

describe('what a trace tells', () => {
  it('adds up the script that led to a frame, without what lies in other script', () => {
    const { perFrame } = read([
      ran('EventDispatch', 0, 4),
      ran('FunctionCall', 1, 2),
      ran('FireAnimationFrame', 5, 6),
      ran('FunctionCall', 6, 3),
      frameEnded(12),
      ran('FireAnimationFrame', 20, 8),
      frameEnded(30),
    ]);
    expect(perFrame).toEqual([5, 4]);
  });

  it('leaves out what no frame followed, and other threads', () => {
    const { perFrame } = read([
      { ...ran('TimerFire', 1, 8), ...painter },
      ran('FireAnimationFrame', 20, 2),
      frameEnded(30),
      ran('TimerFire', 31, 8),
    ]);
    expect(perFrame).toEqual([1]);
  });

  it('finds the longest task of the page by the time it had the processor', () => {
    const { longestTask } = read([
      ran('FireAnimationFrame', 0, 2),
      ran('RunTask', 0, 300, 7),
      ran('RunTask', 300, 40, 30),
      { ...ran('RunTask', 0, 900), ...painter },
    ]);
    expect(longestTask).toBe(30);
  });

  it('counts the pictures of whatever paints beside the page', () => {
    const { painted } = read([
      ran('FireAnimationFrame', 0, 2),
      { ...ran('FireAnimationFrame', 3, 12), ...painter },
      { ...ran('FunctionCall', 4, 6), ...painter },
    ]);
    expect(painted).toEqual([6]);
  });
});
