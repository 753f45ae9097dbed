// Drafts the message that opens an introduction, in both languages: plain text to all of its parties, for an animator to
// edit. Pure.
import type { Locale } from '../../platform/access/actor.ts';
import { sentencesOf } from '../sentences/choose-language.ts';
import type { NextStep, Slot } from '../sentences/introduction-sentences.ts';
import type { Sentences } from '../sentences/sentences.ts';
import type { ReasonCode } from '../suggestions/suggestion.ts';
import { oneLine } from './one-line.ts';

/** Why one party is in: the sentence that the catalogues make of it for who is of no side, as far as all may read it. */
export interface DraftReason {
  /** Of a pair's reasons. */
  readonly code?: ReasonCode;
  readonly text: Readonly<Record<Locale, string>>;
}

export interface DraftParty {
  /** Absent where the others may not be told it. */
  readonly name?: string;
  readonly kind?: string;
  /** Seen from its side, best first. */
  readonly reasons: readonly DraftReason[];
}

export interface DraftFacts {
  readonly parties: readonly DraftParty[];
  /** All parties; before that, nothing tells when any of them is free. */
  readonly agreed: boolean;
  readonly slots: readonly Slot[];
  readonly timeZone: string;
}

export interface Message {
  readonly subject: string;
  readonly text: string;
}

/** Of each party, and in common. */
const mostReasons = 3;

/** Those that say the same of both sides. */
const mutual: readonly (ReasonCode | undefined)[] = [
  'shared_expertise',
  'same_pole',
  'worked_together',
  'partners_in_common',
  'near_in_collaborations',
  'recent',
];
/** Those that say what the other side gains. */
const given: readonly (ReasonCode | undefined)[] = ['need_meets_offer', 'need_meets_expertise'];
/** A reason to choose a pair that is none for the pair to meet. */
const untold: readonly (ReasonCode | undefined)[] = ['seldom_suggested'];

/** Each thing once: what a side gives is told as what the other gains, unless that is all there is. */
const gainsOf = (party: DraftParty, parties: readonly DraftParty[]): readonly DraftReason[] => {
  const elsewhere = [...mutual, ...given, ...untold];
  const own = party.reasons.filter(({ code }) => !elsewhere.includes(code));
  if (own.length > 0) return own;
  return parties
    .filter((other) => other !== party)
    .flatMap(({ reasons }) => reasons.filter(({ code }) => given.includes(code)));
};

const inCommon = (parties: readonly DraftParty[]): readonly DraftReason[] => {
  const told = parties.flatMap(({ reasons }) => reasons.filter(({ code }) => mutual.includes(code)));
  return told.filter(({ code }, index) => told.findIndex((one) => one.code === code) === index);
};

const bullets = (lines: readonly string[]): readonly string[] => lines.map((line) => `- ${oneLine(line)}`);

/** A title and its lines; nothing where there are no lines. */
const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [[title, ...bullets(lines)].join('\n')];

const nextStep = ({ agreed, slots }: DraftFacts): NextStep => {
  if (!agreed) return 'answer';
  return slots.length > 0 ? 'choose_slot' : 'give_windows';
};

const write = (facts: DraftFacts, { language, introductions }: Sentences): Message => {
  const { party: named, listed, message } = introductions;
  const { agreed, slots, timeZone } = facts;
  const parties = facts.parties.map(({ name, ...party }) => ({
    ...party,
    ...(name === undefined ? {} : { name: oneLine(name) }),
  }));
  const all = listed(parties.map(({ name, kind }) => named(name, kind)));
  const sentences = (reasons: readonly DraftReason[]): readonly string[] =>
    [...new Set(reasons.map(({ text }) => text[language]))].slice(0, mostReasons);
  const paragraphs = [
    message.greeting,
    message.opening(all, agreed),
    ...parties.flatMap((party) =>
      section(
        message.gainsOf(party.name ?? named(undefined, party.kind)),
        sentences(gainsOf(party, parties)),
      ),
    ),
    ...section(message.inCommon, sentences(inCommon(parties))),
    ...section(message.slots(timeZone), agreed ? slots.map((slot) => message.slot(slot, timeZone)) : []),
    message.nextSteps[nextStep(facts)],
    message.signature,
  ];
  return { subject: message.subject(all), text: `${paragraphs.join('\n\n')}\n` };
};

export const draftMessage = (facts: DraftFacts): Readonly<Record<Locale, Message>> => ({
  fr: write(facts, sentencesOf('fr')),
  en: write(facts, sentencesOf('en')),
});
