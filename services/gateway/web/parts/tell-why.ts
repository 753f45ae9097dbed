// What a card says of its reasons at a glance, and what is left for who wants to know more: nothing twice. Pure.
import type { Quote, Reason } from '../api/generated.ts';
import type { ToldReason } from './told-reason.ts';

/** One side's need and what of the other side answers it. */
export interface Exchange {
  readonly reason: Reason;
  /** Who needs; the other one answers. */
  readonly seeker: Quote['side'];
  readonly need: Quote;
  readonly answer: Quote;
  readonly answersBy: 'offer' | 'work';
  /** The text that the answer is from, where the answer is not its title itself. */
  readonly within?: Reason['sources'][number];
}

export interface ToldWhy {
  /** What our side gets, then what it gives; each where both sides’ words may be shown. */
  readonly exchanges: readonly Exchange[];
  /** As sentences beside them. */
  readonly sentences: readonly Reason[];
  readonly more: readonly ToldReason[];
}

const atAGlance = 2;

const exchangeOf = (reason: Reason): Exchange | undefined => {
  const { code, quotes, sources } = reason;
  if (code !== 'offer_answers_need' && code !== 'expertise_answers_need' && code !== 'need_meets_offer')
    return undefined;
  const seeker = code === 'need_meets_offer' ? 'theirs' : 'ours';
  const need = quotes.find(({ side }) => side === seeker);
  const answer = quotes.find(({ side }) => side !== seeker);
  if (!need || !answer) return undefined;
  if (code !== 'expertise_answers_need') return { reason, seeker, need, answer, answersBy: 'offer' };
  const within = sources.find(({ source, title }) => source === answer.source && title !== answer.words);
  return { reason, seeker, need, answer, answersBy: 'work', ...(within ? { within } : {}) };
};

interface Shown {
  readonly exchanges: readonly Exchange[];
  readonly sentences: readonly Reason[];
}

/** An exchange is shown by its words alone: what only its sentence has is not seen yet. */
const moreOf = (reason: Reason, { exchanges, sentences }: Shown): ToldReason => {
  const isExchanged = exchanges.some((one) => one.reason === reason);
  const seen = exchanges.flatMap(({ need, answer, within }) => [
    need.words,
    answer.words,
    ...(within ? [within.title] : []),
  ]);
  const isSeen = (words: string): boolean =>
    seen.includes(words) || (!isExchanged && reason.text.includes(words));
  return {
    reason,
    isSaid: isExchanged || sentences.includes(reason),
    quotes: reason.quotes.filter(({ words }) => !isSeen(words)),
    sources: reason.sources.filter(({ title }) => !isSeen(title)),
  };
};

export const tellWhy = (reasons: readonly Reason[]): ToldWhy => {
  const all = reasons.flatMap((reason) => exchangeOf(reason) ?? []);
  const exchanges = (['ours', 'theirs'] as const).flatMap(
    (side) => all.find(({ seeker }) => seeker === side) ?? [],
  );
  const others = reasons.filter((reason) => exchanges.every((one) => one.reason !== reason));
  const sentences = others.slice(0, atAGlance - exchanges.length);
  const more = reasons
    .map((reason) => moreOf(reason, { exchanges, sentences }))
    .filter(({ isSaid, quotes, sources }) => !isSaid || quotes.length > 0 || sources.length > 0);
  return { exchanges, sentences, more };
};
