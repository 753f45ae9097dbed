// Due times in memory, and a runner that a test turns by hand.
import type { DueWork, Schedule } from '../../services/platform/schedule/schedule.ts';

export interface MemorySchedule extends Schedule {
  /** Runs what is due until nothing is, as the real runner does: a due time set meanwhile stays. */
  runDue(work: readonly DueWork[], now: Date): Promise<void>;
  /** Called at each set: a runner that wakes up at once. */
  onSet: (() => Promise<void>) | undefined;
}

interface Due {
  readonly kind: string;
  readonly key: string;
  readonly at: Date;
}

export const memorySchedule = (): MemorySchedule => {
  const due = new Map<string, Due>();
  const idOf = (kind: string, key: string): string => `${kind}/${key}`;
  const schedule: MemorySchedule = {
    onSet: undefined,
    set: async (kind, key, at) => {
      due.set(idOf(kind, key), { kind, key, at });
      await schedule.onSet?.();
    },
    cancel: async (kind, key) => {
      due.delete(idOf(kind, key));
    },
    dueAt: async (kind, key) => due.get(idOf(kind, key))?.at,
    runDue: async (work, now) => {
      for (;;) {
        const next = [...due.values()].find((one) => one.at <= now);
        if (!next) return;
        const known = work.find(({ kind }) => kind === next.kind);
        await known?.run(next.key, { dueAt: next.at, now, token: 1 });
        const id = idOf(next.kind, next.key);
        if (due.get(id) === next) due.delete(id);
      }
    },
  };
  return schedule;
};
