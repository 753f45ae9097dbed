// Webhooks from end to end: a change of a profile arrives, signed, at a receiver on this machine; also where that was
// down, and not again after a rebuild.
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { Language, Visibility } from '../../proto/generated/passerelle/mesh/v1/visibility.ts';
import {
  AddWebhookRequest,
  WebhookEventType,
  WebhookServiceDefinition,
  WebhookSigning,
} from '../../proto/generated/passerelle/notifications/v1/webhooks.ts';
import { OrganisationKind } from '../../proto/generated/passerelle/profiles/v1/organisation.ts';
import { ConsentPurpose } from '../../proto/generated/passerelle/profiles/v1/person.ts';
import { Profile, ProfilesServiceDefinition } from '../../proto/generated/passerelle/profiles/v1/profiles.ts';
import { type InProcessMesh, meshInProcess } from '../../scripts/bench/mesh-in-process.ts';
import { notifications } from '../../services/notifications/service.ts';
import { webhookDeliveries } from '../../services/notifications/webhooks/collections.ts';
import { openEmbeddedDocumentStore } from '../../services/platform/document-store/embedded/embedded-document-store.ts';
import { valueOf } from '../../services/platform/faults/fault.ts';
import { dropDerived } from '../../services/platform/lifecycle/generation.ts';
import { animator, call } from '../makers/campus-in-process.ts';
import { eventually } from '../makers/eventually.ts';

interface Told {
  readonly type: string;
  readonly data: { readonly id: string; readonly version: number };
}

describe('what becomes public', () => {
  const service = notifications({ loopbackWebhooks: true });
  const told: Told[] = [];
  let secret = '';
  let down = false;
  let refused = 0;
  let folder = '';
  let mesh: InProcessMesh;

  const receiver = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      if (down) refused += 1;
      else told.push(new Webhook(secret).verify(body, request.headers as Record<string, string>) as Told);
      response.writeHead(down ? 503 : 204).end();
    });
  });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'passerelle-webhooks-'));
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    mesh = await meshInProcess(folder, [service]);
    const made = await mesh.client(WebhookServiceDefinition).addWebhook(
      AddWebhookRequest.fromPartial({
        actor: animator,
        url: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`,
        events: [WebhookEventType.ORGANISATION_CHANGED, WebhookEventType.ORGANISATION_REMOVED],
        signing: WebhookSigning.HMAC,
      }),
      call(),
    );
    secret = valueOf(made).secret ?? '';
  }, 60_000);
  afterAll(async () => {
    await mesh.stop();
    receiver.close();
    await rm(folder, { recursive: true, force: true });
  }, 20_000);

  /** To appear to partners: nobody is told of who was never asked. */
  const agree = async (subjectId: string): Promise<void> => {
    const purpose = ConsentPurpose.APPEAR_TO_PARTNERS;
    const consent = { subjectId, purpose, given: true, textVersion: '2026-11' };
    const profile = Profile.fromPartial({ consent });
    const request = { actor: animator, profile, ifVersion: undefined, idempotencyKey: undefined };
    valueOf(await mesh.client(ProfilesServiceDefinition).putProfile(request, call()));
  };
  const put = async (visibility: Visibility, id = ''): Promise<string> => {
    const organisation = {
      id,
      name: 'Alizé',
      kind: OrganisationKind.LAB,
      language: Language.FRENCH,
      country: 'FR',
      visibility,
    };
    const profile = Profile.fromPartial({ organisation });
    const ifVersion = id === '' ? undefined : 1;
    const request = { actor: animator, profile, ifVersion, idempotencyKey: undefined };
    const written = valueOf(await mesh.client(ProfilesServiceDefinition).putProfile(request, call()));
    const made = written.organisation?.id ?? '';
    if (id === '') await agree(made);
    return made;
  };
  const arrives = (type: string, id: string): Promise<Told> =>
    eventually(
      () => {
        const found = told.find((one) => one.type === type && one.data.id === id);
        if (!found) throw new Error(`${type} of ${id} has not arrived: ${JSON.stringify(told)}`);
        return found;
      },
      { withinMs: 40_000 },
    );

  it('arrives at who subscribed, signed, and so does that it is public no more', async () => {
    const id = await put(Visibility.PUBLIC);
    expect(await arrives('organisation.changed', id)).toMatchObject({ data: { version: 1, kind: 'lab' } });
    await put(Visibility.CAMPUS, id);
    expect(await arrives('organisation.removed', id)).toMatchObject({ data: { id, version: 2 } });
  }, 60_000);

  it('arrives later where the receiver was down', async () => {
    down = true;
    const id = await put(Visibility.PUBLIC);
    await eventually(() => expect(refused).toBeGreaterThan(0));
    down = false;
    await arrives('organisation.changed', id);
  }, 60_000);

  it('does not arrive again after a rebuild, and what comes then does', async () => {
    const before = told.length;
    const old = (await mesh.lag()).find(({ group }) => group.startsWith('notifications.'))?.group;
    await mesh.stop();
    const store = await openEmbeddedDocumentStore({ path: join(folder, 'documents.sqlite') });
    await dropDerived(service, store);
    await store.close();
    mesh = await meshInProcess(folder, [service]);
    const id = await put(Visibility.PUBLIC);
    await arrives('organisation.changed', id);
    await eventually(async () => {
      const behind = (await mesh.lag()).filter(
        ({ group, committed, end }) => group.startsWith('notifications.') && committed < end,
      );
      expect(behind.filter(({ group }) => group !== old)).toEqual([]);
    });
    const deliveries = await mesh.store.collection(webhookDeliveries);
    expect([await deliveries.count(), told.length]).toEqual([before + 1, before + 1]);
  }, 60_000);
});
