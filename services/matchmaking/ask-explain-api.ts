// Asks expertise which words make sources answer one another.
import type { Quote as QuoteMessage } from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import { Language, Visibility } from '../../proto/generated/passerelle/mesh/v1/visibility.ts';
import { actorMessage } from '../platform/access/actor-message.ts';
import { serviceActor } from '../platform/access/actor.ts';
import type { CallContext } from '../platform/call-context.ts';
import { enumWords } from '../platform/enum-words.ts';
import { valueOf } from '../platform/faults/fault.ts';
import type { Wanted } from '../platform/known-states/await-states.ts';
import type { Deps } from './deps.ts';
import type { PairQuotes, Quote } from './suggestions/suggestion.ts';

const languages = enumWords(Language);
const visibilities = enumWords(Visibility);
const mostPairs = 500;
const mostAtLeast = 1_000;

export interface SourcePair {
  readonly askingId: string;
  readonly answeringId: string;
}

const readQuote = (message: QuoteMessage): Quote => ({
  sourceId: message.sourceId,
  version: message.version,
  start: message.start,
  end: message.end,
  language: languages.word(message.language) ?? 'french',
  // What this release does not know is kept from everybody but animators.
  visibility: visibilities.word(message.visibility) ?? 'animators',
  discreet: message.discreet,
  words: message.words,
  marks: message.marks.map(({ start, end }) => ({ start, end })),
});

export const quoteMessage = (quote: Quote): QuoteMessage => ({
  ...quote,
  language: languages.value(quote.language),
  visibility: visibilities.value(quote.visibility),
  marks: [...quote.marks],
});

export interface Explained {
  readonly words: PairQuotes;
  readonly score: number;
}

/** In the order asked. */
export const askExplain = async (
  { expertise }: Pick<Deps, 'expertise'>,
  pairs: readonly SourcePair[],
  { call, versionOf }: { readonly call: CallContext; readonly versionOf: (id: string) => number },
): Promise<readonly Explained[]> => {
  const explained: Explained[] = [];
  for (let from = 0; from < pairs.length; from += mostPairs) {
    const part = pairs.slice(from, from + mostPairs);
    const ids = [...new Set(part.flatMap(({ askingId, answeringId }) => [askingId, answeringId]))];
    const atLeast: readonly Wanted[] = ids.map((id) => ({ id, version: versionOf(id) }));
    const request = {
      actor: actorMessage(serviceActor(call.requestId)),
      pairs: [...part],
      atLeast: atLeast.slice(0, mostAtLeast).map(({ id, version }) => ({ aggregateId: id, version })),
    };
    const { explanations } = valueOf(await expertise.explain(request, call, { idempotent: true }));
    for (const { asking, answering, score } of explanations)
      explained.push({ words: { need: asking.map(readQuote), answer: answering.map(readQuote) }, score });
  }
  return explained;
};
