// Quotes for what answers words that are not saved: there is nothing kept to cut quotes from, so the whole of a statement,
// or the title of a text, stands for them.
import type { Visibility } from '../../platform/access/actor.ts';
import type { AskingAtEdge } from '../edge.ts';
import { find } from '../profiles/write-profile.ts';
import { Refused } from '../problems/refusal.ts';
import type { Quote } from '../search/found.ts';
import { sourceKindOf } from '../search/source-kind.ts';
import type { Candidate, Reason, Side } from './suggestion.ts';

const wordsIn = { statement: 'text', text: 'title' } as const;

/** Undefined where the actor may not read it, and of an organisation: its description is shown beside. */
const quoteOf = async (id: string, request: AskingAtEdge): Promise<Quote | undefined> => {
  const kind = sourceKindOf(id);
  // The words that are not saved have an id of another form.
  if (kind !== 'statement' && kind !== 'text') return undefined;
  try {
    const { version, json } = await find(kind, id, request);
    const words = String(json[wordsIn[kind]]);
    return {
      ...{ source: id, version, start: 0, end: words.length, words, marks: [] },
      language: String(json['language']),
      visibility: json['visibility'] as Visibility,
      discreet: json['discreet'] === true,
    };
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
};

const withQuote = async (reason: Reason, request: AskingAtEdge): Promise<Reason> => {
  if (reason.other.length > 0 || reason.otherSource === undefined) return reason;
  const quote = await quoteOf(reason.otherSource, request);
  return quote ? { ...reason, other: [quote] } : reason;
};

export const quoteWhole = async (of: Candidate, request: AskingAtEdge): Promise<Candidate> => ({
  ...of,
  sides: await Promise.all(
    of.sides.map(async (side): Promise<Side> => ({
      ...side,
      reasons: await Promise.all(side.reasons.map((reason) => withQuote(reason, request))),
    })),
  ),
});
