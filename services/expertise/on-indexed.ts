// Reads back what replicas told, so that whichever holds the lease next knows what is left to tell.
import { indexed } from '../../proto/topics.ts';
import { follow } from '../platform/service.ts';
import { kindFrom } from './contract-api.ts';
import type { Replica } from './replica.ts';

export const onIndexed = follow(indexed, 'every', async (events, replica: Replica) => {
  await replica.takeTurn();
  for (const { message } of events) {
    const kind = kindFrom(message.kind);
    if (!kind) continue;
    const { sourceId, version, organisationIds, removed } = message;
    replica.read({ id: sourceId, version, kind, organisations: organisationIds, removed });
  }
});
