// Which organisations may notice that an introduction changed. Its events carry what no side may know of another: that
// there was one must not tell it either. Pure.

/** An introduction as its event tells it. */
export interface IntroductionNow {
  readonly id: string;
  readonly version: number;
  readonly stage: string;
  /** Which round of asking. */
  readonly round: number;
  /** Who agreed, asking for it included. */
  readonly agreed: readonly string[];
  readonly declinedBy?: string | undefined;
  /** Who said what came of it, once for each time. */
  readonly outcomes: readonly string[];
  /** Oldest first; the oldest ones may be left out. */
  readonly tellings: readonly {
    readonly id: string;
    readonly code: string;
    readonly organisations: readonly string[];
  }[];
}

/** What one organisation may notice of it. */
interface Noticeable {
  /** How much it did itself. */
  readonly done: number;
  /** The last thing it was told. */
  readonly told?: string | undefined;
  /** What all of them know once all agreed; absent before and after. */
  readonly shared?: { readonly stage: string; readonly meeting?: string | undefined };
}

/** What is remembered of one: for those who know of it. */
export interface SeenIntroduction {
  readonly version: number;
  readonly round: number;
  readonly noticeable: ReadonlyMap<string, Noticeable>;
}

const known = ['agreed', 'introduced', 'met', 'closed'];

const count = <T>(all: readonly T[], wanted: T): number => all.filter((one) => one === wanted).length;

export const seeIntroduction = (introduction: IntroductionNow): SeenIntroduction => {
  const { version, round, stage, agreed, declinedBy, outcomes, tellings } = introduction;
  const knowing = new Set([...agreed, ...tellings.flatMap(({ organisations }) => organisations)]);
  if (declinedBy !== undefined) knowing.add(declinedBy);
  const meeting = tellings.findLast(({ code }) => code.startsWith('meeting_'))?.id;
  const shared = known.includes(stage) ? { stage, meeting } : undefined;
  const noticeableBy = (organisation: string): Noticeable => ({
    done: count(agreed, organisation) + count([declinedBy], organisation) + count(outcomes, organisation),
    told: tellings.findLast(({ organisations }) => organisations.includes(organisation))?.id,
    ...(shared ? { shared } : {}),
  });
  return {
    version,
    round,
    noticeable: new Map([...knowing].map((organisation) => [organisation, noticeableBy(organisation)])),
  };
};

const isNoticed = (now: Noticeable, before: Noticeable | undefined, isSameRound: boolean): boolean => {
  if (!before) return true;
  // What an animator reopens, or takes back, moves answers that nobody gave.
  if (isSameRound && now.done > before.done) return true;
  if (now.told !== undefined && now.told !== before.told) return true;
  const { shared } = now;
  if (!shared) return false;
  return (
    shared.stage !== before.shared?.stage ||
    (shared.meeting !== undefined && shared.meeting !== before.shared.meeting)
  );
};

/**
 * Those who may notice the step from one to the other. Where nobody remembers what was before, only the first state of
 * all is told: of a later one it is not known who may notice what is new in it.
 */
export const whoNotices = (
  now: SeenIntroduction,
  before: SeenIntroduction | undefined,
): readonly string[] => {
  const noticing = [...now.noticeable];
  if (!before) return now.version === 1 ? noticing.map(([organisation]) => organisation) : [];
  return noticing
    .filter(([organisation, own]) =>
      isNoticed(own, before.noticeable.get(organisation), now.round === before.round),
    )
    .map(([organisation]) => organisation);
};

export interface SeenIntroductions {
  get(id: string): SeenIntroduction | undefined;
  put(id: string, seen: SeenIntroduction): void;
  remove(id: string): void;
}

/** Remembers those that changed last. */
export const seenIntroductions = (capacity: number): SeenIntroductions => {
  const kept = new Map<string, SeenIntroduction>();
  return {
    get: (id) => kept.get(id),
    put: (id, seen) => {
      kept.delete(id);
      kept.set(id, seen);
      const [oldest] = kept.keys();
      if (kept.size > capacity && oldest !== undefined) kept.delete(oldest);
    },
    remove: (id) => void kept.delete(id),
  };
};
