// What a partner's machine does here with the key that an animator made: asks by REST and by gRPC, follows what changes, is
// told by webhooks; and what its key does not open.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, credentials } from '@grpc/grpc-js';
import { Webhook } from 'standardwebhooks';
import {
  FindOrganisationsRequest,
  FindOrganisationsResponse,
} from '../../proto/generated/passerelle/partner/v1/partner.ts';
import { eventually } from '../makers/eventually.ts';
import { type Json, type RestClient, restClient } from '../makers/rest-client.ts';
import { unaryCall } from '../makers/unary-call.ts';
import { type Received, refusals, type Stage } from './users-campus.ts';

const unauthenticated = 16;
const scopes = ['expertise:read', 'changes:read', 'webhooks:write'];
const question = 'capteurs de glycémie à domicile';

interface PartnerKey {
  readonly id: string;
  readonly secret: string;
}

interface Told {
  readonly type: string;
  readonly data: { readonly id: string; readonly version: number };
}

const find = [FindOrganisationsRequest, FindOrganisationsResponse] as const;

export const describePartner = (stage: () => Stage): void =>
  describe('a partner’s machine', () => {
    let key: PartnerKey;
    let partner: RestClient;
    let client: Client;
    let webhook: { readonly id: string; readonly secret: string };

    const makeKey = (more: Json = {}): Promise<PartnerKey> =>
      stage().campus.animator.take('POST', '/v1/keys', {
        body: { name: 'Annuaire de l’université', scopes, per_second: 500, ...more },
      });
    const byGrpc = (secret: string) =>
      unaryCall(
        client,
        '/passerelle.partner.v1.PartnerService/FindOrganisations',
        find,
        { ...FindOrganisationsRequest.fromPartial({}), words: question },
        secret,
      );
    const codeOf = (error: unknown): number => (error as { code: number }).code;
    /** Of what came to the receiver; throws where the signature is not right. */
    const verified = ({ headers, body }: Received, secret: string): Told =>
      new Webhook(secret).verify(body, headers) as Told;
    const arrives = (type: string, id: string, secret: string): Promise<Received> =>
      eventually(
        () => {
          const all = stage().campus.receiver.received;
          const found = all.find((one) => {
            const { type: of, data } = verified(one, secret);
            return of === type && data.id === id;
          });
          if (!found) throw new Error(`${type} of ${id} has not come`);
          return found;
        },
        { withinMs: 40_000 },
      );

    beforeAll(async () => {
      const { base, partnerAddress } = stage().campus;
      key = await makeKey();
      partner = restClient(base, key.secret);
      client = new Client(partnerAddress, credentials.createInsecure());
    });
    afterAll(() => client.close());

    it('finds who knows about something among those who agreed to appear, alike by REST and by gRPC', async () => {
      const { startup } = stage().campus.cast;
      const path = `/v1/search?q=${encodeURIComponent(question)}&facets=organisation_kind`;
      const found = await eventually(async () => {
        const page = await partner.take('GET', path);
        expect(page.items).toMatchObject([{ organisation: { id: startup.id, name: 'Glycopont' } }]);
        return page;
      });
      expect(found.items[0].text).toContain('glycémie');
      expect(JSON.stringify(found)).not.toMatch(/Canop|canari/i);
      const { hits } = await byGrpc(key.secret);
      expect(hits.map(({ organisation, score }) => [organisation, score])).toEqual([
        [startup.id, found.items[0].score],
      ]);
      expect(await byGrpc('').catch(codeOf)).toBe(unauthenticated);
    });

    it('asks many questions at once, one of which is wrong', async () => {
      const { startup } = stage().campus.cast;
      const body = { questions: [{ words: question }, { words: '' }, { text: 'Des capteurs de glycémie.' }] };
      const path = '/v1/search/bulk?fields=organisation.id';
      const { answers } = await partner.take('POST', path, { body });
      expect(answers).toMatchObject([
        { answer: { items: [{ organisation: { id: startup.id } }] } },
        { problem: { code: 'invalid', errors: [{ field: 'questions[1].words' }] } },
        { answer: { items: [{ organisation: { id: startup.id } }] } },
      ]);
    });

    it('follows what changes from a cursor on: what appears to partners, and nothing else', async () => {
      const { campus, ada, bo } = stage();
      const { lab, startup } = campus.cast;
      const { next } = await partner.take('GET', '/v1/changes');
      await ada.take('PATCH', `/v1/organisations/${lab.id}`, { body: { description: 'Autre chose.' } });
      const body = { description: 'Des capteurs, et leur suivi.' };
      const { version } = await bo.take('PATCH', `/v1/organisations/${startup.id}`, { body });
      const items = await eventually(async () => {
        const page = await partner.take('GET', `/v1/changes?cursor=${encodeURIComponent(next)}`);
        if (page.items.length === 0) throw new Error('nothing has changed');
        return page.items;
      });
      expect(items).toMatchObject([{ kind: 'organisation', id: startup.id, version }]);
    });

    it('is told by webhooks, signed so that a library that is not ours verifies them', async () => {
      const { campus, bo } = stage();
      const { startup } = campus.cast;
      const body = { url: campus.receiver.url, events: ['organisation.changed'] };
      webhook = await partner.take('POST', '/v1/webhooks', { body });
      expect(webhook.secret).toMatch(/^whsec_/);
      expect(await partner.take('POST', `/v1/webhooks/${webhook.id}/test`)).toMatchObject({
        state: 'delivered',
      });
      await bo.take('PATCH', `/v1/organisations/${startup.id}`, { body: { description: 'Et encore.' } });
      const told = await arrives('organisation.changed', startup.id, webhook.secret);
      expect(told.body).not.toMatch(/Et encore|canari/i);
      const strange = { ...told, body: told.body.replace(startup.id, 'org_0') };
      expect(() => verified(strange, webhook.secret)).toThrow();
    });

    it('verifies with either secret while one takes the place of the other', async () => {
      const { campus } = stage();
      const path = `/v1/webhooks/${webhook.id}`;
      const { secret } = await partner.take('POST', `${path}/rotate`, { body: { overlap_hours: 1 } });
      const before = campus.receiver.received.length;
      await partner.take('POST', `${path}/test`);
      const [next] = campus.receiver.received.slice(before);
      if (!next) throw new Error('no message came');
      for (const one of [secret, webhook.secret]) expect(verified(next, one).type).toBe('webhook.test');
    });

    it('goes on with its old secret until it has put the new one in place', async () => {
      const { animator, base } = stage().campus;
      const path = `/v1/keys/${key.id}/rotate`;
      const rotated = await animator.take('POST', path, { body: { overlap_hours: 1 } });
      const states = async (secret: string) => [
        (await restClient(base, secret).call('GET', '/v1/organisations')).status,
        (await byGrpc(secret)).hits.length,
      ];
      expect(rotated.secret).not.toBe(key.secret);
      for (const secret of [key.secret, rotated.secret]) expect(await states(secret)).toEqual([200, 1]);
      partner = restClient(base, rotated.secret);
      expect((await partner.take('GET', '/v1/webhooks')).items).toMatchObject([{ id: webhook.id }]);
    });

    it('is asked to wait where it asks too often, and told for how long', async () => {
      const slow = await makeKey({ per_second: 1, burst: 1 });
      const asking = restClient(stage().campus.base, slow.secret);
      const answers = await Promise.all(Array.from({ length: 8 }, () => asking.call('GET', '/v1/changes')));
      const refused = answers.filter(({ status }) => status === 429);
      expect(refused.length).toBeGreaterThan(3);
      for (const { headers, json } of refused) {
        expect(json.code).toBe('overloaded');
        expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
        expect(headers.get('ratelimit')).toMatch(/r=0/);
      }
      expect((await partner.call('GET', '/v1/changes')).status).toBe(200);
    });

    it('has another key that sees nothing of the first one’s, and opens no more than it is for', async () => {
      const { base, cast } = stage().campus;
      const other = restClient(base, (await makeKey({ scopes: ['webhooks:write'] })).secret);
      expect((await other.take('GET', '/v1/webhooks')).items).toEqual([]);
      const path = `/v1/webhooks/${webhook.id}`;
      const refused = await refusals(other, [
        ['GET', path],
        ['GET', `${path}/deliveries`],
        ['PATCH', path, { state: 'paused' }],
        ['POST', `${path}/rotate`, { overlap_hours: 0 }],
        ['POST', `${path}/test`],
        ['DELETE', path],
        ['GET', '/v1/search?q=capteurs'],
        ['GET', '/v1/changes'],
        ['GET', '/v1/organisations'],
      ]);
      expect(refused).toEqual([]);
      const closed = await refusals(partner, [
        ...['persons', 'queue', 'keys', 'introductions', 'suggestions', 'health', 'mail/addresses'].map(
          (part) => ['GET', `/v1/${part}`] as const,
        ),
        ['GET', `/v1/persons/${cast.ada.id}`],
        ['GET', `/v1/organisations/${cast.lab.id}`],
        ['GET', `/v1/organisations/${cast.startup.id}/suggestions`],
        ['PATCH', `/v1/organisations/${cast.startup.id}`, { description: 'x' }],
        ['POST', '/v1/mail-reports'],
      ]);
      expect(closed).toEqual([]);
    });

    it('comes in no more once its key is revoked, by neither door', async () => {
      const { animator } = stage().campus;
      expect((await animator.call('DELETE', `/v1/keys/${key.id}`)).status).toBe(204);
      await eventually(async () => expect((await partner.call('GET', '/v1/changes')).status).toBe(401));
      expect(await byGrpc(key.secret).catch(codeOf)).toBe(unauthenticated);
    });
  });
