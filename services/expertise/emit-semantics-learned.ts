// Learns semantics of the public texts whenever enough of them have changed, and tells every replica. One does, by
// lease; the topic itself says what was learned last, so a new holder goes on from there.
import type { Logger } from 'pino';
import { semanticsLearned } from '../../proto/topics.ts';
import type { Collection } from '../platform/document-store/document-store.ts';
import { eventOf } from '../platform/event-log/event-definition.ts';
import type { Publisher } from '../platform/event-log/event-log.ts';
import { faultOf } from '../platform/faults/fault.ts';
import { pauseOrLeave } from './pause.ts';
import type { Pause } from './pause.ts';
import { publishWhileHeld } from './publish-while-held.ts';
import type { Ended, Publishing } from './publish-while-held.ts';
import { checksumOf } from './semantics/artefact.ts';
import { piecesOf } from './semantics/artefact-pieces.ts';
import type { ArtefactPiece } from './semantics/artefact-pieces.ts';
import { awaitChanges } from './semantics/await-changes.ts';
import { keepPieces, tidyPieces } from './semantics/keep-pieces.ts';
import { packSources } from './semantics/pack-sources.ts';
import { runInSlices } from './semantics/run-in-slices.ts';
import type { Pace } from './semantics/run-in-slices.ts';
import type { LearningTask } from './semantics/learn-in-worker.ts';
import type { SemanticsHost } from './semantics/semantics-host.ts';
import type { Switching } from './semantics/switch-semantics.ts';
import { untilAborted } from './semantics/until-aborted.ts';

/** Of the lease and of the publisher. */
export const learnerName = 'expertise.semantics';

/** Between two attempts to tell, at the most. */
const longestBackoffMs = 60_000;
/** Learning that fails mostly fails again, after minutes of work. */
const firstRestMs = 60_000;
const longestRestMs = 3_600_000;

export interface LearningOptions {
  readonly host: SemanticsHost;
  /** What this replica uses. */
  readonly semantics: Switching;
  readonly pieces: Collection<ArtefactPiece>;
  readonly publisher: (name: string) => Promise<Publisher>;
  /** Waits until everything in the log is read here. */
  readonly caughtUp: () => Promise<void>;
  /** The artefact; undefined once the signal aborts. */
  readonly learn: (task: LearningTask, signal: AbortSignal) => Promise<Uint8Array | undefined>;
  readonly clock: () => Date;
  readonly pace: Pace;
  readonly pause: Pause;
  readonly log: Logger;
}

/** The artefact of the public sources as they are now; undefined once the signal aborts, or while they are read anew. */
const learnNow = async (
  { host, pace, learn }: LearningOptions,
  signal: AbortSignal,
): Promise<{ readonly artefact: Uint8Array; readonly sources: number } | undefined> => {
  const { basis } = host;
  if (basis === undefined) return undefined;
  const view = host.publicSources();
  const { sources, termOf } = view;
  const scorer = await runInSlices(view.scorer(), pace, signal);
  const packed = scorer && (await runInSlices(packSources(sources, termOf), pace, signal));
  const artefact = packed && (await learn({ packed, basis, scorer }, signal));
  return artefact && { artefact, sources: sources.size };
};

const versionOf = ({ standing }: Switching): number => (standing.kind === 'none' ? 0 : standing.version);

export const createLearning = (options: LearningOptions): Publishing => {
  const { host, semantics, pieces, publisher, caughtUp, clock, pace, pause, log } = options;
  const changes = awaitChanges(host, semantics, { pace, pause });

  /** Keeps and tells what was learned. */
  const tell = async (
    to: Publisher,
    { artefact, sources }: { readonly artefact: Uint8Array; readonly sources: number },
  ): Promise<'told' | 'fenced'> => {
    const version = versionOf(semantics) + 1;
    const ids = await keepPieces(pieces, piecesOf(artefact, version), pace.takeTurn);
    const announced = { version, checksum: checksumOf(artefact), pieces: ids };
    const message = { ...announced, sources, pieces: [...ids] };
    const outcome = await to.append([eventOf(semanticsLearned, message, { at: clock() })]);
    if (outcome === 'fenced') return outcome;
    log.info({ version, sources, bytes: artefact.length }, 'semantics learned');
    semantics.announced(announced);
    await tidyPieces(pieces, announced).catch((error: unknown) =>
      log.warn({ fault: faultOf(error) }, 'pieces of earlier semantics were not thrown away'),
    );
    return 'told';
  };

  let failures = 0;
  /** What was learned; undefined where nothing is told of it, after a rest if it failed. */
  const attempt = async (signal: AbortSignal): ReturnType<typeof learnNow> => {
    try {
      const learned = await learnNow(options, signal);
      if (learned) failures = 0;
      return learned;
    } catch (error) {
      const restMs = Math.min(firstRestMs * 2 ** failures, longestRestMs);
      failures += 1;
      log.error({ fault: faultOf(error), restMs }, 'semantics could not be learned');
      await pauseOrLeave(restMs, pause, signal);
      return undefined;
    }
  };

  const work = async (to: Publisher, signal: AbortSignal, succeeded: () => void): Promise<Ended> => {
    while (!signal.aborted) {
      await untilAborted(semantics.settled(), signal);
      const because = await changes.enough(signal);
      const learned = because && (await attempt(signal));
      if (!learned || signal.aborted) continue;
      if ((await tell(to, learned)) === 'fenced') return 'fenced';
      succeeded();
    }
    return 'lost';
  };

  return publishWhileHeld({ name: learnerName, publisher, caughtUp, work, pause, longestBackoffMs, log });
};
