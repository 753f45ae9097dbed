// What findings say of pairs of organisations: each match once, by the newer finding that holds it. Pure.
import { endFor, type KnownSource, sourceOf, type Sources, standsBehind } from '../campus/source-of.ts';
import { type Finding, type FoundKin, isNewer } from '../findings/finding.ts';
import type { Match } from '../scoring/pair-facts.ts';

interface Believed<T> {
  readonly by: Finding;
  readonly says: T;
}

/** Of one pair. */
export interface Gathered {
  readonly matches: Map<string, Believed<Match>>;
  kin?: Believed<FoundKin>;
  /** What the other side's finding says of them, where that is the older one. */
  kinBefore?: Believed<FoundKin>;
}

export interface Gathering {
  readonly campus: Sources;
  /** Days since 1970-01-01. */
  readonly today: number;
}

export const matchKey = ({ need, answer }: Match): string => `${need.sourceId} ${answer.sourceId}`;

/** A need is answered by an offer, a text or a description, and by nothing else. */
const oriented = (
  a: KnownSource,
  b: KnownSource,
): { readonly need: KnownSource; readonly answer: KnownSource } | undefined => {
  if (a.kind === 'need' && b.kind !== 'need') return { need: a, answer: b };
  return b.kind === 'need' && a.kind !== 'need' ? { need: b, answer: a } : undefined;
};

export const matchOf = (
  { need, answer }: { readonly need: KnownSource; readonly answer: KnownSource },
  ids: { readonly needer: string; readonly answerer: string },
  likeness: number,
  today: number,
): Match => ({
  need: endFor(need, ids.needer, today),
  answer: endFor(answer, ids.answerer, today),
  likeness,
});

const take = (into: Gathered, match: Match, by: Finding): void => {
  const key = matchKey(match);
  const before = into.matches.get(key);
  if (!before || isNewer(by, before.by)) into.matches.set(key, { by, says: match });
};

const speaksOf = ({ owners, others }: Finding, organisationId: string): boolean =>
  others.includes(organisationId) || owners.includes(organisationId);

/**
 * Of each organisation that findings hold against `about`, what they say; with `only`, of that one alone. A source of
 * several organisations matches for each of them, but between two that stand behind it both, it proves nothing: to who
 * needs something, its own joint paper is no answer.
 */
export const gather = (
  about: string,
  findings: Iterable<Finding>,
  { campus, today }: Gathering,
  only?: string,
): ReadonlyMap<string, Gathered> => {
  const found = new Map<string, Gathered>();
  const isAsked = (one: string, other: string): boolean =>
    (one === about && (only === undefined || other === only)) ||
    (other === about && (only === undefined || one === only));
  const of = (other: string): Gathered => {
    const known = found.get(other) ?? { matches: new Map() };
    found.set(other, known);
    return known;
  };
  const takeKin = (by: Finding, self: string, kin: FoundKin): void => {
    if (!isAsked(self, kin.organisationId)) return;
    const pair = of(self === about ? kin.organisationId : self);
    const found = { by, says: kin };
    if (!pair.kin) pair.kin = found;
    else if (isNewer(by, pair.kin.by)) [pair.kin, pair.kinBefore] = [found, pair.kin];
    else pair.kinBefore = found;
  };
  for (const finding of findings) {
    if (only !== undefined && !speaksOf(finding, only)) continue;
    for (const kin of finding.kin) takeKin(finding, finding.owners[0] ?? '', kin);
    const own = finding.hits.length === 0 ? undefined : sourceOf(campus, finding.id);
    if (!own) continue;
    for (const { sourceId, likeness } of finding.hits) {
      const other = sourceOf(campus, sourceId);
      const ends = other && oriented(own, other);
      if (!ends) continue;
      for (const needer of ends.need.owners)
        for (const answerer of ends.answer.owners) {
          if (!isAsked(needer, answerer) || standsBehind(ends.answer, needer, campus)) continue;
          const pair = of(needer === about ? answerer : needer);
          take(pair, matchOf(ends, { needer, answerer }, likeness, today), finding);
        }
    }
  }
  return found;
};
