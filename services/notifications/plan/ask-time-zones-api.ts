// By whose clock persons live, which profiles knows: those that are asked for in one moment share a call.
import {
  ProfileKind,
  type ProfilesServiceDefinition,
} from '../../../proto/generated/passerelle/profiles/v1/profiles.ts';
import { actorMessage } from '../../platform/access/actor-message.ts';
import { serviceActor } from '../../platform/access/actor.ts';
import { contextFor } from '../../platform/call-context.ts';
import { valueOf } from '../../platform/faults/fault.ts';
import { isTimeZone } from '../../platform/local-day.ts';
import type { Client } from '../../platform/rpc/rpc.ts';

const asking = 'notifications.time-zones';
const deadlineMs = 10_000;
/** Of a call. */
const mostIds = 200;

type Profiles = Pick<Client<typeof ProfilesServiceDefinition>, 'getProfiles'>;
type Zones = ReadonlyMap<string, string>;

const ask = async (profiles: Profiles, ids: readonly string[]): Promise<Zones> => {
  const request = { actor: actorMessage(serviceActor(asking)), kind: ProfileKind.PERSON, ids: [...ids] };
  const { found } = valueOf(await profiles.getProfiles(request, contextFor(asking, deadlineMs)));
  return new Map(
    found.flatMap(({ askedId, profile }) => {
      const person = profile?.person;
      return person ? [[askedId, isTimeZone(person.timeZone) ? person.timeZone : 'UTC'] as const] : [];
    }),
  );
};

/** Undefined where there is no such person; throws where profiles is out of reach. */
export const askTimeZones = (profiles: Profiles): ((personId: string) => Promise<string | undefined>) => {
  let gathering: { readonly ids: Set<string>; readonly answer: Promise<Zones> } | undefined;
  const gather = () => {
    const ids = new Set<string>();
    const answer = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      if (gathering?.ids === ids) gathering = undefined;
      return ask(profiles, [...ids]);
    });
    return { ids, answer };
  };
  return async (personId) => {
    if (gathering === undefined || gathering.ids.size >= mostIds) gathering = gather();
    const { ids, answer } = gathering;
    ids.add(personId);
    return (await answer).get(personId);
  };
};
