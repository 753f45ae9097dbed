// The segments that make the index: which there are, which of their sources died, which are being merged.
import { mergeSegments } from './merge-segments.ts';
import { planMerge } from './plan-merges.ts';
import type { Run, SegmentState } from './plan-merges.ts';
import { localOf, termsAt } from './read-segment.ts';
import { openSegment, segmentBytes } from './segment.ts';
import type { Segment } from './segment.ts';
import { dead } from './source-class.ts';
import { isWordAt } from './word-bytes.ts';
import type { WordBytes } from './word-bytes.ts';

/** Makes one segment of several, as `mergeSegments` does; in slices, or elsewhere. */
export type MergeSegments = (segments: readonly Segment[]) => Promise<Segment>;

interface Entry {
  segment: Segment;
  living: number;
  /** Somebody looks at its classes: they are copied before the next change. */
  shown: boolean;
  busy: boolean;
}

export interface SegmentList {
  append(segment: Segment): void;
  /** Whether the word is the id of the source with this number. */
  isAt(number: number, word: WordBytes): boolean;
  /** Calls back with the class and the terms of the source, and marks it dead. */
  kill(number: number, told: (sourceClass: number, terms: Int32Array) => void): void;
  /** The segments as they are now, which nothing changes any more. */
  show(): readonly Segment[];
  maintain(merge: MergeSegments, changed: () => void): Promise<void>;
  readonly bytes: number;
}

/** So few sources are merged at once, when somebody looks: under a millisecond. */
const mergedAtOnce = 256;

const livingIn = ({ classes }: Segment): number => {
  let living = 0;
  for (let local = 0; local < classes.length; local += 1) if (classes[local] !== dead) living += 1;
  return living;
};

const runToEnd = (segments: readonly Segment[]): Segment => {
  const steps = mergeSegments(segments);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
};

export const createSegmentList = (): SegmentList => {
  let entries: Entry[] = [];
  let working: Promise<void> | undefined;

  const entryOf = (number: number): Entry | undefined => {
    let first = 0;
    for (let left = entries.length; left > 1;) {
      const half = left >> 1;
      if ((entries[first + half]?.segment.numbers[0] ?? 0) <= number) first += half;
      left -= half;
    }
    return entries[first];
  };

  const mark = (entry: Entry, local: number): void => {
    if (entry.shown) {
      const { buffer, classes } = entry.segment;
      const copy = new Uint8Array(new SharedArrayBuffer(classes.length));
      copy.set(classes);
      entry.segment = openSegment({ buffer, classes: copy });
      entry.shown = false;
    }
    entry.segment.classes[local] = dead;
    entry.living -= 1;
  };

  const states = (): readonly SegmentState[] =>
    entries.map(({ segment, living, busy }) => ({ living, dead: segment.sizes.sources - living, busy }));

  const dropEmpty = (): void => {
    entries = entries.filter(({ living, busy }) => living > 0 || busy);
  };

  /** Puts what was made of some entries in their place; sources that died in the meantime are dead in it too. */
  const replace = (merged: readonly Entry[], seen: readonly Segment[], segment: Segment): void => {
    const entry: Entry = { segment, living: livingIn(segment), shown: false, busy: false };
    merged.forEach(({ segment: now }, nth) => {
      const before = seen[nth]?.classes ?? now.classes;
      for (let local = 0; local < before.length; local += 1) {
        if (before[local] !== dead && now.classes[local] === dead)
          mark(entry, localOf(segment, now.numbers[local] ?? -1));
      }
    });
    entries.splice(entries.indexOf(merged[0] as Entry), merged.length, entry);
    dropEmpty();
  };

  /** What is being merged is read over several turns: from now on a death there makes a copy. */
  const begin = (run: Run): { readonly chosen: readonly Entry[]; readonly seen: readonly Segment[] } => {
    const chosen = entries.slice(run.first, run.last + 1);
    for (const entry of chosen) {
      entry.shown = true;
      entry.busy = true;
    }
    return { chosen, seen: chosen.map(({ segment }) => segment) };
  };

  const mergeFew = (): void => {
    for (;;) {
      const run = planMerge(states());
      const chosen = run ? entries.slice(run.first, run.last + 1) : [];
      const living = chosen.reduce((sum, entry) => sum + entry.living, 0);
      if (!run || living > mergedAtOnce) return;
      const { seen } = begin(run);
      replace(chosen, seen, runToEnd(seen));
    }
  };

  const mergeAll = async (merge: MergeSegments, changed: () => void): Promise<void> => {
    for (let run = planMerge(states()); run; run = planMerge(states())) {
      const { chosen, seen } = begin(run);
      try {
        const merged = await merge(seen);
        replace(chosen, seen, merged);
      } finally {
        for (const entry of chosen) entry.busy = false;
      }
      changed();
    }
  };

  return {
    append: (segment) => {
      entries.push({ segment, living: livingIn(segment), shown: false, busy: false });
    },
    isAt: (number, word) => {
      const segment = entryOf(number)?.segment;
      const local = segment ? localOf(segment, number) : -1;
      if (!segment || local < 0) return false;
      return isWordAt(segment.ids, segment.idStarts[local] ?? 0, segment.idStarts[local + 1] ?? 0, word);
    },
    kill: (number, told) => {
      const entry = entryOf(number);
      const local = entry ? localOf(entry.segment, number) : -1;
      if (!entry || local < 0) return;
      told(entry.segment.classes[local] ?? dead, termsAt(entry.segment, local));
      mark(entry, local);
    },
    show: () => {
      dropEmpty();
      mergeFew();
      for (const entry of entries) entry.shown = true;
      return entries.map(({ segment }) => segment);
    },
    maintain: (merge, changed) => {
      working ??= mergeAll(merge, changed).finally(() => {
        working = undefined;
      });
      return working;
    },
    get bytes() {
      return entries.reduce((sum, { segment }) => sum + segmentBytes(segment), 0);
    },
  };
};
