// A suggestion or a candidate with its other side looked up, as the request's actor may see it.
import { serviceActor } from '../../platform/access/actor.ts';
import type { Json } from '../profiles/kinds.ts';
import type { EdgeRequest } from '../route.ts';
import type { AskingAtEdge } from '../edge.ts';
import { type FindOrganisation, findOrganisations } from './find-other.ts';
import { type NamedSources, type NameSources, nameSources } from './name-sources.ts';
import { isHidden, type Shown, sidesFor } from './show-pair.ts';
import type { Pair } from './suggestion.ts';

/** A discreet side comes without its id: asked for once more, for the kind, poles and country that may be known. */
const keptBack = async (id: string, ours: string, request: EdgeRequest): Promise<string | undefined> => {
  const as = { ...request, actor: serviceActor(request.call.requestId) };
  const whole = await request.edge.suggestions.get(id, as);
  if (!whole.ok) return undefined;
  return whole.value.sides.find(({ organisation }) => organisation !== ours)?.organisation;
};

/** Of all that one answer tells of. */
export interface Finders {
  readonly organisations: FindOrganisation;
  readonly sources: NameSources;
}

export const findersFor = (request: AskingAtEdge): Finders => ({
  organisations: findOrganisations(request),
  sources: nameSources(request),
});

export interface Seen {
  /** The organisation from whose side it is seen. */
  readonly organisation: string;
  /** Of the suggestion, where there is one. */
  readonly id?: string | undefined;
  readonly finders: Finders;
}

/** Undefined where the actor may see nothing of it. */
export const findSides = async (
  pair: Pair,
  { organisation, id, finders: { organisations, sources: sourcesOf } }: Seen,
  request: EdgeRequest,
): Promise<Omit<Shown, 'pair'> | undefined> => {
  const sides = sidesFor(pair, organisation);
  if (!sides || (isHidden(pair) && !request.actor.animator)) return undefined;
  const kept = id === undefined ? undefined : () => keptBack(id, organisation, request);
  const theirs = sides.theirs?.organisation || (await kept?.());
  const isOwn = request.actor.memberships.some(({ of }) => of === organisation);
  const [own, other, sources]: [Json | undefined, Json | undefined, NamedSources] = await Promise.all([
    isOwn ? undefined : organisations(organisation),
    theirs ? organisations(theirs) : undefined,
    sourcesOf(sides.ours),
  ]);
  return { sides, actor: request.actor, sentences: request.sentences, own, other, sources };
};
