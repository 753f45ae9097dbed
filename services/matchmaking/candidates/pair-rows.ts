// What all findings of a campus say, as rows of numbers: a match or a kinship of two organisations each. Pure.
import { type Sources, standsBehind } from '../campus/source-of.ts';
import { type Finding, isNewer, type Stamp } from '../findings/finding.ts';
import type { Kinship, Match } from '../scoring/pair-facts.ts';
import { byPair, createEvidenceRows, inOrder, none, rowsTogether } from './evidence-rows.ts';
import { createMatchEnds } from './match-ends.ts';
import { kinshipOf } from './pair-of.ts';

export interface PairEvidence {
  readonly matches: readonly Match[];
  readonly kinships: readonly Kinship[];
}

/** Pairs are numbers, in the order of both organisations' numbers. */
export interface Pairs {
  /** Organisations of each pair, `first` below `second`. */
  readonly first: Int32Array;
  readonly second: Int32Array;
  evidence(pair: number): PairEvidence;
}

export interface PairRows {
  take(finding: Finding): void;
  /** To be gone through once, when all are taken; pauses now and then. */
  pairs(): Generator<undefined, Pairs>;
}

/** Whoever takes part, in the order of ids: others make no pairs. `today`: days since 1970-01-01. */
export const createPairRows = (
  campus: Sources,
  organisations: readonly string[],
  today: number,
): PairRows => {
  const numberOf = new Map(organisations.map((id, at) => [id, at]));
  const sources = createMatchEnds(campus, organisations, { numberOf, today });
  const rows = createEvidenceRows();
  const compare = inOrder(rows);
  const kin: Kinship[] = [];
  const stamps: Stamp[] = [];

  const push = (a: number, b: number, need: number, answer: number, likeness: number): void => {
    rows.first.push(a < b ? a : b);
    rows.second.push(a < b ? b : a);
    rows.need.push(need);
    rows.answer.push(answer);
    rows.likeness.push(likeness);
    rows.finding.push(stamps.length - 1);
  };
  const takeHit = (own: number, other: number, likeness: number): void => {
    const [x, y] = [sources.find(own), sources.find(other)];
    if (!x || !y || (x.kind === 'need') === (y.kind === 'need')) return;
    const [need, answer, answering] = x.kind === 'need' ? [own, other, y] : [other, own, x];
    for (const a of sources.ownersOf(need))
      // Between two that stand behind it both, it proves nothing.
      if (!standsBehind(answering, organisations[a] ?? '', campus))
        for (const b of sources.ownersOf(answer)) push(a, b, need, answer, likeness);
  };

  const matchOf = (row: number): Match | undefined => {
    const [need, answer] = [rows.need.at(row), rows.answer.at(row)];
    const [a, b] = [rows.first.at(row), rows.second.at(row)];
    const isFirst = sources.ownersOf(need).includes(a) && sources.ownersOf(answer).includes(b);
    const needEnd = sources.endOf(need, isFirst ? a : b);
    const answerEnd = sources.endOf(answer, isFirst ? b : a);
    return needEnd && answerEnd
      ? { need: needEnd, answer: answerEnd, likeness: rows.likeness.at(row) }
      : undefined;
  };
  /** The newest of those from `start` on that say something of one match or kinship, and where these end. */
  const newestFrom = (of: Int32Array, start: number): readonly [best: number, end: number] => {
    const first = of[start] ?? 0;
    let [best, at] = [first, start + 1];
    for (; at < of.length && compare(first, of[at] ?? 0) === 0; at += 1) {
      const row = of[at] ?? 0;
      const [stamp, known] = [stamps[rows.finding.at(row)], stamps[rows.finding.at(best)]];
      if (stamp && known && isNewer(stamp, known)) best = row;
    }
    return [best, at];
  };
  const evidenceOf = (of: Int32Array): PairEvidence => {
    const [matches, kinships]: [Match[], Kinship[]] = [[], []];
    for (let at = 0; at < of.length;) {
      const [best, end] = newestFrom(of, at);
      const isKinship = rows.need.at(best) === none;
      const kinship = isKinship ? kin[rows.answer.at(best)] : undefined;
      if (kinship) kinships.push(kinship);
      const match = isKinship ? undefined : matchOf(best);
      if (match) matches.push(match);
      at = end;
    }
    return { matches, kinships };
  };

  return {
    take: ({ id, semantics, at, hits, kin: alike, owners: [self = ''] }) => {
      stamps.push({ semantics, at, id });
      const own = hits.length > 0 ? sources.numberOf(id) : none;
      for (const { sourceId, likeness } of hits) takeHit(own, sources.numberOf(sourceId), likeness);
      const asker = alike.length > 0 ? numberOf.get(self) : undefined;
      if (asker === undefined) return;
      for (const one of alike) {
        const other = numberOf.get(one.organisationId);
        if (other !== undefined && other !== asker)
          push(asker, other, none, kin.push(kinshipOf(one)) - 1, one.likeness);
      }
    },
    pairs: function* () {
      const order = yield* byPair(rows, organisations.length);
      const starts: number[] = [];
      const [first, second] = [new Int32Array(order.length), new Int32Array(order.length)];
      for (let at = 0; at < order.length; at += 1) {
        const row = order[at] ?? 0;
        const [a, b] = [rows.first.at(row), rows.second.at(row)];
        const last = starts.length - 1;
        if (last >= 0 && first[last] === a && second[last] === b) continue;
        first[starts.length] = a;
        second[starts.length] = b;
        starts.push(at);
        if (starts.length % rowsTogether === 0) yield;
      }
      return {
        first: first.subarray(0, starts.length),
        second: second.subarray(0, starts.length),
        evidence: (pair) => evidenceOf(order.subarray(starts[pair], starts[pair + 1] ?? order.length)),
      };
    },
  };
};
