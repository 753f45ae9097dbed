// What the errors of kafkajs mean to us.
import { FaultError, fault } from '../../faults/fault.ts';

/** The types of Kafka's protocol errors (`INVALID_PRODUCER_EPOCH`, …) along the chain of causes. */
const typesOf = (error: unknown): readonly string[] => {
  const types: string[] = [];
  for (let at = error, depth = 0; at instanceof Error && depth < 8; at = at.cause, depth++) {
    const { type } = at as { type?: unknown };
    if (typeof type === 'string') types.push(type);
  }
  return types;
};

const isOneOf =
  (...types: readonly string[]) =>
  (error: unknown): boolean =>
    typesOf(error).some((type) => types.includes(type));

/**
 * Another producer took the transactional id, or the coordinator ended our transaction for taking too long: either
 * way our epoch is over. Brokers say INVALID_PRODUCER_EPOCH to clients of the age of kafkajs; the others are what newer
 * protocol versions say, or what is left once the id has expired.
 */
export const isFenced = isOneOf(
  'INVALID_PRODUCER_EPOCH',
  'PRODUCER_FENCED',
  'INVALID_PRODUCER_ID_MAPPING',
  'INVALID_TXN_STATE',
  'TRANSACTION_COORDINATOR_FENCED',
);

/** The group is being divided anew: ours until we join again. */
export const isRebalance = isOneOf('REBALANCE_IN_PROGRESS');

/** The group went on without us: our partitions may be another's. */
export const isLost = isOneOf('ILLEGAL_GENERATION', 'UNKNOWN_MEMBER_ID', 'FENCED_INSTANCE_ID');

/** Passes by itself within seconds, while the cluster settles. */
export const isSettling = isOneOf(
  'NOT_LEADER_FOR_PARTITION',
  'LEADER_NOT_AVAILABLE',
  'GROUP_LOAD_IN_PROGRESS',
  'GROUP_COORDINATOR_NOT_AVAILABLE',
  'NOT_COORDINATOR_FOR_GROUP',
);

const isTooLarge = isOneOf('MESSAGE_TOO_LARGE', 'RECORD_LIST_TOO_LARGE');
export const isUnknownTopic = isOneOf('UNKNOWN_TOPIC_OR_PARTITION');

export const unavailable = (detail: string, cause?: unknown): FaultError =>
  new FaultError(fault('unavailable', { subject: 'event-log', detail }), { cause });

export const faultFrom = (error: unknown, doing: string): FaultError => {
  if (error instanceof FaultError) return error;
  const detail = `${doing}: ${error instanceof Error ? error.message : String(error)}`;
  if (isTooLarge(error))
    return new FaultError(fault('too-large', { subject: 'event', detail }), { cause: error });
  if (isUnknownTopic(error))
    return new FaultError(fault('not-found', { subject: 'topic', detail }), { cause: error });
  return unavailable(detail, error);
};
