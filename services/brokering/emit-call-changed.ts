// The event of a call: its days and whom it fits; opaque ids, no words.
import type { CallChanged } from '../../proto/generated/passerelle/brokering/v1/calls.ts';
import { callChanged } from '../../proto/topics.ts';
import { eventOf } from '../platform/event-log/event-definition.ts';
import type { EventForTopic } from '../platform/event-log/event-log.ts';
import type { KeptCall } from './kept/calls.ts';

const mostFits = 200;

const emit = (message: CallChanged, at: Date): readonly EventForTopic[] => [
  eventOf(callChanged, message, { at }),
];

export const announceCall = (of: KeptCall, version: number): readonly EventForTopic[] => {
  const at = new Date(of.recorded.at);
  const call = {
    closesOn: of.closesOn,
    opensOn: of.opensOn,
    fittingIds: of.fits.slice(0, mostFits).map(({ organisationId }) => organisationId),
    fittedAt: of.fittedAt === undefined ? undefined : new Date(of.fittedAt),
  };
  const recorded = { at, by: of.recorded.by, requestId: of.recorded.requestId };
  return emit({ id: of.id, version, call, recorded }, at);
};

export const announceRemoval = (id: string, version: number, at: Date): readonly EventForTopic[] =>
  emit({ id, version, call: undefined, recorded: undefined }, at);
