// A round as animators read it: names in place of ids, sentences beside codes.
import type { Json } from '../profiles/kinds.ts';
import type { HeldBackCode } from '../sentences/round-sentences.ts';
import type { Sentences } from '../sentences/sentences.ts';
import { mapAtOnce, type NameBriefly } from './name-briefly.ts';
import type { ComparedPair, LeftOut, Report, Round } from './round.ts';

export interface Showing {
  readonly sentences: Sentences;
  readonly name: NameBriefly;
}

export const showLeftOut =
  ({ sentences, name }: Showing) =>
  async ({ organisation, has, should, cause }: LeftOut): Promise<Json> => ({
    organisation: await name(organisation),
    has,
    should,
    cause,
    text: sentences.rounds.leftOut[cause],
  });

/** A cause that a newer release added is told by its code alone. */
const heldBackText = (code: string, { rounds }: Sentences): string =>
  rounds.heldBack[code as HeldBackCode] ?? code;

const showReport = async (of: Report, showing: Showing): Promise<Json> => ({
  organisations: of.organisations,
  candidates: of.candidates,
  pairs: of.pairs,
  covered: of.covered,
  most_covered: of.mostCovered,
  gain: of.gain,
  most_gain: of.mostGain,
  gap: of.gap,
  share_with_any: of.shareWithAny,
  fresh: of.fresh,
  repeated: of.repeated,
  dropped: of.dropped,
  explored: of.explored,
  gini: of.gini,
  // Lists leave out what takes room.
  ...(of.lorenz.length === 0
    ? {}
    : { lorenz: of.lorenz, left_out: await mapAtOnce(of.leftOut, showLeftOut(showing)) }),
  left_out_count: of.leftOutCount,
  suppressed: of.suppressed.map(({ code, pairs }) => ({
    code,
    pairs,
    text: heldBackText(code, showing.sentences),
  })),
});

const failureText = (code: string, { rounds }: Sentences): string =>
  code === 'superseded' ? rounds.failures.superseded : rounds.failures.other;

export const showRound = async (of: Round, showing: Showing): Promise<Json> => ({
  number: of.number,
  version: of.version,
  state: of.state,
  progress: of.progress,
  started_by: of.startedBy,
  started_at: of.startedAt,
  ...(of.publishedAt === undefined ? {} : { published_at: of.publishedAt }),
  publishes_itself: of.publishesItself,
  weights_version: of.weightsVersion,
  semantics_version: of.semanticsVersion,
  ...(of.failure === undefined
    ? {}
    : { failure: { code: of.failure, text: failureText(of.failure, showing.sentences) } }),
  ...(of.report === undefined ? {} : { report: await showReport(of.report, showing) }),
});

export const showComparedPair =
  ({ name, sentences }: Showing) =>
  async ({ organisations, change, score, explored, droppedFor }: ComparedPair): Promise<Json> => ({
    organisations: await Promise.all(organisations.map(name)),
    change,
    score,
    explored,
    ...(droppedFor === undefined
      ? {}
      : { dropped_for: { code: droppedFor, text: sentences.pairs.cause(droppedFor, {}) } }),
  });
