import { describe, expect, it } from '@jest/globals';
import { readTrace } from '../../../scripts/bench/web/read-trace.ts';

const thread = { pid: 1, tid: 2 };
/** From and for so many milliseconds, half of them on the processor where nothing else is said. */
const ran = (name: string, from: number, ms: number, onProcessor = ms / 2) => ({
  name,
  ph: 'X',
  ...thread,
  ts: from * 1000,
  dur: ms * 1000,
  tdur: onProcessor * 1000,
});
const frameEnded = (at: number) => ({ name: 'AnimationFrame', ph: 'e', ...thread, ts: at * 1000 });
const read = (traceEvents: readonly object[]) => readTrace(Buffer.from(JSON.stringify({ traceEvents })));

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

  it('leaves out frames in which script drew nothing, and other threads', () => {
    const { perFrame } = read([
      ran('TimerFire', 0, 10),
      frameEnded(12),
      ran('FireAnimationFrame', 20, 2),
      frameEnded(30),
      { ...ran('TimerFire', 21, 8), tid: 3 },
    ]);
    expect(perFrame).toEqual([1]);
  });

  it('finds the longest task by the time it had the processor', () => {
    const { longestTask } = read([
      ran('FireAnimationFrame', 0, 2),
      ran('RunTask', 0, 300, 7),
      ran('RunTask', 300, 40, 30),
    ]);
    expect(longestTask).toBe(30);
  });
});
