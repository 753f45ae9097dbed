// What operators read: health, lag, dead letters, what a restore did.
import * as z from 'zod';
import { instant, reference } from './fields.ts';

export const health = z
  .object({
    version: z.string(),
    data: z.enum(['demonstration', 'real']).meta({ description: 'What the data folder was made for.' }),
    ready: z.boolean(),
    services: z.array(z.object({ name: z.string(), ready: z.boolean(), trouble: z.string().optional() })),
    lag: z.array(
      z.object({
        group: z.string(),
        topic: z.string(),
        partition: z.int(),
        committed: z.int(),
        end: z.int(),
      }),
    ),
  })
  .meta({ id: 'Health' });

export const deadLetter = z
  .object({
    id: z.string().meta({ examples: ['matchmaking/passerelle.expertise.indexed/3/42'] }),
    group: z.string(),
    topic: z.string(),
    partition: z.int(),
    offset: z.int(),
    key: z.string().meta({ description: 'Id of the aggregate the event is about.' }),
    type: z.string(),
    event_id: z.string(),
    time: z.string(),
    error: z.string(),
    attempts: z.int(),
    at: instant,
    body: z.string().optional().meta({ description: 'Base64 of the Protobuf body; of one letter only.' }),
  })
  .meta({ id: 'DeadLetter' });

const receipt = z.object({ service: z.string(), version: z.int(), at: instant.optional() });

const standing = {
  awaited: z.array(z.string()).meta({ description: 'Services that have not answered yet.' }),
  complete: z
    .boolean()
    .meta({ description: 'Every service that keeps anything of it has forgotten what was removed.' }),
};

export const receipts = z
  .object({ items: z.array(receipt), next: z.null(), ...standing })
  .meta({ id: 'Receipts', description: 'The services that have forgotten what was removed.' });

export const removalKind = z.enum(['person', 'organisation']).meta({ id: 'RemovalKind' });

export const removal = z
  .object({
    id: z.string().meta({ description: 'Of what was removed; it names nobody any more.' }),
    at: instant.meta({
      description: 'When it was removed; that of the first receipt where no more is known.',
    }),
    receipts: z.array(receipt),
    ...standing,
  })
  .meta({ id: 'Removal' });

export const replayed = z.object({ replayed: z.boolean() }).meta({ id: 'Replayed' });
export const erased = z.object({ erased: z.int() }).meta({ id: 'Erased' });
export const restored = z.object({ documents: z.int() }).meta({ id: 'Restored' });
export const live = z.object({ status: z.literal('ok'), version: z.string() }).meta({ id: 'Live' });
export const readiness = z
  .object({ ready: z.boolean(), troubles: z.array(z.object({ service: z.string(), trouble: z.string() })) })
  .meta({ id: 'Readiness' });
export const mergeBody = z
  .strictObject({ into: reference('The organisation that stays') })
  .meta({ id: 'MergeBody', examples: [{ into: 'ror:02vjkv261' }] });
