// A person as an actor, with the roles and memberships that stand now; and whoever operates the campus.
import type { Actor, ActorMembership, Locale } from '../../platform/access/actor.ts';
import { serviceActor } from '../../platform/access/actor.ts';
import type { CallContext } from '../../platform/call-context.ts';
import { isId } from '../../platform/ids.ts';
import { refuse, refuseFor } from '../problems/refusal.ts';
import type { Profiles } from '../profiles-api.ts';
import { externalIdShape } from '../schemas/fields.ts';

/** More organisations than one person acts for; the page of memberships is read once. */
const maxMemberships = 200;

export interface Speaking {
  /** What the request asks for; absent: the person's own, or French. */
  readonly locale: Locale | undefined;
  readonly call: CallContext;
}

const nobody = (kind: Actor['kind'], { locale = 'fr', call }: Speaking): Actor => ({
  kind,
  memberships: [],
  animator: false,
  administrator: false,
  locale,
  requestId: call.requestId,
});

/** Who is known by nothing: reads what is public where the door is open. */
export const visitor = (speaking: Speaking): Actor => nobody('machine', speaking);

/** Whoever holds the data folder. */
export const operator = (speaking: Speaking): Actor => ({
  ...nobody('person', speaking),
  animator: true,
  administrator: true,
});

/** Undefined where there is nobody of that id or external id. */
export const actorOf = async (
  profiles: Profiles,
  named: string,
  { locale, call }: Speaking,
): Promise<Actor | undefined> => {
  const as = { actor: serviceActor(call.requestId), call };
  const membershipsOf = (personId: string) =>
    profiles.list('membership', { personId, limit: maxMemberships }, as);
  const asked = isId(named, 'per') ? membershipsOf(named) : undefined;
  asked?.catch(() => undefined);
  const person = await profiles.get('person', named, as);
  if (!person.ok) return person.fault.code === 'not-found' ? undefined : refuse(person.fault);
  const page = await (asked ?? membershipsOf(person.value.id));
  // Gone by now.
  if (!page.ok) return page.fault.code === 'not-found' ? undefined : refuse(page.fault);
  const memberships = page.value.items.map(({ json }): ActorMembership => ({
    of: String(json['organisation']),
    role: json['role'] === 'owner' ? 'owner' : 'member',
  }));
  const { language, animator, administrator } = person.value.json;
  return {
    kind: 'person',
    personId: person.value.id,
    memberships,
    animator: animator === true,
    administrator: administrator === true,
    locale: locale ?? (language === 'en' ? 'en' : 'fr'),
    requestId: call.requestId,
  };
};

/** Who is named by `Passerelle-Act-As`. */
export const actAs = async (profiles: Profiles, named: string, speaking: Speaking): Promise<Actor> => {
  const unknown = (): never => refuseFor('act-as', 'unauthenticated');
  if (!isId(named) && !externalIdShape.test(named)) return unknown();
  return (await actorOf(profiles, named, speaking)) ?? unknown();
};
