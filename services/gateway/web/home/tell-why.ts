// What a card says of its reasons at a glance, and what is left for who wants to know more: nothing twice. Pure.
import type { Quote, Reason } from '../api/generated.ts';

/** One side's need and what of the other side answers it. */
export interface Exchange {
  readonly reason: Reason;
  /** Who needs; the other one answers. */
  readonly seeker: Quote['side'];
  readonly need: Quote;
  readonly answer: Quote;
  readonly answersBy: 'offer' | 'work';
}

export interface ToldWhy {
  /** What our side gets, then what it gives; each where both sides’ words may be shown. */
  readonly exchanges: readonly Exchange[];
  /** As sentences beside them. */
  readonly sentences: readonly Reason[];
  readonly more: readonly MoreOfReason[];
}

interface MoreOfReason {
  readonly reason: Reason;
  /** Its sentence was said already, with its first quotes. */
  readonly isSaid: boolean;
  readonly quotes: readonly Quote[];
}

const atAGlance = 2;

const exchangeOf = (reason: Reason): Exchange | undefined => {
  const { code, quotes } = reason;
  if (code !== 'offer_answers_need' && code !== 'expertise_answers_need' && code !== 'need_meets_offer')
    return undefined;
  const seeker = code === 'need_meets_offer' ? 'theirs' : 'ours';
  const need = quotes.find(({ side }) => side === seeker);
  const answer = quotes.find(({ side }) => side !== seeker);
  const answersBy = code === 'expertise_answers_need' ? 'work' : 'offer';
  return need && answer && { reason, seeker, need, answer, answersBy };
};

const moreOf = (reason: Reason, shown: readonly Exchange[], isSaid: boolean): MoreOfReason => {
  const seen = [
    ...shown.flatMap(({ need, answer }) => [need.words, answer.words]),
    ...reason.sources.map(({ title }) => title),
  ];
  const quotes = reason.quotes.filter(({ words }) => !seen.includes(words) && !reason.text.includes(words));
  return { reason, isSaid, quotes };
};

export const tellWhy = (reasons: readonly Reason[]): ToldWhy => {
  const all = reasons.flatMap((reason) => exchangeOf(reason) ?? []);
  const exchanges = (['ours', 'theirs'] as const).flatMap(
    (side) => all.find(({ seeker }) => seeker === side) ?? [],
  );
  const others = reasons.filter((reason) => exchanges.every((one) => one.reason !== reason));
  const sentences = others.slice(0, atAGlance - exchanges.length);
  const isSaid = (reason: Reason): boolean => sentences.includes(reason) || !others.includes(reason);
  const more = reasons
    .map((reason) => moreOf(reason, exchanges, isSaid(reason)))
    .filter((one) => !one.isSaid || one.quotes.length > 0);
  return { exchanges, sentences, more };
};
