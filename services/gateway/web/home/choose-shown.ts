// Which cards are shown, in an order that nothing changes under the reader's eyes. Pure.
import type { Answer, Suggestion } from '../api/generated.ts';
import { isAnswered, type Standing } from './hold-answers.ts';

export const openAtOnce = 3;
/** No list is longer than what the server answers at once. */
export const mostAsked = 200;

/**
 * What was there stays where it was, as it is now; what came behind it; what is gone goes, but for what was answered
 * here, or would have been.
 */
export const inPlace = (
  before: readonly string[],
  now: readonly Suggestion[],
  standing: ReadonlyMap<string, Standing>,
): readonly Suggestion[] => {
  const found = new Map(now.map((one) => [one.id, one]));
  const stays = before.flatMap((id) => found.get(id) ?? standing.get(id)?.suggestion ?? []);
  const held = new Set(before);
  return [...stays, ...now.filter(({ id }) => !held.has(id))];
};

/** Those that were answered so on this page, and that the server may not know of yet, before those that it does. */
export const withAnswered = (
  found: readonly Suggestion[],
  standing: ReadonlyMap<string, Standing>,
  answer: Answer | undefined,
): readonly Suggestion[] => {
  const known = new Set(found.map(({ id }) => id));
  const here = [...standing.values()].filter(
    (one) => isAnswered(one) && one.given.answer === answer && !known.has(one.suggestion.id),
  );
  return [...here.map(({ suggestion }) => suggestion), ...found];
};

interface Known {
  readonly standing: ReadonlyMap<string, Standing>;
  /** Those whose introduction is under way. */
  readonly introduced: { has(id: string): boolean };
}

/** Up to so many still to be answered, and what was answered, or has an introduction under way, among them. */
export const chooseShown = (
  all: readonly Suggestion[],
  { standing, introduced }: Known,
  mostOpen: number,
): { readonly shown: readonly Suggestion[]; readonly open: number; readonly hidden: number } => {
  let open = 0;
  const isOpen = ({ id }: Suggestion): boolean => !isAnswered(standing.get(id)) && !introduced.has(id);
  const shown = all.filter((one) => {
    if (!isOpen(one)) return true;
    open += 1;
    return open <= mostOpen;
  });
  return { shown, open: Math.min(open, mostOpen), hidden: Math.max(0, open - mostOpen) };
};

/** Enough that `mostOpen` are still to be answered; those behind them are not shown to anybody yet, and not asked for. */
export const howManyToAsk = (
  mostOpen: number,
  standing: ReadonlyMap<string, Standing>,
  organisation: string,
): number => {
  const waiting = [...standing.values()].filter(
    ({ stage, suggestion }) => suggestion.for === organisation && (stage === 'held' || stage === 'sending'),
  );
  return Math.min(mostAsked, mostOpen + waiting.length);
};
