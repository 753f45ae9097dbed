// What of the consortium builder is in its address, so that it can be shared: who must be in, who must not, what is shown.

export interface ConsortiaSearch {
  /** Ids of organisations that must be in, `~` between them. */
  readonly pin?: string;
  /** Of those that must not. */
  readonly without?: string;
  /** Which proposal is looked at, from 1; absent: the first. */
  readonly shown?: number;
  /** A point and a partner, `~` between them: the words that show that the one covers the other are shown. */
  readonly words?: string;
  /** All proposals in one table. */
  readonly beside?: true;
}

/** What is undefined is no longer said. */
type ConsortiaChange = { readonly [K in keyof ConsortiaSearch]?: ConsortiaSearch[K] | undefined };

const mostPinned = 12;
const mostRemoved = 200;

export const idsIn = (value: unknown, most: number = mostRemoved): readonly string[] =>
  typeof value === 'string'
    ? [...new Set(value.split('~').filter((id) => /^org_[0-9a-z]+$/.test(id)))].slice(0, most)
    : [];

const isWords = (value: unknown): value is string =>
  typeof value === 'string' && /^[a-z][a-z0-9_-]*~org_[0-9a-z]+$/.test(value);

const said = (change: ConsortiaChange): ConsortiaSearch =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));

const joined = (ids: readonly string[]): string | undefined => (ids.length === 0 ? undefined : ids.join('~'));

/** What cannot be read is left out. */
export const readConsortiaSearch = (search: Readonly<Record<string, unknown>>): ConsortiaSearch => {
  const { shown, words, beside } = search;
  return said({
    pin: joined(idsIn(search['pin'], mostPinned)),
    without: joined(idsIn(search['without'])),
    shown: Number.isInteger(shown) && Number(shown) > 1 ? Number(shown) : undefined,
    words: isWords(words) ? words : undefined,
    beside: beside === true ? beside : undefined,
  });
};

/** What was looked at may not be there with other partners. */
const withWishes = (pinned: readonly string[], removed: readonly string[]): ConsortiaSearch =>
  said({ pin: joined(pinned), without: joined(removed) });

const others = (ids: readonly string[], id: string): readonly string[] => ids.filter((one) => one !== id);

/** It must be in, and is no longer one that must not. */
export const withPinned = ({ pin, without }: ConsortiaSearch, id: string): ConsortiaSearch =>
  withWishes([...others(idsIn(pin, mostPinned), id), id], others(idsIn(without), id));

/** It must not be in, and is no longer one that must. */
export const withRemoved = ({ pin, without }: ConsortiaSearch, id: string): ConsortiaSearch =>
  withWishes(others(idsIn(pin, mostPinned), id), [...others(idsIn(without), id), id]);

/** Nothing is wished of it. */
export const released = ({ pin, without }: ConsortiaSearch, id: string): ConsortiaSearch =>
  withWishes(others(idsIn(pin, mostPinned), id), others(idsIn(without), id));

export const wordsOf = (requirement: string, organisation: string): string =>
  `${requirement}~${organisation}`;
