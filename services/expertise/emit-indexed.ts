// Tells the mesh what the index holds. One replica does, by lease; the topic itself says what is told already, so a
// new holder goes on exactly where the last one was cut off.
import type { Indexed } from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import { indexed } from '../../proto/topics.ts';
import { eventOf } from '../platform/event-log/event-definition.ts';
import type { Publisher } from '../platform/event-log/event-log.ts';
import { kindTo } from './contract-api.ts';
import type { News } from './holdings.ts';
import { publishWhileHeld } from './publish-while-held.ts';
import type { Ended, Publishing, PublishingOptions } from './publish-while-held.ts';
import type { Replica } from './replica.ts';
import { untilAborted } from './semantics/until-aborted.ts';

/** Of the lease and of the publisher. */
export const publisherName = 'expertise.indexed';
const mostAtOnce = 200;
/** Somebody waits to be told. */
const longestBackoffMs = 5_000;

export interface TellingOptions extends Pick<PublishingOptions, 'publisher' | 'caughtUp' | 'pause' | 'log'> {
  readonly replica: Replica;
  readonly clock: () => Date;
}

const messageOf = ({ id, version, organisations, kind, removed }: News): Indexed => ({
  sourceId: id,
  version,
  organisationIds: [...organisations],
  kind: kindTo(kind),
  removed,
});

export const createTelling = ({ replica, clock, ...publishing }: TellingOptions): Publishing => {
  const { holdings } = replica;
  let wake = (): void => {};
  replica.onChange(() => wake());

  const change = (): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve;
    });

  const work = async (to: Publisher, signal: AbortSignal, succeeded: () => void): Promise<Ended> => {
    while (!signal.aborted) {
      const untold = holdings.untold(mostAtOnce);
      if (untold.length === 0) {
        await untilAborted(change(), signal);
        continue;
      }
      const at = clock();
      const outcome = await to.append(untold.map((one) => eventOf(indexed, messageOf(one), { at })));
      if (outcome === 'fenced') return 'fenced';
      succeeded();
      holdings.told(untold);
    }
    return 'lost';
  };

  return publishWhileHeld({ ...publishing, name: publisherName, longestBackoffMs, work });
};
