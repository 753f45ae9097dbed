// When the snapshot on the disk is to be replaced: soon after much has changed, later after little, and in any case
// before something that was removed has stood there for an hour.

/** What has changed since what is on the disk was taken; there is something. */
export interface Unwritten {
  readonly changes: number;
  /** Of the first of them. */
  readonly since: Date;
  /** Of the first removal among them, if any. */
  readonly removalSince?: Date;
}

/** Of the last attempt. */
export interface LastWrite {
  readonly endedAt: Date;
  readonly tookMs: number;
  /** How often it has failed in a row. */
  readonly failures: number;
}

const minuteMs = 60_000;

/** So many changes are worth a write without further wait: a start reads some thousand events a second. */
const manyChanges = 20_000;
const changesMs = 10 * minuteMs;
const removalMs = 30 * minuteMs;
/** Whatever was removed is off the disk by then: by a new snapshot, or without any. */
const removalLimitMs = 55 * minuteMs;

/** At most a twentieth of the time is spent writing. */
const restMs = ({ tookMs, failures }: LastWrite): number =>
  failures > 0 ? Math.min(10, 2 ** (failures - 1)) * minuteMs : Math.max(minuteMs, 20 * tookMs);

const after = (date: Date, ms: number): number => date.getTime() + ms;

export const writeDueAt = (unwritten: Unwritten, last: LastWrite | undefined): Date => {
  const { changes, since, removalSince } = unwritten;
  const wanted = Math.min(
    changes >= manyChanges ? since.getTime() : after(since, changesMs),
    removalSince ? after(removalSince, removalMs) : Infinity,
  );
  const rested = last ? Math.max(wanted, after(last.endedAt, restMs(last))) : wanted;
  const latest = removalSince ? after(removalSince, removalLimitMs) : Infinity;
  return new Date(Math.min(rested, latest));
};

/** It could not be replaced for so long that it must go without a successor. */
export const mustGo = ({ removalSince }: Pick<Unwritten, 'removalSince'>, now: Date): boolean =>
  removalSince !== undefined && now.getTime() >= after(removalSince, removalLimitMs);

export const withChange = (
  unwritten: Unwritten | undefined,
  what: 'change' | 'removal',
  now: Date,
): Unwritten => {
  const removalSince = unwritten?.removalSince ?? (what === 'removal' ? now : undefined);
  return {
    changes: (unwritten?.changes ?? 0) + 1,
    since: unwritten?.since ?? now,
    ...(removalSince ? { removalSince } : {}),
  };
};

/** What a failed write leaves to be written, with what came meanwhile. */
export const withLater = (
  before: Unwritten | undefined,
  later: Unwritten | undefined,
): Unwritten | undefined => {
  if (!before || !later) return before ?? later;
  const removalSince = before.removalSince ?? later.removalSince;
  return {
    changes: before.changes + later.changes,
    since: before.since,
    ...(removalSince ? { removalSince } : {}),
  };
};

/** That something changed makes the write due sooner; all other changes leave it where it is. */
export const makesDueSooner = (before: Unwritten | undefined, now: Unwritten): boolean =>
  !before || now.changes === manyChanges || now.removalSince !== before.removalSince;
