// The events of profiles: each carries the whole non-personal state of one aggregate; of a person, that there is one and
// whether it is staff. Settings have none.
import {
  collaborationChanged,
  consentChanged,
  membershipChanged,
  organisationChanged,
  personChanged,
  statementChanged,
  textChanged,
} from '../../proto/topics.ts';
import { type EventDefinition, eventOf } from '../platform/event-log/event-definition.ts';
import type { EventForTopic } from '../platform/event-log/event-log.ts';
import { aggregateMessage, recordedMessage } from './profile-messages-api.ts';
import type { Kind, Person, Profile, Recorded } from './profile.ts';

interface Changed {
  readonly id: string;
  readonly version: number;
}

const definitions: Readonly<Partial<Record<Kind, EventDefinition<Changed>>>> = {
  organisation: organisationChanged,
  statement: statementChanged,
  text: textChanged,
  collaboration: collaborationChanged,
  person: personChanged,
  membership: membershipChanged,
  consent: consentChanged,
};

export const emittedEvents: readonly EventDefinition<unknown>[] = Object.values(definitions);

const changed = (
  kind: Kind,
  message: Changed & Record<string, unknown>,
  { at, traceparent }: Recorded,
): readonly EventForTopic[] => {
  const definition = definitions[kind];
  return definition === undefined
    ? []
    : [eventOf(definition, message, { at: new Date(at), ...(traceparent ? { traceparent } : {}) })];
};

/** Nothing that says who a person is leaves this service in an event. */
const stateOf = <K extends Kind>(kind: K, profile: Profile<K>): object => {
  if (kind !== 'person') return aggregateMessage(kind, profile);
  const { id, animator, administrator = false } = profile as Person;
  return { id, animator, administrator };
};

export const announceProfile = <K extends Kind>(kind: K, profile: Profile<K>, version: number) =>
  changed(
    kind,
    {
      id: profile.id,
      version,
      [kind]: stateOf(kind, profile),
      recorded: recordedMessage(profile.recorded),
    },
    profile.recorded,
  );

/** A state that is no more: every derived store forgets the aggregate. */
export const announceRemoval = (kind: Kind, id: string, version: number, recorded: Recorded) =>
  changed(kind, { id, version, recorded: recordedMessage(recorded) }, recorded);
