// Keeps on this machine, where there is a folder for it, what a replica knows: a start goes on from there, and reads in
// the log what came after it.
import { systemTimers } from '../platform/schedule/timers.ts';
import type { Position } from '../platform/event-log/event-log.ts';
import type { Platform } from '../platform/service.ts';
import { runInTurns } from './analysis/in-pieces.ts';
import { analysisVersion } from './host-semantics.ts';
import { layout } from './index/segment.ts';
import type { Change } from './replica.ts';
import type { ReplicaMoment, SavedReplica } from './saved-replica.ts';
import type { Announced } from './semantics/switch-semantics.ts';
import { keepSnapshot } from './snapshot/keep-snapshot.ts';
import { contentVersion, readingSaved, sectionsOf } from './snapshot/replica-sections.ts';
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

export interface Opened<R> {
  readonly kept: KeptReplica;
  readonly replica: R;
}

const nothingKept: KeptReplica = {
  positions: undefined,
  semantics: undefined,
  changed: () => {},
  begin: () => {},
  drop: () => Promise.resolve(),
  stop: () => Promise.resolve(),
};

/**
 * `make` makes a replica of what was kept, or of nothing, in turns where that takes long; it is to call `changed` for
 * each change. A snapshot that it throws at is of no use either: else every start would fail at it.
 */
export const openKeptReplica = async <R>(
  { platform, versions, takeTurn }: KeepingWith,
  make: (saved: SavedReplica | undefined, changed: (what: Change) => void) => R | Promise<R>,
): Promise<Opened<R>> => {
  const folder = await platform.folder();
  if (folder === undefined) return { kept: nothingKept, replica: await make(undefined, nothingKept.changed) };
  const { clock, log } = platform;
  let now: (() => Kept<ReplicaMoment>) | undefined;
  let restored: Kept<{ readonly made: R }> | undefined;

  const restore = async (sections: readonly Section[]): Promise<Restored> => {
    try {
      const { replica, semantics } = await runInTurns(readingSaved(sections), takeTurn);
      restored = {
        replica: { made: await make(replica, (what) => keeper.changed(what)) },
        ...(semantics ? { semantics } : {}),
      };
      return 'restored';
    } catch (error) {
      return { refused: error instanceof Error ? error.message : String(error) };
    }
  };

  const keeper = keepSnapshot({
    folder,
    state: {
      sections: () => {
        if (!now) throw new Error('nothing is known yet');
        return sectionsOf(now(), takeTurn);
      },
      restore,
    },
    versions,
    takeTurn,
    clock,
    timers: systemTimers,
    log,
  });
  let positions = await keeper.load();
  let semantics = restored?.semantics;
  const replica = restored ? restored.replica.made : await make(undefined, keeper.changed);
  restored = undefined;
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
  return { kept, replica };
};
