// A log of indexed events, a lease and a publisher in memory, shared by replicas of the expertise service in a test.
import { pino } from 'pino';
import { Indexed } from '../../../proto/generated/passerelle/expertise/v1/expertise.ts';
import type { ExpertiseServiceDefinition } from '../../../proto/generated/passerelle/expertise/v1/expertise.ts';
import {
  StatementChanged,
  StatementKind,
} from '../../../proto/generated/passerelle/profiles/v1/statement.ts';
import { OrganisationChanged } from '../../../proto/generated/passerelle/profiles/v1/organisation.ts';
import { Visibility } from '../../../proto/generated/passerelle/mesh/v1/visibility.ts';
import { publisherName } from '../../../services/expertise/emit-indexed.ts';
import { expertise } from '../../../services/expertise/service.ts';
import type { CollectionDefinition } from '../../../services/platform/document-store/document-store.ts';
import { newId } from '../../../services/platform/ids.ts';
import { memoryCollection } from '../../makers/memory-collection.ts';
import type { EventForTopic, Publisher } from '../../../services/platform/event-log/event-log.ts';
import type { Implementation } from '../../../services/platform/rpc/rpc.ts';
import type { Platform } from '../../../services/platform/service.ts';

export type Tell = {
  version: number;
  id?: string;
  text?: string;
  by?: string;
  expired?: boolean;
  gone?: boolean;
};

export const aMesh = () => {
  const log: EventForTopic[] = [];
  let generation = 0;
  /** What an append waits for, to freeze it in mid-publish. */
  let gate: Promise<void> = Promise.resolve();
  let failures = 0;
  let appends = 0;
  /** Shared by the replicas, as a store is. */
  const collections = new Map<string, unknown>();

  const publisher = async (): Promise<Publisher> => {
    const own = (generation += 1);
    let spent = false;
    return {
      append: async (events) => {
        appends += 1;
        await gate;
        if (failures > 0) {
          failures -= 1;
          spent = true;
          throw new Error('broker out of reach');
        }
        // As on Kafka: what a failed append left is in doubt, and only a new publisher goes on.
        if (spent || own !== generation) return 'fenced';
        log.push(...events);
        return 'appended';
      },
      close: async () => {},
    };
  };

  const replica = async () => {
    let lease = { held: (): void => {}, lost: (): void => {} };
    let caughtUp = (): void => {};
    const catchingUp = new Promise<void>((resolve) => {
      caughtUp = resolve;
    });
    const platform = {
      publisher,
      // Of the leases only the one to tell what is indexed: nothing is learned here.
      holdLease: async (name: string, on: typeof lease) => {
        if (name === publisherName) lease = on;
      },
      collection: async (definition: CollectionDefinition<never>) => {
        const known = collections.get(definition.name) ?? memoryCollection(definition);
        collections.set(definition.name, known);
        return known;
      },
      folder: async () => undefined,
      newId,
      clock: () => new Date('2026-01-01T00:00:00Z'),
      log: pino({ level: 'silent' }),
    } as unknown as Platform;
    const deps = await expertise.open(platform);
    await expertise.start?.(deps, { caughtUp: () => catchingUp, positions: () => [] });
    const [served] = expertise.serves(deps);
    let read = 0;
    const hand = async (topic: string, message: unknown): Promise<void> => {
      const consumer = expertise.consumes.find(({ event }) => event.topic.name === topic);
      const at = { time: '2026-01-01T00:00:00.000Z' } as never;
      await consumer?.handle([{ message, at }], deps, { signal: new AbortController().signal, attempt: 1 });
    };
    const readBack = async (): Promise<void> => {
      for (; read < log.length; read += 1) {
        const event = log[read];
        if (event) await hand(event.topic, Indexed.decode(event.body));
      }
    };
    return {
      api: served?.implementation as Implementation<typeof ExpertiseServiceDefinition>,
      trouble: () => expertise.trouble?.(deps),
      held: () => lease.held(),
      lost: () => lease.lost(),
      stop: () => expertise.stop?.(deps),
      caughtUp: () => caughtUp(),
      readBack,
      knows: (id: string, mergedInto?: string) =>
        hand(
          'passerelle.profiles.organisation',
          OrganisationChanged.fromPartial({
            id,
            version: 1,
            organisation: { id, visibility: Visibility.CAMPUS, ...(mergedInto ? { mergedInto } : {}) },
          }),
        ),
      offer: ({
        version,
        id = 'stm_1',
        text = 'dialyse',
        by = 'org_a',
        expired = false,
        gone = false,
      }: Tell) =>
        hand(
          'passerelle.profiles.statement',
          StatementChanged.fromPartial({
            id,
            version,
            ...(gone
              ? {}
              : {
                  statement: {
                    id,
                    organisationId: by,
                    kind: StatementKind.OFFER,
                    text,
                    expired,
                    visibility: Visibility.CAMPUS,
                  },
                }),
          }),
        ),
    };
  };

  return {
    replica,
    told: () =>
      log.map(({ body }) => Indexed.decode(body)).map(({ sourceId, version }) => `${sourceId}@${version}`),
    toldInFull: () => log.map(({ body }) => Indexed.decode(body)),
    appends: () => appends,
    failNext: (times: number) => {
      failures = times;
    },
    /** Holds every append back until the answer is called. */
    freeze: () => {
      let thaw = (): void => {};
      gate = new Promise((resolve) => {
        thaw = resolve;
      });
      return () => {
        gate = Promise.resolve();
        thaw();
      };
    },
  };
};

/** Everything that can run by itself has run. */
export const settled = async (): Promise<void> => {
  for (let round = 0; round < 20; round += 1) await new Promise(setImmediate);
};
