// An introduction with its organisations, its suggestion and, once they are introduced, its persons looked up, as the
// request's actor may see them.
import { serviceActor } from '../../platform/access/actor.ts';
import type { Contact } from '../contacts-api.ts';
import type { Json } from '../profiles/kinds.ts';
import { type NamePerson, namePersons } from '../profiles/name-persons.ts';
import { type EdgeRequest, valueOr } from '../route.ts';
import { findOrganisations, type FindOrganisation } from '../suggestions/find-other.ts';
import { type Finders, findersFor, findSides } from '../suggestions/find-sides.ts';
import { optional } from '../suggestions/show-pair.ts';
import { showSuggestion, sideOf } from '../suggestions/show-suggestion.ts';
import { type Introduction, isIntroduced, type Party, type PastAct } from './introduction.ts';
import type { FoundParty, ShownIntroduction } from './show-introduction.ts';

/** `whole`: with persons and reasons, as one introduction is shown; lists do without. */
export type ShowAs = 'whole' | 'listed';

export type FindIntroduction = (of: Introduction, as: ShowAs) => Promise<ShownIntroduction>;

const briefly = ({ id, name, kind }: Json): Json => ({ id, name, kind });

const findSuggestion = async (
  { suggestion: id, parties }: Introduction,
  finders: Finders,
  request: EdgeRequest,
): Promise<Json | undefined> => {
  if (id === undefined) return undefined;
  const found = await request.edge.suggestions.get(id, request);
  if (!found.ok && ['not-found', 'forbidden'].includes(found.fault.code)) return undefined;
  const suggestion = valueOr(found);
  const side = parties.find(({ own }) => own)?.organisation ?? sideOf(suggestion, request.actor);
  if (side === undefined) return undefined;
  const sides = await findSides(suggestion, { organisation: side, id, finders }, request);
  return sides && showSuggestion(suggestion, sides);
};

/** The other side, as far as the suggestion tells it. */
const otherIn = (suggestion: Json | undefined): Pick<FoundParty, 'organisation' | 'about'> => {
  const organisation = suggestion?.['organisation'] as Json | undefined;
  return {
    organisation: organisation && briefly(organisation),
    about: suggestion?.['about'] as Json | undefined,
  };
};

/** By its title as well where it is shown as a whole. */
const findCall = async (
  id: string | undefined,
  as: ShowAs,
  request: EdgeRequest,
): Promise<Json | undefined> => {
  if (id === undefined) return undefined;
  const found = as === 'whole' ? await request.edge.calls.get(id, request) : undefined;
  return { id, ...(found?.ok ? { title: found.value.title } : {}) };
};

/** Who speaks for a party: with contact once they are introduced; before that by name, to animators. */
const findPerson = async (
  { person, organisation }: Party,
  { stage }: Introduction,
  { request, name }: { readonly request: EdgeRequest; readonly name: NamePerson },
): Promise<Contact | undefined> => {
  if (person === undefined || organisation === undefined) return undefined;
  const contact = isIntroduced(stage)
    ? await request.edge.contacts.ofIntroduced(person, organisation, request)
    : undefined;
  if (contact || !request.actor.animator) return contact;
  const known = await name(person);
  return known === undefined ? undefined : { name: known };
};

const nameAct = async (
  { at, action, code, by, person, organisation, stage }: PastAct,
  { organisations, name }: { readonly organisations: FindOrganisation; readonly name: NamePerson },
): Promise<Json> => {
  const named = <T>(id: string | undefined, of: T | undefined) =>
    id === undefined ? undefined : { id, ...(of === undefined ? {} : { name: of }) };
  const known = organisation === undefined ? undefined : await organisations(organisation);
  return {
    at,
    action,
    by,
    ...optional({
      code,
      person: named(person, person === undefined ? undefined : await name(person)),
      organisation: named(organisation, known?.['name']),
      stage,
    }),
  };
};

/** Each organisation and each person is asked for once. */
export const findIntroductions = (request: EdgeRequest): FindIntroduction => {
  const finders = findersFor(request);
  const { organisations } = finders;
  // Who was introduced is named, whoever else may see it.
  const ofIntroduced = findOrganisations({ ...request, actor: serviceActor(request.call.requestId) });
  const name = namePersons(request);

  const findParty = async (
    party: Party,
    of: Introduction,
    { as, suggestion }: { readonly as: ShowAs; readonly suggestion: Json | undefined },
  ): Promise<FoundParty> => {
    const { organisation: id } = party;
    if (id === undefined) return { party, ...otherIn(suggestion) };
    const found = await (isIntroduced(of.stage) ? ofIntroduced : organisations)(id);
    const person = as === 'whole' ? await findPerson(party, of, { request, name }) : undefined;
    return { party, organisation: found && briefly(found), person };
  };

  return async (of, as) => {
    const isUnnamed = of.parties.some(({ organisation }) => organisation === undefined);
    const suggestion = as === 'whole' || isUnnamed ? await findSuggestion(of, finders, request) : undefined;
    const acts = as === 'whole' ? of.history : [];
    // All at once: where one of them fails, none is left that nobody waits for.
    const [parties, call, history, timeZone] = await Promise.all([
      Promise.all(of.parties.map((party) => findParty(party, of, { as, suggestion }))),
      findCall(of.call, as, request),
      Promise.all(acts.map((one) => nameAct(one, { organisations, name }))),
      request.edge.timeZone(),
    ]);
    return {
      of,
      parties,
      suggestion: as === 'whole' ? suggestion : undefined,
      call,
      history,
      timeZone,
      sentences: request.sentences,
    };
  };
};
