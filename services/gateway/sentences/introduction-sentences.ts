// What each language must be able to say of introductions: the message that opens one, the meeting in a calendar.
import type { Stage } from '../introductions/introduction.ts';
import type { IntroductionStanding } from '../introductions/standing.ts';

/** Half open, UTC, ISO 8601. */
export interface Slot {
  readonly start: string;
  readonly end: string;
}

/** What is asked of those who read the message. */
export const nextSteps = [
  'answer', // whether they want to meet
  'choose_slot', // one of the slots in which all can
  'give_windows', // when they can: no slot is known in which all can
] as const;
export type NextStep = (typeof nextSteps)[number];

/** What the sentence on where an introduction stands is made of; names are listed. */
export interface StandsWords {
  /** The other parties; to animators, all. */
  readonly names: string;
  /** Those who have not answered. */
  readonly waiting: string | undefined;
  /** Those who said no. */
  readonly no: string | undefined;
  /** The last day to answer. */
  readonly by: string | undefined;
  /** When they meet. */
  readonly time: string | undefined;
}

export interface IntroductionSentences {
  /** An organisation by its name, and by its kind's; either may be absent. */
  party(name: string | undefined, kind: string | undefined): string;
  readonly message: {
    /** `parties` as they are listed within a sentence. */
    subject(parties: string): string;
    readonly greeting: string;
    /** What is proposed; where they have all agreed, what they agreed to. */
    opening(parties: string, agreed: boolean): string;
    /** Before what one of them gains. */
    gainsOf(party: string): string;
    readonly inCommon: string;
    slots(timeZone: string): string;
    slot(of: Slot, timeZone: string): string;
    readonly nextSteps: Readonly<Record<NextStep, string>>;
    readonly signature: string;
  };
  readonly meeting: {
    summary(parties: string): string;
    arranged(parties: string): string;
    cancelled(parties: string): string;
    /** A person, with the organisation spoken for. */
    person(name: string, organisation: string): string;
    persons(listed: string): string;
  };
  /** Where it stands and what happens next, to a party and to animators. */
  readonly standing: Readonly<
    Record<'member' | 'animator', Readonly<Record<IntroductionStanding, (of: StandsWords) => string>>>
  >;
  /** As within a sentence. */
  readonly stages: Readonly<Record<Stage, string>>;
  day(instant: Date, timeZone: string): string;
  listed(names: readonly string[]): string;
}
