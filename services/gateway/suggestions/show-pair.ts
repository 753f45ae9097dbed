// What suggestions and candidates have in common, as one side's reader may see it: the other side named or not, scores,
// reasons. Pure.
import type { Actor } from '../../platform/access/actor.ts';
import { may } from '../../platform/access/may.ts';
import type { Json } from '../profiles/kinds.ts';
import type { Sentences } from '../sentences/sentences.ts';
import type { NamedSources } from './name-sources.ts';
import { showReason } from './show-reason.ts';
import type { FeatureValue, Pair, Side } from './suggestion.ts';

export interface Sides {
  readonly ours: Side;
  readonly theirs: Side | undefined;
}

/** The sides as seen from this organisation; undefined when it has none in it. */
export const sidesFor = (pair: Pair, organisation: string): Sides | undefined => {
  const ours = pair.sides.find((side) => side.organisation === organisation);
  return ours && { ours, theirs: pair.sides.find((side) => side !== ours) };
};

/** Kept to animators until whoever stands behind the statement opens it. */
export const isHidden = (pair: Pair): boolean => pair.sides.some((side) => side.animatorsOnly);

export interface Shown {
  readonly pair: Pair;
  readonly sides: Sides;
  readonly actor: Actor;
  readonly sentences: Sentences;
  /** Our side, where the reader is not of it. */
  readonly own: Json | undefined;
  /** The other side as this reader may see it; undefined where it may not. */
  readonly other: Json | undefined;
  /** What shows our reasons, as far as this reader may see it. */
  readonly sources: NamedSources;
}

/** A discreet side has its name and its words kept from members of others. */
const mayName = ({ theirs }: Sides, actor: Actor): boolean =>
  theirs !== undefined &&
  theirs.organisation !== '' &&
  (!theirs.discreet || may(actor, 'read-hidden', { owners: [theirs.organisation] }));

const namedFields = ['id', 'name', 'kind', 'poles', 'country', 'description', 'site', 'invented'] as const;
export const nameOrganisation = (organisation: Json): Json =>
  Object.fromEntries(
    namedFields
      .filter((field) => organisation[field] !== undefined)
      .map((field) => [field, organisation[field]]),
  );

/** The fields that have a value. */
export const optional = (fields: Readonly<Record<string, unknown>>): Json =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

export const showFeature = (of: FeatureValue, { pairs }: Sentences): Json => ({
  ...of,
  ...pairs.features[of.feature],
});

/** Of both sides; for who sees all of both. */
const showFeatures = ({ ours, theirs }: Sides, { actor, sentences }: Shown): Json | undefined => {
  const show = ({ features }: Side): readonly Json[] => features.map((one) => showFeature(one, sentences));
  if (!may(actor, 'read-hidden') || ours.features.length === 0) return undefined;
  return { get: show(ours), ...(theirs ? { give: show(theirs) } : {}) };
};

export const showPair = (shown: Shown): Json => {
  const { pair, sides, actor, sentences, own, other, sources } = shown;
  const { ours, theirs } = sides;
  const named = other !== undefined && mayName(sides, actor);
  const telling = {
    ...{ actor, sentences, sources, ours: ours.organisation },
    own: own === undefined ? undefined : String(own['name']),
    theirs: theirs?.organisation === '' ? undefined : theirs?.organisation,
    name: named ? String(other['name']) : undefined,
  };
  const reasons = ours.reasons.flatMap((reason) => showReason(reason, telling) ?? []);
  const previews = [...new Set(reasons.flatMap(({ preview }) => preview ?? []))];
  return {
    score: pair.score,
    for: ours.organisation,
    get: ours.score,
    ...optional({
      give: theirs?.score,
      organisation: named ? nameOrganisation(other) : undefined,
      about:
        other === undefined || named
          ? undefined
          : { kind: other['kind'], poles: other['poles'], country: other['country'] },
      previews: previews.length > 0 ? previews : undefined,
    }),
    reasons: reasons.map(({ json }) => json),
    ...optional({ features: showFeatures(sides, shown) }),
    animators_only: isHidden(pair),
  };
};
