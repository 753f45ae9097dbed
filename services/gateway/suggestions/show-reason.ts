// A reason as one reader may see it: a sentence, and the quotes it may read. Pure.
import type { Actor } from '../../platform/access/actor.ts';
import { may } from '../../platform/access/may.ts';
import type { Json } from '../profiles/kinds.ts';
import { isCutAfter, isCutBefore, withEllipses } from '../search/cut-words.ts';
import type { Quote } from '../search/found.ts';
import type { Sentences } from '../sentences/sentences.ts';
import { type NamedSources, sourcesToName } from './name-sources.ts';
import type { Reason } from './suggestion.ts';

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
  cut_before: isCutBefore(quote),
  cut_after: isCutAfter(quote),
  marks: quote.marks,
});

export interface Telling {
  readonly actor: Actor;
  readonly sentences: Sentences;
  readonly ours: string;
  /** Name of our side, to a reader who is not of it. */
  readonly own: string | undefined;
  /** Id of the other side; undefined where it is kept from the reader. */
  readonly theirs: string | undefined;
  /** Name of the other side, where it may be named. */
  readonly name: string | undefined;
  readonly sources: NamedSources;
}

interface ShownReason {
  readonly json: Json;
  readonly preview?: string;
}

/** Calls are visible to all of the campus. */
const callOf = ({ code, parameters }: Reason): Json => {
  const call = parameters?.['call'];
  return code === 'shared_call' && call !== undefined ? { call } : {};
};

export const showReason = (reason: Reason, telling: Telling): ShownReason | undefined => {
  const { actor, sentences, name } = telling;
  const named = name !== undefined;
  const theirOwners = telling.theirs === undefined ? [] : [telling.theirs];
  const ours = reason.own.filter(readable(actor, [telling.ours]));
  const theirs = named ? reason.other.filter(readable(actor, theirOwners)) : [];
  const kept = reason.preview !== undefined || reason.other.some(({ discreet }) => discreet);
  // Beside a name, a discreet statement's preview would tell whose it is.
  if (named && kept && theirs.length === 0) return undefined;
  // Beside a side that is not named, its texts would tell whose they are.
  const sources = named ? sourcesToName(reason).flatMap((id) => telling.sources.get(id) ?? []) : [];
  const text = sentences.reasons[reason.code]({
    own: telling.own,
    other: name,
    ours: ours[0] && withEllipses(ours[0]),
    theirs: theirs[0] && withEllipses(theirs[0]),
    preview: reason.preview,
    titles: sources
      .filter(({ kind }) => (kind === 'organisation') === (reason.code === 'partners_in_common'))
      .map(({ title }) => title),
    parameters: reason.parameters,
  });
  const quotes = [
    ...ours.map((quote) => ({ side: 'ours', ...showQuote(quote) })),
    ...theirs.map((quote) => ({ side: 'theirs', ...showQuote(quote) })),
  ];
  return {
    json: { code: reason.code, text, contribution: reason.contribution, quotes, sources, ...callOf(reason) },
    ...(named || reason.preview === undefined ? {} : { preview: reason.preview }),
  };
};
