// Rounds as the contract's messages.
import {
  LeftOutCause as LeftOutCauseValue,
  type LeftOut as LeftOutMessage,
  type Round as RoundMessage,
  type RoundReport as ReportMessage,
  RoundState,
} from '../../proto/generated/passerelle/matchmaking/v1/rounds.ts';
import { enumWords } from '../platform/enum-words.ts';
import type { Stored } from '../platform/document-store/document-store.ts';
import type { Participant } from './kept/round-pairs.ts';
import type { Round, RoundReport } from './kept/rounds.ts';
import type { LeftOutCause } from './round/left-out.ts';

const states = enumWords(RoundState);

const causes: Readonly<Record<LeftOutCause, LeftOutCauseValue>> = {
  'own-capacity-zero': LeftOutCauseValue.OWN_CAPACITY_ZERO,
  'no-statement': LeftOutCauseValue.NO_STATEMENT,
  'no-candidate': LeftOutCauseValue.NO_CANDIDATE,
  'only-excluded': LeftOutCauseValue.ONLY_EXCLUDED,
  'person-full': LeftOutCauseValue.PERSON_FULL,
  'capacity-of-candidates-used': LeftOutCauseValue.CAPACITY_OF_CANDIDATES_USED,
  'animators-full': LeftOutCauseValue.ANIMATORS_FULL,
};

export const leftOutMessage = ({ id, leftOut }: Participant): readonly LeftOutMessage[] =>
  leftOut === undefined
    ? []
    : [{ organisationId: id, has: leftOut.has, should: leftOut.should, cause: causes[leftOut.cause] }];

const suppressedMessages = (suppressed: RoundReport['suppressed']): ReportMessage['suppressed'] =>
  Object.entries(suppressed)
    .map(([code, pairs]) => ({ code, pairs }))
    .toSorted((a, b) => b.pairs - a.pairs || (a.code < b.code ? -1 : 1));

/** What takes room in a list is left out there. */
export interface Told {
  readonly leftOut: readonly LeftOutMessage[];
  readonly curve: boolean;
}

const reportMessage = (report: RoundReport, { leftOut, curve }: Told): ReportMessage => ({
  organisations: report.organisations,
  candidates: report.candidates,
  pairs: report.pairs,
  covered: report.covered,
  mostCovered: report.mostCovered,
  gain: report.gain,
  mostGain: report.mostGain,
  gap: report.gap,
  gini: report.exposure.gini,
  lorenz: curve ? [...report.exposure.lorenz] : [],
  shareWithAny: report.exposure.reached,
  fresh: report.fresh,
  repeated: report.repeated,
  dropped: report.dropped,
  explored: report.explored,
  leftOut: [...leftOut],
  leftOutCount: report.leftOut,
  suppressed: suppressedMessages(report.suppressed),
});

export const roundMessage = ({ document, version }: Stored<Round>, told: Told): RoundMessage => ({
  number: document.number,
  version,
  state: states.value(document.state),
  progress: document.progress,
  startedBy: document.startedBy,
  startedAt: new Date(document.startedAt),
  publishedAt: document.publishedAt === undefined ? undefined : new Date(document.publishedAt),
  publishesItself: document.publishesItself,
  weightsVersion: document.yardstick.weights.version,
  semanticsVersion: document.semantics.version,
  report: document.report && reportMessage(document.report, told),
  failure: document.failure,
});
