// A pair that should meet: what is kept of it.
import type { Visibility } from '../../platform/access/actor.ts';
import type { SuppressionCode } from '../rules/suppression.ts';
import type { Features } from '../scoring/features.ts';
import type { PairFacts, ShownAs } from '../scoring/pair-facts.ts';

export const answers = ['interested', 'not_now', 'no'] as const;
export type Answer = (typeof answers)[number];

export const declineReasons = [
  'too_early',
  'not_relevant',
  'already_know_them',
  'competitor',
  'unclear_benefit',
] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** In place of the instant at which a no ends: it never does. */
export const forEver = 'ever';

/** A place in a source's words, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Words cut out of a source; places in UTF-16 units. */
export interface Quote {
  readonly sourceId: string;
  readonly version: number;
  readonly start: number;
  readonly end: number;
  readonly language: 'french' | 'english';
  readonly visibility: Visibility;
  readonly discreet: boolean;
  readonly words: string;
  /** The words that matched, in order; places in the source, as `start` and `end` are. */
  readonly marks: readonly Span[];
}

/** The words by which an answer answers a need; of two that are alike, `need` are the first organisation's. */
export interface PairQuotes {
  readonly need: readonly Quote[];
  readonly answer: readonly Quote[];
}

export interface Side {
  readonly organisationId: string;
  /** In 0..1: what it would gain, from what its members may see. */
  readonly gain: number;
  /** What the gain is made of. */
  readonly features: Features;
  /** Its members may not know who the other one is. */
  readonly stranger: boolean;
  /** As its members first saw the other one: it stays so. */
  readonly shownAs?: ShownAs;
  readonly firstShownAt?: string;
  readonly answer?: Answer;
  /** Why it said no. */
  readonly answerReason?: DeclineReason;
  readonly answeredAt?: string;
  /** Opaque id of who answered, or the kind of actor. */
  readonly answeredBy?: string;
  /** As they were when it answered: what is learned from. */
  readonly answeredFeatures?: Features;
  /** First instant at which its no ends, UTC, or `forEver`. */
  readonly declinedUntil?: string;
  /** The day that was chosen, YYYY-MM-DD in the campus's time zone. */
  readonly declinedUntilDay?: string;
  /** Writes of the other side's own doing, which its members do not notice: the version that they see goes without them. */
  readonly quiet?: number;
}

/** Why it is not proposed any more. */
export type WithdrawnFor = SuppressionCode | 'nothing_to_gain' | 'too_low' | 'not_chosen';

export interface Recorded {
  readonly at: string;
  readonly by: string;
  readonly requestId: string;
}

/** What a round says of a pair. */
export interface Standing {
  readonly round: number;
  readonly explored: boolean;
  readonly score: number;
  readonly animatorsOnly: boolean;
  readonly sides: readonly [SideStanding, SideStanding];
  readonly facts: PairFacts;
  readonly quotes: Suggestion['quotes'];
}
export type SideStanding = Pick<Side, 'gain' | 'features' | 'stranger'>;

export interface Suggestion {
  /** Derived from both organisations' ids and a secret of the campus. */
  readonly id: string;
  readonly organisationIds: readonly [string, string];
  readonly state: 'proposed' | 'withdrawn';
  readonly withdrawnFor?: WithdrawnFor;
  /** The round that it belongs to, and the one to come where that has chosen it, ascending; 0: of before there were any. */
  readonly rounds: readonly number[];
  /** It was added since that round, in free capacity. */
  readonly added: boolean;
  /** Made to try a newcomer. */
  readonly explored: boolean;
  /** In 0..1. */
  readonly score: number;
  /** It stands only on what is kept for animators: members see nothing of it. */
  readonly animatorsOnly: boolean;
  readonly sides: readonly [Side, Side];
  readonly facts: PairFacts;
  /** By `quoteKey` of the match, or of the two sources that show a kinship. */
  readonly quotes: Readonly<Record<string, PairQuotes>>;
  /** When it was first proposed. */
  readonly proposedAt: string;
  /** The round in whose publication it was last told. */
  readonly toldIn: number;
  /** What a round says that is not published yet; see `in-round.ts`. */
  readonly next?: Standing;
  readonly recorded: Recorded;
}

/** A suggestion with the keys that it is found by. */
export interface KeptSuggestion extends Suggestion {
  /** `organisation:round` for its members, `all:organisation:round` for animators; none once it is withdrawn. */
  readonly listedFor: readonly string[];
  /** Both organisations while it is proposed, in whatever round, also one to come. */
  readonly proposedFor: readonly string[];
  /** Sources of its matches and kinships, in whatever round. */
  readonly sourceIds: readonly string[];
  /** Both organisations and `all` once a side has answered. */
  readonly answeredFor: readonly string[];
  /** Both organisations once a side has said no, whether it still holds or not. */
  readonly declinedFor: readonly string[];
  /** As `answeredFor`, once a side has answered or was shown the other one: pairs are judged by both. */
  readonly rememberedFor: readonly string[];
}

/** Whether anybody was ever told of it; what an earlier release kept was told without a round. */
export const wasTold = ({ toldIn, rounds }: Pick<Suggestion, 'toldIn' | 'rounds'>): boolean =>
  toldIn > 0 || rounds.includes(0);

export const quoteKey = (askingId: string, answeringId: string): string => `${askingId} ${answeringId}`;

/** Whether members and animators see it, in the round that is published; 0: none yet. */
export const isLive = (
  { state, rounds, next }: Pick<Suggestion, 'state' | 'rounds' | 'next'>,
  published: number,
): boolean => next?.round === published || (state === 'proposed' && rounds.includes(published));
