// A suggestion as one side's reader may see it: the other side named or not, the quotes it may read, sentences. Pure.
import type { Actor } from '../../platform/access/actor.ts';
import { may } from '../../platform/access/may.ts';
import type { Json } from '../profiles/kinds.ts';
import type { Quote } from '../search/found.ts';
import type { Sentences } from '../sentences/sentences.ts';
import type { Reason, Side, Suggestion } from './suggestion.ts';

export interface Sides {
  readonly ours: Side;
  readonly theirs: Side | undefined;
}

/** The sides as seen from this organisation; undefined when it has none in it. */
export const sidesFor = (suggestion: Suggestion, organisation: string): Sides | undefined => {
  const ours = suggestion.sides.find((side) => side.organisation === organisation);
  return ours && { ours, theirs: suggestion.sides.find((side) => side !== ours) };
};

/** The side to show where none was asked for: the reader's own, or the first there is for an animator. */
export const sideOf = (suggestion: Suggestion, actor: Actor): string | undefined => {
  const known = suggestion.sides.filter(({ organisation }) => organisation !== '');
  const own = known.find(({ organisation }) => actor.memberships.some(({ of }) => of === organisation));
  return (own ?? (actor.animator ? known[0] : undefined))?.organisation;
};

/** Kept to animators until whoever stands behind the statement opens it. */
export const isHidden = (suggestion: Suggestion): boolean =>
  suggestion.sides.some((side) => side.animatorsOnly);

/** Whether a reader may read the words of a quote. */
export const readable =
  (actor: Actor, owners: readonly string[]) =>
  ({ visibility, discreet }: Quote): boolean =>
    may(actor, 'read', { visibility, owners }) && (!discreet || may(actor, 'read-hidden', { owners }));

export const showQuote = (quote: Quote): Json => ({
  source: quote.source,
  version: quote.version,
  start: quote.start,
  end: quote.end,
  language: quote.language,
  words: quote.words,
  marks: quote.marks,
});

export interface Shown {
  readonly suggestion: Suggestion;
  readonly sides: Sides;
  readonly actor: Actor;
  readonly sentences: Sentences;
  /** The other side as this reader may see it; undefined where it may not. */
  readonly other: Json | undefined;
}

/** A discreet side has its name and its words kept from members of others. */
const mayName = ({ theirs }: Sides, actor: Actor): boolean =>
  theirs !== undefined &&
  theirs.organisation !== '' &&
  (!theirs.discreet || may(actor, 'read-hidden', { owners: [theirs.organisation] }));

interface ShownReason {
  readonly json: Json;
  readonly preview?: string;
}

const showReason = (reason: Reason, shown: Shown, named: boolean): ShownReason | undefined => {
  const { sides, actor, sentences, other } = shown;
  const theirOwners = sides.theirs?.organisation ? [sides.theirs.organisation] : [];
  const ours = reason.own.filter(readable(actor, [sides.ours.organisation]));
  const theirs = named ? reason.other.filter(readable(actor, theirOwners)) : [];
  const kept = reason.preview !== undefined || reason.other.some(({ discreet }) => discreet);
  // Beside a name, a discreet statement's preview would tell whose it is.
  if (named && kept && theirs.length === 0) return undefined;
  const text = sentences.reasons[reason.code]({
    other: named ? (other?.['name'] as string | undefined) : undefined,
    ours: ours[0]?.words,
    theirs: theirs[0]?.words,
    preview: reason.preview,
    parameters: reason.parameters,
  });
  const quotes = [
    ...ours.map((quote) => ({ side: 'ours', ...showQuote(quote) })),
    ...theirs.map((quote) => ({ side: 'theirs', ...showQuote(quote) })),
  ];
  return {
    json: { code: reason.code, text, contribution: reason.contribution, quotes },
    ...(named || reason.preview === undefined ? {} : { preview: reason.preview }),
  };
};

const namedFields = ['id', 'name', 'kind', 'poles', 'country', 'description', 'site', 'invented'] as const;
export const nameOrganisation = (organisation: Json): Json =>
  Object.fromEntries(
    namedFields
      .filter((field) => organisation[field] !== undefined)
      .map((field) => [field, organisation[field]]),
  );

const optional = (fields: Readonly<Record<string, unknown>>): Json =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

export const showSuggestion = (shown: Shown): Json => {
  const { suggestion, sides, actor, other } = shown;
  const { ours, theirs } = sides;
  const named = other !== undefined && mayName(sides, actor);
  const reasons = ours.reasons
    .map((reason) => showReason(reason, shown, named))
    .filter((one) => one !== undefined);
  const previews = [...new Set(reasons.flatMap(({ preview }) => preview ?? []))];
  return {
    id: suggestion.id,
    version: suggestion.version,
    state: suggestion.state,
    score: suggestion.score,
    for: ours.organisation,
    get: ours.score,
    ...optional({
      give: theirs?.score,
      organisation: named ? nameOrganisation(other) : undefined,
      about:
        other === undefined || named
          ? undefined
          : { kind: other['kind'], poles: other['poles'], country: other['country'] },
      previews: previews.length > 0 ? previews : undefined,
      answer: ours.answer,
      answered_at: ours.answeredAt,
      first_shown_at: ours.firstShownAt,
    }),
    reasons: reasons.map(({ json }) => json),
    animators_only: isHidden(suggestion),
  };
};
