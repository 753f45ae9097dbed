// What all findings of a campus say, as rows of numbers: a match or a kinship of two organisations each. Pure.
import { endFor, type KnownSource, sourceOf, type Sources } from '../campus/source-of.ts';
import type { Finding } from '../findings/finding.ts';
import type { Kinship, Match, MatchEnd } from '../scoring/pair-facts.ts';
import { kinshipOf } from './pair-of.ts';

/** Numbers of things by their ids, given at first sight. */
const numbering = () => {
  const numbers = new Map<string, number>();
  const ids: string[] = [];
  return {
    ids,
    of: (id: string): number => {
      const known = numbers.get(id);
      if (known !== undefined) return known;
      numbers.set(id, ids.length);
      return ids.push(id) - 1;
    },
  };
};

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

const none = -1;

/** Whoever takes part, in the order of ids: others make no pairs. `today`: days since 1970-01-01. */
export const createPairRows = (
  campus: Sources,
  organisations: readonly string[],
  today: number,
): PairRows => {
  const numberOf = new Map(organisations.map((id, at) => [id, at]));
  const sources = numbering();
  const known: (KnownSource | undefined)[] = [];
  const owners: (readonly number[])[] = [];
  const ends = new Map<number, MatchEnd>();
  /** Columns. Of a kinship, `need` is `none` and `answer` its place among `kin`. */
  const rows = {
    first: [] as number[],
    second: [] as number[],
    need: [] as number[],
    answer: [] as number[],
    likeness: [] as number[],
    finding: [] as number[],
  };
  const kin: Kinship[] = [];
  const stamps: Pick<Finding, 'semantics' | 'at' | 'id'>[] = [];

  const find = (number: number): KnownSource | undefined => {
    if (owners[number] === undefined) {
      const source = sourceOf(campus, sources.ids[number] ?? '');
      known[number] = source;
      owners[number] = (source?.owners ?? []).flatMap((id) => numberOf.get(id) ?? []);
    }
    return known[number];
  };
  const endOf = (source: number, organisation: number): MatchEnd | undefined => {
    const key = source * organisations.length + organisation;
    const made = ends.get(key);
    if (made) return made;
    const is = find(source);
    if (!is) return undefined;
    const end = endFor(is, organisations[organisation] ?? '', today);
    ends.set(key, end);
    return end;
  };
  const isNewer = (a: number, b: number): boolean => {
    const [x, y] = [stamps[a], stamps[b]];
    if (!x || !y) return false;
    if (x.semantics !== y.semantics) return x.semantics > y.semantics;
    return x.at === y.at ? x.id > y.id : x.at > y.at;
  };
  const push = (a: number, b: number, need: number, answer: number, likeness: number): void => {
    rows.first.push(a < b ? a : b);
    rows.second.push(a < b ? b : a);
    rows.need.push(need);
    rows.answer.push(answer);
    rows.likeness.push(likeness);
    rows.finding.push(stamps.length - 1);
  };
  const takeHit = (own: number, other: number, likeness: number): void => {
    const [x, y] = [find(own), find(other)];
    if (!x || !y || (x.kind === 'need') === (y.kind === 'need')) return;
    const [need, answer] = x.kind === 'need' ? [own, other] : [other, own];
    for (const a of owners[own] ?? [])
      for (const b of owners[other] ?? []) if (a !== b) push(a, b, need, answer, likeness);
  };

  /** Rows of one pair, those of one match together. */
  const inOrder = (x: number, y: number): number =>
    (rows.second[x] ?? 0) - (rows.second[y] ?? 0) ||
    (rows.need[x] ?? 0) - (rows.need[y] ?? 0) ||
    // Kinships of one pair are one, whichever end found them.
    (rows.need[x] === none ? 0 : (rows.answer[x] ?? 0) - (rows.answer[y] ?? 0));

  const byFirst = function* (): Generator<undefined, Int32Array> {
    const starts = new Int32Array(organisations.length + 1);
    for (const at of rows.first) starts[at + 1] = (starts[at + 1] ?? 0) + 1;
    for (let at = 0; at < organisations.length; at += 1)
      starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
    const next = starts.slice();
    const order = new Int32Array(rows.first.length);
    for (let row = 0; row < order.length; row += 1) {
      const at = rows.first[row] ?? 0;
      order[next[at] ?? 0] = row;
      next[at] = (next[at] ?? 0) + 1;
    }
    for (let at = 0; at < organisations.length; at += 1) {
      order.subarray(starts[at], starts[at + 1]).sort(inOrder);
      yield;
    }
    return order;
  };

  const matchOf = (row: number): Match | undefined => {
    const [need, answer] = [rows.need[row] ?? none, rows.answer[row] ?? none];
    const [a, b] = [rows.first[row] ?? 0, rows.second[row] ?? 0];
    const isFirst = (owners[need] ?? []).includes(a) && (owners[answer] ?? []).includes(b);
    const [needEnd, answerEnd] = [endOf(need, isFirst ? a : b), endOf(answer, isFirst ? b : a)];
    return needEnd && answerEnd
      ? { need: needEnd, answer: answerEnd, likeness: rows.likeness[row] ?? 0 }
      : undefined;
  };

  const evidenceOf = (of: Int32Array): PairEvidence => {
    const matches: Match[] = [];
    const kinships: Kinship[] = [];
    for (let at = 0; at < of.length;) {
      let best = of[at] ?? 0;
      const start = best;
      for (at += 1; at < of.length && inOrder(start, of[at] ?? 0) === 0; at += 1) {
        const row = of[at] ?? 0;
        if (isNewer(rows.finding[row] ?? 0, rows.finding[best] ?? 0)) best = row;
      }
      const kinship = rows.need[best] === none ? kin[rows.answer[best] ?? none] : undefined;
      if (kinship) kinships.push(kinship);
      const match = rows.need[best] === none ? undefined : matchOf(best);
      if (match) matches.push(match);
    }
    return { matches, kinships };
  };

  return {
    take: ({ id, semantics, at, hits, kin: alike, owners: [self = ''] }) => {
      stamps.push({ semantics, at, id });
      const own = hits.length > 0 ? sources.of(id) : none;
      for (const { sourceId, likeness } of hits) takeHit(own, sources.of(sourceId), likeness);
      const asker = alike.length > 0 ? numberOf.get(self) : undefined;
      if (asker === undefined) return;
      for (const one of alike) {
        const other = numberOf.get(one.organisationId);
        if (other !== undefined && other !== asker)
          push(asker, other, none, kin.push(kinshipOf(one)) - 1, one.likeness);
      }
    },
    pairs: function* () {
      const order = yield* byFirst();
      const starts: number[] = [];
      for (let at = 0; at < order.length; at += 1) {
        const [row, before] = [order[at] ?? 0, order[at - 1] ?? none];
        if (rows.first[row] !== rows.first[before] || rows.second[row] !== rows.second[before])
          starts.push(at);
      }
      yield;
      const column = (of: readonly number[]): Int32Array =>
        Int32Array.from(starts, (at) => of[order[at] ?? 0] ?? 0);
      return {
        first: column(rows.first),
        second: column(rows.second),
        evidence: (pair) => evidenceOf(order.subarray(starts[pair], starts[pair + 1] ?? order.length)),
      };
    },
  };
};
