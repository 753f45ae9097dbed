// Switches a replica to the semantics that were announced last: reads the pieces, puts the sources among the themes a
// slice at a time, then changes over in one moment.
import type { Logger } from 'pino';
import type { Collection } from '../../platform/document-store/document-store.ts';
import { faultOf, refused, fault } from '../../platform/faults/fault.ts';
import type { Outcome } from '../../platform/faults/fault.ts';
import { backoffMs, pauseOrLeave } from '../pause.ts';
import type { Pause } from '../pause.ts';
import { createJoiner } from './artefact-pieces.ts';
import type { ArtefactPiece } from './artefact-pieces.ts';
import { runInSlices } from './run-in-slices.ts';
import type { Pace } from './run-in-slices.ts';
import { createSegmentVectors } from './segment-vectors.ts';
import type { SegmentVectors } from './segment-vectors.ts';
import type { SemanticsHost, UsedSemantics } from './semantics-host.ts';
import type { Semantics } from './semantics.ts';
import { openThemes } from './themes.ts';
import type { ThemeSpace } from './themes.ts';

/** What the log says was learned last. */
export interface Announced {
  readonly version: number;
  readonly checksum: string;
  /** Ids of the pieces, in order. */
  readonly pieces: readonly string[];
}

/** How the last announcement stands here. */
export type Standing =
  | { readonly kind: 'none' }
  | { readonly kind: 'loading'; readonly version: number }
  | { readonly kind: 'used'; readonly version: number; readonly semantics: Semantics }
  /** Its pieces are missing or damaged: it is to be learned anew. */
  | { readonly kind: 'unreadable'; readonly version: number };

export interface Switching {
  announced(announced: Announced): void;
  /** What was announced last. */
  readonly latest: Announced | undefined;
  readonly standing: Standing;
  /** Resolves once the last announcement is used or found unreadable; at once where there is none. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

export interface SwitchingOptions {
  readonly host: SemanticsHost;
  readonly pieces: Collection<ArtefactPiece>;
  readonly pace: Pace;
  readonly log: Logger;
  readonly pause: Pause;
}

const backoff = { firstMs: 100, longestMs: 10_000 };

const readPieces = async (
  { pieces: ids, checksum }: Announced,
  { pieces, pace }: SwitchingOptions,
  signal: AbortSignal,
): Promise<Outcome<Semantics> | undefined> => {
  const joiner = createJoiner(ids.length);
  for (const id of ids) {
    const found = await pieces.get(id);
    if (!found) return refused(fault('not-found', { subject: 'semantics', subjectId: id }));
    await pace.takeTurn();
    joiner.add(found.document);
  }
  return runInSlices(joiner.done(checksum), pace, signal);
};

const usedOf = (
  { version }: Announced,
  { sigma, lambda, fading, nulls }: Semantics,
  themes?: { readonly space: ThemeSpace; readonly vectors: SegmentVectors },
): UsedSemantics => ({
  version,
  weighing: { sigma, lambda, fading, ...(themes ? { space: themes.space } : {}) },
  organisations: nulls.organisations,
  sources: nulls.sources,
  ...(themes ? { vectors: themes.vectors } : {}),
});

/** Puts every source among the themes, then changes over; ends without where the signal aborts. */
const change = async (
  announced: Announced,
  semantics: Semantics,
  { host, pace }: SwitchingOptions,
  signal: AbortSignal,
): Promise<void> => {
  if (!semantics.themes) return host.use(usedOf(announced, semantics));
  const space = await runInSlices(
    openThemes(semantics.themes, (term) => host.numberOf(term)),
    pace,
    signal,
  );
  if (!space) return;
  const vectors = createSegmentVectors(space);
  while (!signal.aborted) {
    // Others come while some are projected: the last look and the change are one moment.
    const missing = host.segments().find((segment) => !vectors.has(segment));
    if (!missing) return host.use(usedOf(announced, semantics, { space, vectors }));
    await runInSlices(vectors.prepare(missing), pace, signal);
  }
};

export const createSwitching = (options: SwitchingOptions): Switching => {
  const { log, pause } = options;
  let latest: Announced | undefined;
  let standing: Standing = { kind: 'none' };
  let current = new AbortController();
  let running: Promise<void> = Promise.resolve();

  const attempt = async (announced: Announced, signal: AbortSignal): Promise<void> => {
    const read = await readPieces(announced, options, signal);
    if (!read || signal.aborted) return;
    if (!read.ok) {
      log.warn({ fault: read.fault, version: announced.version }, 'the learned semantics cannot be used');
      standing = { kind: 'unreadable', version: announced.version };
      return;
    }
    await change(announced, read.value, options, signal);
    if (!signal.aborted) standing = { kind: 'used', version: announced.version, semantics: read.value };
  };

  /** Again and again while the store is out of reach; until something newer is announced. */
  const follow = async (announced: Announced, signal: AbortSignal): Promise<void> => {
    for (let failures = 0; !signal.aborted; failures += 1) {
      try {
        return await attempt(announced, signal);
      } catch (error) {
        log.warn({ fault: faultOf(error) }, 'the learned semantics could not be read yet');
        await pauseOrLeave(backoffMs(failures, backoff), pause, signal);
      }
    }
  };

  return {
    announced: (announced) => {
      if (latest && latest.version >= announced.version) return;
      latest = announced;
      standing = { kind: 'loading', version: announced.version };
      current.abort();
      current = new AbortController();
      const { signal } = current;
      running = running.then(() => follow(announced, signal));
    },
    get latest() {
      return latest;
    },
    get standing() {
      return standing;
    },
    settled: async () => {
      for (let seen: Promise<void> | undefined; seen !== running;) {
        seen = running;
        await seen;
      }
    },
    stop: () => {
      current.abort();
      return running;
    },
  };
};
