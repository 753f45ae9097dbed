import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openEmbeddedDocumentStore } from '../../services/platform/document-store/embedded/embedded-document-store.ts';
import { actorMessage } from '../../services/platform/access/actor-message.ts';
import { valueOf } from '../../services/platform/faults/fault.ts';
import { newId } from '../../services/platform/ids.ts';
import { leases } from '../../services/platform/schedule/lease.ts';
import {
  feedChunks,
  feedHeads,
  toldConsents,
  toldStates,
} from '../../services/profiles/changes/change-feed.ts';
import { idempotencyKeys, profileCollection, removals } from '../../services/profiles/collections.ts';
import type { Deps } from '../../services/profiles/deps.ts';
import { kindNames } from '../../services/profiles/kinds.ts';
import { mergeOrganisation } from '../../services/profiles/merge-organisation-api.ts';
import { dueWork } from '../../services/profiles/on-profile-due.ts';
import { putProfile } from '../../services/profiles/put-profile-api.ts';
import { deleteProfile } from '../../services/profiles/remove-profile-api.ts';
import type { Profile } from '../../proto/generated/passerelle/profiles/v1/profiles.ts';
import { anAnimator } from '../makers/actors.ts';
import { memorySchedule } from '../makers/memory-schedule.ts';
import * as make from '../makers/profiles.ts';
import { idOf } from '../makers/profiles-service.ts';

const now = new Date('2026-03-02T10:00:00Z');
const actor = actorMessage(anAnimator());
let folder: string;
let store: Awaited<ReturnType<typeof openEmbeddedDocumentStore>>;
let deps: Deps;
const schedule = memorySchedule();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'passerelle-profiles-'));
  store = await openEmbeddedDocumentStore({ path: join(folder, 'documents.sqlite') });
  const opened = await Promise.all(
    kindNames.map(async (kind) => [kind, await store.collection(profileCollection(kind))] as const),
  );
  deps = {
    profiles: Object.fromEntries(opened) as unknown as Deps['profiles'],
    idempotencyKeys: await store.collection(idempotencyKeys),
    removals: await store.collection(removals),
    administration: { turn: Promise.resolve(), leases: await store.collection(leases), holder: 'one' },
    feed: {
      heads: await store.collection(feedHeads),
      chunks: await store.collection(feedChunks),
      told: await store.collection(toldStates),
      consents: await store.collection(toldConsents),
      turns: new Map(),
    },
    schedule,
    clock: () => now,
    newId,
  };
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const put = (profile: Profile, idempotencyKey?: string) =>
  putProfile(deps, { actor, profile, ifVersion: undefined, idempotencyKey });
const made = async (profile: Profile): Promise<string> => idOf(valueOf(await put(profile)));
const runDue = () => schedule.runDue(dueWork(deps), now);

describe('profiles on SQLite', () => {
  it('merge, come back and go as they do anywhere, one pending event for each version', async () => {
    const [a, b] = [
      await made(make.anOrganisation({ name: 'A' })),
      await made(make.anOrganisation({ name: 'B' })),
    ];
    const child = await made(make.anOrganisation({ name: 'C', parentId: a }));
    const link = await made(make.aCollaboration({ organisationIds: [a, b] }));
    const owners = async () => (await deps.profiles.collaboration.get(link))?.document.organisationIds;
    const parent = async () => (await deps.profiles.organisation.get(child))?.document.parentId;
    await mergeOrganisation(deps, { actor, id: a, into: b });
    await runDue();
    expect([await owners(), await parent()]).toEqual([[b], b]);
    await mergeOrganisation(deps, { actor, id: a, into: undefined });
    await runDue();
    expect([await owners(), await parent()]).toEqual([[a, b], a]);
    await deleteProfile(deps, { actor, kind: 'PROFILE_KIND_ORGANISATION', id: a, ifVersion: undefined });
    await runDue();
    expect([await owners(), await parent()]).toEqual([undefined, undefined]);
    for (const { id, events } of await store.pending(100)) {
      const told = events.filter(({ key }) => key === id);
      expect(told.map((event) => event.id)).toEqual(told.map((_, at) => `${id}@${at + 1}`));
    }
  });

  it('are made once by creations with one key at the same time', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        put(make.anOrganisation({ externalIds: make.externalIds('once') }), 'k1'),
      ),
    );
    expect(new Set(answers.map((answer) => idOf(valueOf(answer)))).size).toBe(1);
  });
});
