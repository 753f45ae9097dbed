// Who makes a request, until there are accounts: the person named by `Passerelle-Act-As`, or an animator.
import type { Actor, ActorMembership, Locale } from '../platform/access/actor.ts';
import { serviceActor } from '../platform/access/actor.ts';
import type { CallContext } from '../platform/call-context.ts';
import { externalIdShape } from './schemas/fields.ts';
import { isId } from '../platform/ids.ts';
import { refuse, refuseFor } from './problems/refusal.ts';
import type { Profiles } from './profiles-api.ts';

/** More organisations than one person acts for; the page of memberships is read once. */
const maxMemberships = 200;

/** Named with no id: whoever sits in front of this machine. */
export const animatorHere = (locale: Locale | undefined, requestId: string): Actor => ({
  kind: 'person',
  memberships: [],
  animator: true,
  administrator: true,
  locale: locale ?? 'fr',
  requestId,
});

const unknown = (): never => refuseFor('act-as', 'unauthenticated');

/** Roles and memberships are read at each request, so that what ended no longer counts. */
export const resolveActor = async (
  profiles: Profiles,
  named: string,
  { locale, call }: { locale: Locale | undefined; call: CallContext },
): Promise<Actor> => {
  if (!isId(named) && !externalIdShape.test(named)) return unknown();
  const as = { actor: serviceActor(call.requestId), call };
  const person = await profiles.get('person', named, as);
  if (!person.ok) return person.fault.code === 'not-found' ? unknown() : refuse(person.fault);
  const page = await profiles.list('membership', { personId: person.value.id, limit: maxMemberships }, as);
  if (!page.ok) return refuse(page.fault);
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
