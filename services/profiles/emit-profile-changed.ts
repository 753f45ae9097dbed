// The events of profiles: each carries the whole non-personal state of one aggregate. Persons and settings have none.
import {
  collaborationChanged,
  consentChanged,
  membershipChanged,
  organisationChanged,
  statementChanged,
  textChanged,
} from '../../proto/topics.ts';
import { type EventDefinition, eventOf } from '../platform/event-log/event-definition.ts';
import type { EventForTopic } from '../platform/event-log/event-log.ts';
import { aggregateMessage, recordedMessage } from './profile-messages-api.ts';
import type { Kind, Profile, Recorded } from './profile.ts';

interface Changed {
  readonly id: string;
  readonly version: number;
}

const definitions: Readonly<Partial<Record<Kind, EventDefinition<Changed>>>> = {
  organisation: organisationChanged,
  statement: statementChanged,
  text: textChanged,
  collaboration: collaborationChanged,
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

export const announceProfile = <K extends Kind>(kind: K, profile: Profile<K>, version: number) =>
  changed(
    kind,
    {
      id: profile.id,
      version,
      [kind]: aggregateMessage(kind, profile),
      recorded: recordedMessage(profile.recorded),
    },
    profile.recorded,
  );

/** A state that is no more: every derived store forgets the aggregate. */
export const announceRemoval = (kind: Kind, id: string, version: number, recorded: Recorded) =>
  changed(kind, { id, version, recorded: recordedMessage(recorded) }, recorded);
