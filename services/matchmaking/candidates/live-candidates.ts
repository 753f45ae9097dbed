// Who could be suggested to one organisation now: everything that findings say of it, judged, best first.
import { queryAll } from '../../platform/document-store/query-all.ts';
import type { Deps } from '../deps.ts';
import { findingsAbout } from '../findings/keep-findings.ts';
import type { Finding } from '../findings/finding.ts';
import { inSlices, type Pause } from '../in-slices.ts';
import type { Suppression } from '../rules/suppression.ts';
import { type PairScore, reachesFloor, scorePair } from '../scoring/score-pair.ts';
import type { PairFacts } from '../scoring/pair-facts.ts';
import type { Suggestion } from '../suggestions/suggestion.ts';
import { rulesOfAnswers } from '../suggestions/answers.ts';
import { gather, type Gathered } from './gathered.ts';
import { bookFor, type Judging, loadJudging, suppressionsOf } from './judging.ts';
import { linkFacts, walksFrom } from './link-facts.ts';
import { kinshipsOf, organisationFacts, pairOf } from './pair-of.ts';
import { sayLinks } from './say-links.ts';

export interface LiveCandidate {
  /** In the order of the ids. */
  readonly ids: readonly [string, string];
  readonly other: string;
  readonly facts: PairFacts;
  readonly score: PairScore;
  /** Empty where it may be proposed. */
  readonly suppressions: readonly Suppression[];
}

/** Suggestions of an organisation that a side has answered or was shown: their rules, and how they were shown. */
const rememberedOf = async (
  { suggestions }: Deps,
  organisationId: string,
): Promise<readonly Suggestion[]> => {
  const found = await queryAll(suggestions, { index: 'remembered', equals: [organisationId], limit: 100 });
  return found.map(({ document }) => document);
};

const otherOf = ({ organisationIds: [a, b] }: Suggestion, own: string): string => (a === own ? b : a);

export interface Judgeable {
  readonly judging: Judging;
  readonly gathered: ReadonlyMap<string, Gathered>;
  /** How members of the first (second) side were shown the other one, by the other one's id. */
  readonly shownAs: (other: string) => PairFacts['shownAs'];
  readonly pause: Pause;
}

/** The facts of each pair, a slice of work at a time. */
const factsOfAll = async (
  { campus }: Deps,
  own: string,
  { judging, gathered, shownAs, pause }: Judgeable,
): Promise<readonly { readonly other: string; readonly facts: PairFacts }[]> => {
  const { linking, encounters, exposure, today } = judging;
  const others = [...gathered.keys()].filter((other) => other !== own).sort();
  const there = walksFrom(linking, own, others);
  const found: { readonly other: string; readonly facts: PairFacts }[] = [];
  for (const [at, other] of others.entries()) {
    const waiting = pause();
    if (waiting) await waiting;
    const of = gathered.get(other);
    const isFirst = own < other;
    const ids = isFirst ? ([own, other] as const) : ([other, own] as const);
    const back = walksFrom(linking, other, [own])[0] ?? 0;
    const walk = isFirst ? ([there[at] ?? 0, back] as const) : ([back, there[at] ?? 0] as const);
    found.push({
      other,
      facts: pairOf({
        organisations: [
          organisationFacts(campus, ids[0], exposure),
          organisationFacts(campus, ids[1], exposure),
        ],
        matches: [...(of?.matches.values() ?? [])].map(({ says }) => says),
        kinships: kinshipsOf(of),
        links: sayLinks(linkFacts(linking, ids, walk), campus, { ids, today }),
        encounters: encounters(ids),
        usuallySuggested: exposure.usually,
        shownAs: shownAs(other),
      }),
    });
  }
  return found;
};

export interface Judgement {
  readonly judging: Judging;
  /** All that findings speak of, best first, ties by id; also what a rule forbids or what is too low. */
  readonly pairs: readonly LiveCandidate[];
}

export interface JudgeOptions {
  /** In place of those kept: for a statement that is not saved. */
  readonly gathered?: (judging: Judging) => ReadonlyMap<string, Gathered>;
  /** Where it was loaded already, with the rules about this organisation. */
  readonly known?: Judging;
  /** Absent: as for somebody who waits. */
  readonly pause?: Pause;
}

export const judgeAllOf = async (
  deps: Deps,
  organisationId: string,
  { gathered, known, pause = inSlices() }: JudgeOptions = {},
): Promise<Judgement> => {
  const [judging, remembered, findings] = await Promise.all([
    known ?? loadJudging(deps, [organisationId]),
    rememberedOf(deps, organisationId),
    gathered ? ([] as readonly Finding[]) : findingsAbout(deps, organisationId),
  ]);
  const { today, yardstick } = judging;
  const found = gathered?.(judging) ?? gather(organisationId, findings, { campus: deps.campus, today });
  const book = bookFor(judging, deps.campus, remembered.flatMap(rulesOfAnswers));
  const shown = new Map(
    remembered.map((one) => [
      otherOf(one, organisationId),
      [one.sides[0].shownAs, one.sides[1].shownAs] as const,
    ]),
  );
  const all = await factsOfAll(deps, organisationId, {
    judging,
    gathered: found,
    shownAs: (other) => shown.get(other),
    pause,
  });
  const pairs = all.map(({ other, facts }): LiveCandidate => {
    const [a, b] = facts.organisations;
    const suppressions = suppressionsOf(book, facts);
    return { ids: [a.id, b.id], other, facts, score: scorePair(facts, yardstick), suppressions };
  });
  return {
    judging,
    pairs: pairs.toSorted((a, b) => b.score.score - a.score.score || (a.other < b.other ? -1 : 1)),
  };
};

export const isAdmissible = ({ score, suppressions }: LiveCandidate): boolean =>
  suppressions.length === 0 && reachesFloor(score);
