// The index in memory: takes sources in and out, and shows readers what it holds. Sources that came lately wait in a
// list until somebody looks; then they become a small segment. Small segments are merged into larger ones.
import { runToEnd } from '../analysis/in-pieces.ts';
import { buildSegment } from './build-segment.ts';
import type { PendingSource } from './build-segment.ts';
import { createFrequencyCounter } from './frequencies.ts';
import { createHashSlots } from './hash-slots.ts';
import { impactsOf } from './impacts.ts';
import type { IndexedSource } from './indexed-source.ts';
import { termsAt } from './read-segment.ts';
import { openSegment } from './segment.ts';
import type { Segment, SegmentParts } from './segment.ts';
import { createSegmentList } from './segment-list.ts';
import type { MergeSegments } from './segment-list.ts';
import { circleOf, classOf, dead } from './source-class.ts';
import { createView } from './view.ts';
import type { IndexView } from './view.ts';
import { createWordBytes } from './word-bytes.ts';

export interface SourceIndex {
  /** Takes a source in, in place of an earlier state of it. */
  put(source: IndexedSource): void;
  /** False: it was not there. */
  remove(id: string): boolean;
  has(id: string): boolean;
  /** Living sources. */
  readonly size: number;
  /** Memory it takes, the dictionary of terms left out. */
  readonly bytes: number;
  /** All that was taken in so far, and nothing that comes later; the same object as long as nothing changes. */
  view(): IndexView;
  /**
   * Merges what is worth merging, one run of segments after another; resolves once nothing is. A call while one is at
   * work resolves with it.
   */
  maintain(merge: MergeSegments): Promise<void>;
}

/** Waiting sources become a segment when there are so many: a millisecond of work. */
const mostPending = 256;

export interface SourceIndexOptions {
  /** Which terms are concepts: their impacts are weighed by the norm of the words. */
  readonly isConcept: (term: number) => boolean;
  /** Segments kept from an earlier life, in order. */
  readonly saved?: readonly SegmentParts[];
}

/** Saved sources taken over between two yields: about a millisecond. */
const adoptedTogether = 250;

/** Pauses where it yields, while it takes over what was saved. */
export const growSourceIndex = function* ({
  isConcept,
  saved = [],
}: SourceIndexOptions): Generator<void, SourceIndex> {
  const frequencies = createFrequencyCounter();
  const slots = createHashSlots();
  const list = createSegmentList();
  const word = createWordBytes();
  let pending = new Map<number, PendingSource>();
  let nextNumber = 0;
  let size = 0;
  let shown: IndexView | undefined;
  /** Sources that came or went so far. */
  let changes = 0;

  let asked = '';
  /** Whether the source with this number is the one that was asked for. */
  const isIt = (number: number): boolean => {
    const waiting = pending.get(number);
    return waiting ? waiting.id === asked : list.isAt(number, word);
  };
  const numberOf = (id: string): number => {
    asked = id;
    word.read(id);
    return slots.find(word.hash, isIt);
  };

  const seal = (): void => {
    if (pending.size === 0) return;
    list.append(buildSegment([...pending.values()]));
    pending = new Map();
  };

  const forget = (number: number): void => {
    const waiting = pending.get(number);
    if (waiting) {
      frequencies.count(circleOf(waiting.sourceClass), waiting.terms, -1);
      pending.delete(number);
    } else {
      list.kill(number, (sourceClass, terms) => frequencies.count(circleOf(sourceClass), terms, -1));
    }
    size -= 1;
    changes += 1;
    shown = undefined;
  };

  const remove = (id: string): boolean => {
    const number = numberOf(id);
    if (number < 0) return false;
    slots.remove(word.hash, number);
    forget(number);
    return true;
  };

  const put = (source: IndexedSource): void => {
    // Reads the id, whether it is there or not.
    remove(source.id);
    const { terms } = source;
    const sourceClass = classOf(source);
    pending.set(nextNumber, {
      number: nextNumber,
      id: source.id,
      hash: word.hash,
      version: source.version,
      sourceClass,
      day: source.day ?? 0,
      owners: [...new Set(source.owners)].toSorted((a, b) => a - b),
      terms,
      impacts: impactsOf(terms, source.counts, isConcept),
    });
    slots.add(word.hash, nextNumber);
    frequencies.count(circleOf(sourceClass), terms, 1);
    nextNumber += 1;
    size += 1;
    changes += 1;
    shown = undefined;
    if (pending.size === mostPending) seal();
  };

  let adopted = 0;
  const adopt = function* (segment: Segment): Generator<void, void> {
    for (const [local, number] of segment.numbers.entries()) {
      adopted += 1;
      if (adopted % adoptedTogether === 0) yield;
      nextNumber = number + 1;
      const sourceClass = segment.classes[local] ?? dead;
      if (sourceClass === dead) continue;
      slots.add(segment.hashes[local] ?? 0, number);
      frequencies.count(circleOf(sourceClass), termsAt(segment, local), 1);
      size += 1;
    }
    list.append(segment);
  };
  for (const parts of saved) yield* adopt(openSegment(parts));

  return {
    put,
    remove,
    has: (id) => numberOf(id) >= 0,
    get size() {
      return size;
    },
    get bytes() {
      return list.bytes + frequencies.bytes + slots.bytes;
    },
    view: () => {
      if (shown) return shown;
      seal();
      const made = changes;
      shown = createView(list.show(), size, frequencies.freeze(), {
        numberOf,
        isNewest: () => changes === made,
      });
      return shown;
    },
    maintain: (merge) => {
      seal();
      return list.maintain(merge, () => {
        shown = undefined;
      });
    },
  };
};

export const createSourceIndex = (options: SourceIndexOptions): SourceIndex =>
  runToEnd(growSourceIndex(options));
