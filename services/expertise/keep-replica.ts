// Keeps on this machine, where there is a folder for it, what a replica knows: a start goes on from there, and reads in
// the log what came after it.
import { systemTimers } from '../platform/schedule/timers.ts';
import type { Position } from '../platform/event-log/event-log.ts';
import type { Platform } from '../platform/service.ts';
import { analysisVersion } from './host-semantics.ts';
import { layout } from './index/segment.ts';
import type { Change } from './replica.ts';
import type { ReplicaMoment, SavedReplica } from './saved-replica.ts';
import type { Announced } from './semantics/switch-semantics.ts';
import { keepSnapshot } from './snapshot/keep-snapshot.ts';
import { contentVersion, savedIn, sectionsOf } from './snapshot/replica-sections.ts';
import type { Kept } from './snapshot/replica-sections.ts';
import type { Restored, Section } from './snapshot/section.ts';

/** Of everything that decides what a replica makes of the log: a snapshot that others made is of no use. */
export const versionsOf = (
  vocabulary: string,
  eventTypes: readonly string[],
): Readonly<Record<string, string>> => ({
  content: String(contentVersion),
  analysis: String(analysisVersion),
  vocabulary,
  index: String(layout),
  events: eventTypes.toSorted().join(' '),
});

export interface KeptReplica {
  /** Where the log is gone on from; undefined: from its beginning. */
  readonly positions: readonly Position[] | undefined;
  /** The semantics that were announced before these positions. */
  readonly semantics: Announced | undefined;
  readonly changed: (what: Change) => void;
  /** From here on it is written when due. */
  begin(now: () => Kept<ReplicaMoment>, positions: () => readonly Position[]): void;
  /** What was kept is void, and nowhere any more. */
  drop(): Promise<void>;
  /** Writes what has changed, if there is time for it. */
  stop(withinMs: number): Promise<void>;
}

export interface KeepingWith {
  readonly platform: Pick<Platform, 'folder' | 'clock' | 'log'>;
  readonly versions: Readonly<Record<string, string>>;
  readonly takeTurn: () => Promise<void>;
}

/** What was kept is given once, so that nobody holds on to it. */
export interface OpenedReplica {
  readonly kept: KeptReplica;
  readonly saved?: SavedReplica;
}

const nothingKept: KeptReplica = {
  positions: undefined,
  semantics: undefined,
  changed: () => {},
  begin: () => {},
  drop: () => Promise.resolve(),
  stop: () => Promise.resolve(),
};

const restored = (sections: readonly Section[], take: (kept: Kept<SavedReplica>) => void): Restored => {
  try {
    take(savedIn(sections));
    return 'restored';
  } catch (error) {
    if (error instanceof RangeError) return { refused: error.message };
    throw error;
  }
};

export const openKeptReplica = async ({
  platform,
  versions,
  takeTurn,
}: KeepingWith): Promise<OpenedReplica> => {
  const folder = await platform.folder();
  if (folder === undefined) return { kept: nothingKept };
  const { clock, log } = platform;
  let now: (() => Kept<ReplicaMoment>) | undefined;
  let found: Kept<SavedReplica> | undefined;
  const keeper = keepSnapshot({
    folder,
    state: {
      sections: () => {
        if (!now) throw new Error('nothing is known yet');
        return sectionsOf(now(), takeTurn);
      },
      restore: (sections) =>
        restored(sections, (kept) => {
          found = kept;
        }),
    },
    versions,
    takeTurn,
    clock,
    timers: systemTimers,
    log,
  });
  let positions = await keeper.load();
  const saved = found?.replica;
  let semantics = found?.semantics;
  found = undefined;
  const kept: KeptReplica = {
    get positions() {
      return positions;
    },
    get semantics() {
      return semantics;
    },
    changed: keeper.changed,
    begin: (moment, positionsNow) => {
      now = moment;
      keeper.begin(positionsNow);
    },
    drop: () => {
      positions = undefined;
      semantics = undefined;
      return keeper.drop();
    },
    stop: keeper.stop,
  };
  return saved ? { kept, saved } : { kept };
};
