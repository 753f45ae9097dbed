// Puts the organisations found in order: by their sources, and those that are called by the words typed.
import { idOf, placeOf } from '../index/view.ts';
import { localIn, segmentOf } from '../index/view.ts';
import type { Place } from '../index/view.ts';
import { nameWords } from '../name-index.ts';
import { found as isFound } from '../ranking/admission.ts';
import type { Admission } from '../ranking/admission.ts';
import { bestOrganisations } from '../ranking/best-organisations.ts';
import type { RankedOrganisations } from '../ranking/best-organisations.ts';
import type { Placed } from '../ranking/judge-organisations.ts';
import { shownScore } from '../semantics/shown-score.ts';
import type { AnsweringWith } from './answering-with.ts';
import { byPlace, withNames } from './find-named.ts';
import type { Named } from './find-named.ts';
import type { ReadAsked } from './read-question.ts';
import type { ScoredAnswer } from './score-asked.ts';
import { wordsOfSource } from './words-of-source.ts';

export interface FoundSource {
  readonly id: string;
  /** In the view that was asked. */
  readonly place: Place;
  readonly raw: number;
  readonly score: number;
}

export interface FoundOrganisation {
  readonly number: number;
  readonly id: string;
  readonly raw: number;
  readonly score: number;
  /** Best first, at most 8; the r-th counts γ^(r−1) of its raw score. */
  readonly sources: readonly FoundSource[];
  /** What being called by the words typed adds to the raw score. */
  readonly name?: number;
}

/** The place of an answer in the order of answers. */
export interface After {
  readonly raw: number;
  readonly id: string;
}

/** The organisations ranked, with scores that compare; at most so many sources of each. */
export const describeRanked = (
  { organisations, raws, starts, sources: numbers, sourceRaws }: RankedOrganisations,
  read: ReadAsked,
  { engine, view, semantics }: AnsweringWith,
  most = Infinity,
): readonly FoundOrganisation[] => {
  /** Two sources are as like each other whichever asks: the shorter one counts. */
  const wordsAt = (place: Place): number => {
    const segment = view.segments[segmentOf(place)];
    if (!read.isSource || !segment) return read.words;
    return Math.min(read.words, wordsOfSource(segment, localIn(place), engine.terms));
  };
  const sourceAt = (at: number): FoundSource => {
    const place = placeOf(view, numbers[at] ?? -1);
    const raw = sourceRaws[at] ?? 0;
    return { id: idOf(view, place), place, raw, score: shownScore(semantics.sources, raw, wordsAt(place)) };
  };
  const sourcesAt = (from: number, to: number): readonly FoundSource[] => {
    const found: FoundSource[] = [];
    for (let at = from; at < to; at += 1) found.push(sourceAt(at));
    return found;
  };
  return [...organisations].map((number, nth) => {
    const raw = raws[nth] ?? 0;
    const [from, to] = [starts[nth] ?? 0, starts[nth + 1] ?? 0];
    let sources: readonly FoundSource[] | undefined;
    return {
      number,
      id: engine.organisations.idOf(number),
      raw,
      score: shownScore(semantics.organisations, raw, read.words),
      // Made when they are looked at: whoever asks for the whole ranking looks at none of ten thousand.
      get sources() {
        sources ??= sourcesAt(from, Math.min(to, from + most));
        return sources;
      },
    };
  });
};

/** Organisations called by the words typed, of those that this admission finds. */
export const namedOf = (
  { read: { name } }: Pick<ScoredAnswer, 'read'>,
  { organisations: mask }: Pick<Admission, 'organisations'>,
  { engine: { organisations } }: AnsweringWith,
): readonly Named[] =>
  organisations
    .named(name.words, name.isLastBegun)
    .filter((number) => ((mask[number] ?? 0) & isFound) !== 0)
    .filter((number) => {
      const words = name.without.length === 0 ? [] : nameWords(organisations.get(number)?.name ?? '');
      return !name.without.some((word) => words.includes(word));
    })
    .map((number) => ({ number, id: organisations.idOf(number) }));

const onlyThese = (organisations: Uint8Array, numbers: readonly number[]): Uint8Array => {
  const mask = organisations.map((bits) => bits & ~isFound);
  for (const number of numbers) mask[number] = organisations[number] ?? 0;
  return mask;
};

const allButThese = (organisations: Uint8Array, numbers: readonly number[]): Uint8Array => {
  const mask = organisations.slice();
  for (const number of numbers) mask[number] = (mask[number] ?? 0) & ~isFound;
  return mask;
};

export interface Ranking {
  readonly limit: number;
  readonly after?: After;
  /** True: who is called by the words typed is found only where its sources answer. */
  readonly bySourcesOnly: boolean;
}

export interface Ranked {
  /** One more than asked for, where there are more. */
  readonly found: readonly FoundOrganisation[];
  /** Over all pages. */
  readonly total: number;
}

export const rankFound = (
  answer: ScoredAnswer,
  { limit, after, bySourcesOnly }: Ranking,
  on: AnsweringWith,
): Ranked => {
  const { scored, admission, read } = answer;
  const { fading } = on.semantics.weighing;
  const named = namedOf(answer, admission, on);
  const numbers = named.map(({ number }) => number);
  const among = (organisations: Uint8Array): Admission => ({
    ...admission,
    organisations,
    choosesOrganisations: true,
  });
  const best = (of: Admission, most: number, from?: Placed): RankedOrganisations =>
    bestOrganisations(scored, of, { limit: most, fading, ...(from ? { after: from } : {}) }, on.workspace);
  const others = best(
    named.length === 0 ? admission : among(allButThese(admission.organisations, numbers)),
    limit + 1,
    // Whoever was last shown may be gone meanwhile.
    after && { raw: after.raw, organisation: on.engine.organisations.lastUpTo(after.id) },
  );
  const found = describeRanked(others, read, on);
  const total = others.found ?? found.length;
  if (named.length === 0) return { found, total };
  const theirs = describeRanked(
    best(among(onlyThese(admission.organisations, numbers)), named.length),
    read,
    on,
  );
  const called = withNames(named, theirs, on.semantics.organisations, read.words).filter(
    ({ sources }) => !bySourcesOnly || sources.length > 0,
  );
  const left = after ? called.filter((one) => byPlace(after, one) < 0) : called;
  return { found: [...left, ...found].sort(byPlace).slice(0, limit + 1), total: total + called.length };
};
