// Commits a position without making the next batch wait for the disk: one commit at a time, always of the latest.
import type { Logger } from 'pino';

export interface CommitBehind {
  /** Everything before this offset is done with. */
  at(next: number): void;
  /** Resolves once the latest position is committed, or could not be (it is then delivered again later). */
  flush(): Promise<void>;
  /** Positions said afterwards are not committed any more. */
  end(): void;
}

export const makeCommitBehind = (commit: (next: number) => Promise<void>, log: Logger): CommitBehind => {
  let wanted = -1;
  let written = -1;
  let ended = false;
  let running: Promise<void> | undefined;

  const run = async () => {
    while (wanted > written) {
      const next = wanted;
      try {
        await commit(next);
        written = next;
      } catch (error) {
        log.warn({ err: error }, 'a position could not be committed; the next batch tries again');
        break;
      }
    }
    running = undefined;
  };

  return {
    at(next) {
      if (ended) return;
      wanted = next;
      running ??= run();
    },
    end() {
      ended = true;
    },
    async flush() {
      await running;
      if (wanted > written) await (running = run());
    },
  };
};
