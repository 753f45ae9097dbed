// Which fault an error of the MongoDB driver or server stands for.
import { MongoError, MongoServerError } from 'mongodb';
import { fault, FaultError, type Fault } from '../../faults/fault.ts';

const duplicateKey = 11000;
/** BSONObjectTooLarge. */
const tooLarge = 10334;
const noSpace = /OutOfDiskSpace|no space left|disk is full|disk full/i;
/**
 * The server answered that it cannot do it now: elections, shutdowns, lost write concerns, time limits.
 * https://github.com/mongodb/mongo/blob/master/src/mongo/base/error_codes.yml
 */
const passing: ReadonlySet<unknown> = new Set([
  6, 7, 24, 46, 50, 64, 79, 89, 91, 100, 112, 189, 262, 317, 358, 384, 391, 9001, 10058, 10107, 11600, 11601,
  11602, 13388, 13435, 13436, 14031,
]);
/** What the driver throws when no server answers it, whatever the reason. */
const unreachable =
  /^Mongo(Network|ServerSelection|NotConnected|TopologyClosed|PoolCleared|PoolClosed|ConnectionPool|ClientClosed|OperationTimeout|ServerClosed|Expired)/;

export const isDuplicateKey = (error: unknown): boolean =>
  error instanceof MongoServerError && error.code === duplicateKey;

export const faultOfMongo = (error: unknown): Fault => {
  if (error instanceof FaultError) return error.fault;
  const detail = error instanceof Error ? error.message : String(error);
  if (!(error instanceof MongoError)) return fault('internal', { detail });
  if (error.name === 'MongoWaitQueueTimeoutError')
    return fault('overloaded', { subject: 'database', detail });
  if (noSpace.test(detail) || error.code === 14031) return fault('no-space', { detail });
  if (error.code === tooLarge) return fault('too-large', { detail });
  if (unreachable.test(error.name) || passing.has(error.code)) return fault('unavailable', { detail });
  return fault('internal', { detail });
};
