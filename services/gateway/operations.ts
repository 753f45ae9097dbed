// What an operator needs of the process behind the edge; `operate.ts` fulfils it.
import type { EventLog, Lag } from '../platform/event-log/event-log.ts';

export interface ServiceHealth {
  readonly name: string;
  /** Why it cannot answer now; absent when it can. */
  readonly trouble?: string | undefined;
}

export interface Operations {
  /** What the data folder was made for, written in it when it was made. */
  readonly dataFolder: 'demonstration' | 'real';
  /** The services of this process, in the order of the flow. */
  health(): readonly ServiceHealth[] | Promise<readonly ServiceHealth[]>;
  lag(): Promise<readonly Lag[]>;
  readonly deadLetters: EventLog['deadLetters'];
  /** Lines without their line end; the last one is the checksum of the others. Throws when something is unreadable. */
  backup(): AsyncIterable<string>;
  /** Takes the lines of a backup; throws an `invalid` fault, having changed nothing, when they are not whole. */
  restore(lines: AsyncIterable<string>): Promise<{ readonly documents: number }>;
}
