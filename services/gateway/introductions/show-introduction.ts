// An introduction as one reader may see it: its line of steps, its parties, and one sentence that says where it stands. Pure.
import type { Contact } from '../contacts-api.ts';
import type { Json } from '../profiles/kinds.ts';
import type { Sentences } from '../sentences/sentences.ts';
import { optional } from '../suggestions/show-pair.ts';
import type { Introduction, Party } from './introduction.ts';
import { type IntroductionStanding, standingOf } from './standing.ts';
import { type Step, stepsOf } from './steps.ts';

export interface FoundParty {
  readonly party: Party;
  /** As the reader may see it: id, name, kind. */
  readonly organisation?: Json | undefined;
  /** What may be known of one that is not named. */
  readonly about?: Json | undefined;
  /** Who speaks for it, once that may be known. */
  readonly person?: Contact | undefined;
}

export interface ShownIntroduction {
  readonly of: Introduction;
  readonly parties: readonly FoundParty[];
  /** As the reader's side sees it. */
  readonly suggestion?: Json | undefined;
  readonly call?: Json | undefined;
  /** The audit trail, named; for animators. */
  readonly history: readonly Json[];
  readonly timeZone: string;
  readonly sentences: Sentences;
}

export const nameOf = ({ organisation, about }: FoundParty, { introductions }: Sentences): string => {
  const kind = about?.['kind'];
  return introductions.party(
    organisation?.['name'] === undefined ? undefined : String(organisation['name']),
    organisation === undefined && typeof kind === 'string' ? kind : undefined,
  );
};

const showParty = ({ party, organisation, about, person }: FoundParty): Json => ({
  own: party.own,
  ...optional({
    organisation,
    about: organisation === undefined ? about : undefined,
    answer: party.answer,
    answered_at: party.answeredAt,
    decline_reason: party.declineReason,
    person,
  }),
  windows: party.windows,
  outcomes: party.outcomes,
  left: party.left,
});

const showStep = ({ stage, reached, at }: Step): Json => ({
  stage,
  reached,
  ...optional({ reached_at: at }),
});

/** The last instant at which it is not too late: its day is the last day. */
const lastInstant = (before: string): Date => new Date(Date.parse(before) - 1);

const sentenceOf = (standing: IntroductionStanding, shown: ShownIntroduction): string => {
  const { of, parties, sentences, timeZone } = shown;
  const { introductions } = sentences;
  const listed = (found: readonly FoundParty[]): string | undefined =>
    found.length === 0 ? undefined : introductions.listed(found.map((one) => nameOf(one, sentences)));
  const isMember = parties.some(({ party }) => party.own);
  const { meeting, answerBy } = of;
  const say = introductions.standing[isMember ? 'member' : 'animator'][standing];
  return say({
    names: listed(parties.filter(({ party }) => !party.own)) ?? '',
    waiting: listed(parties.filter(({ party }) => party.answer === undefined && !party.left)),
    no: listed(parties.filter(({ party }) => party.answer === 'declined')),
    by: answerBy === undefined ? undefined : introductions.day(lastInstant(answerBy), timeZone),
    time: meeting && introductions.message.slot(meeting, timeZone),
  });
};

export const showIntroduction = (shown: ShownIntroduction): Json => {
  const { of, parties, suggestion, call, history } = shown;
  const { meeting } = of;
  const standing = standingOf(of);
  const proposedAt = suggestion?.['proposed_at'];
  return {
    id: of.id,
    tag: of.tag,
    stage: of.stage,
    standing,
    sentence: sentenceOf(standing, shown),
    steps: stepsOf(of, typeof proposedAt === 'string' ? proposedAt : undefined).map(showStep),
    origin: of.origin,
    ...optional({ suggestion: of.suggestion, call }),
    parties: parties.map(showParty),
    ...optional({ answer_by: of.answerBy, held_until: of.heldUntil }),
    actions: of.actions,
    outcomes_asked: of.outcomesAsked,
    ...optional({
      meeting: meeting && {
        start: meeting.start,
        end: meeting.end,
        sequence: meeting.sequence,
        cancelled: meeting.cancelled,
        set_at: meeting.setAt,
      },
    }),
    free_slots: of.freeSlots,
    ...optional({ reasons: suggestion?.['reasons'] }),
    ...(history.length === 0 ? {} : { history, ...optional({ decline_words: of.declineWords }) }),
  };
};
