// Durable due times: a key is due once at a time, and its work runs at least once, by one lease holder.
// On the document store, with an injected clock; `due-times.ts` keeps them, `run-schedule.ts` runs them.

export interface DueDocument {
  /** `kind/key`. */
  readonly id: string;
  readonly kind: string;
  readonly key: string;
  /** ISO 8601 UTC. */
  readonly dueAt: string;
  /** When to run it next: `dueAt`, later once it failed. ISO 8601 UTC. */
  readonly runAt: string;
  /** How often its work failed since it was set. */
  readonly attempts: number;
}

export interface Schedule {
  /** Sets or moves the due time of a key; in the past means now. Durable once resolved. */
  set(kind: string, key: string, dueAt: Date): Promise<void>;
  /** Forgets it. */
  cancel(kind: string, key: string): Promise<void>;
  /** The due time of a key, if it has one. */
  dueAt(kind: string, key: string): Promise<Date | undefined>;
}

export interface DueWork {
  readonly kind: string;
  /** Work of one lane runs one after the other; lanes run beside one another. Absent: the one that most share. */
  readonly lane?: string;
  /** So many keys of this kind may run at once, begun in the order of time. Absent: one. */
  readonly atOnce?: number;
  /** At least once, never at the same time for one key; `token` grows with each lease holder (fencing). */
  run(key: string, due: { dueAt: Date; now: Date; token: number }): Promise<void>;
}
