// What a member does here, from the link to the session that is ended elsewhere, and what stays closed to it.
import { describe, expect, it } from '@jest/globals';
import { visitor } from '../makers/at-the-door.ts';
import { making } from '../makers/campus.ts';
import { eventually } from '../makers/eventually.ts';
import type { RestClient } from '../makers/rest-client.ts';
import type { Arrived } from '../makers/smtp-server.ts';
import { brokering } from './introductions-campus.ts';
import { pairOf } from './story.ts';
import { words } from './story-campus.ts';
import { emailOf, refusals, type Stage } from './users-campus.ts';

const preferencesOf = (id: string): string => `/v1/persons/${id}/notification-preferences`;

/** Where one click in a mail program leads (RFC 8058). */
export const stopLinkOf = ({ headers }: Arrived): string =>
  /<(http[^>]+)>/.exec(headers.get('list-unsubscribe') ?? '')?.[1] ?? '';

export const describeMember = (stage: () => Stage): void =>
  describe('a member', () => {
    const agree = (by: RestClient, organisation: string, purpose: string): Promise<unknown> =>
      by.take('PUT', `/v1/organisations/${organisation}/consents/${purpose}`, {
        body: { given: true, text_version: '2026-11' },
      });

    it('comes in, and the door tells nobody who has an account', async () => {
      const { campus, ada } = stage();
      const { cast, base } = campus;
      const stranger = visitor(base);
      const asked = await stranger.call('POST', '/v1/sign-in/link', { body: { email: 'nobody@x.example' } });
      expect([asked.status, asked.text]).toEqual([204, '']);
      expect((await stranger.call('GET', '/v1/organisations')).status).toBe(401);
      expect(await ada.take('GET', '/v1/session')).toMatchObject({
        kind: 'person',
        person: cast.ada.id,
        animator: false,
        administrator: false,
        organisations: [{ organisation: cast.lab.id, role: 'owner' }],
      });
    });

    it('writes its profile, and is suggested to nobody before its organisation agrees', async () => {
      const { campus, ada, bo } = stage();
      const { lab, startup } = campus.cast;
      const body = { description: 'Recherche sur le diabète et le suivi à domicile.' };
      await ada.take('PATCH', `/v1/organisations/${lab.id}`, { body });
      await making(ada).statement(lab.id, { text: words.labNeed });
      await making(bo).statement(startup.id, {
        kind: 'offer',
        text: words.startupOffer,
        visibility: 'public',
      });
      expect(await ada.list(`/v1/organisations/${lab.id}/suggestions`)).toEqual([]);
      const alix = await campus.comeIn('alix');
      const given = { given: true, text_version: '2026-11' };
      const path = `/v1/organisations/${lab.id}/consents/be_suggested`;
      expect((await alix.call('PUT', path, { body: given })).status).toBe(403);
      for (const purpose of ['be_suggested', 'be_contacted']) await agree(ada, lab.id, purpose);
      for (const purpose of ['be_suggested', 'be_contacted', 'appear_to_partners'])
        await agree(bo, startup.id, purpose);
    });

    it('is told whom to meet, and why, in the words of both sides', async () => {
      const { campus, ada, bo } = stage();
      const { lab, startup } = campus.cast;
      await bo.take('PUT', `/v1/organisations/${startup.id}/review-wish`, { body: { review: true } });
      const { reasons } = await eventually(() => pairOf(ada, lab.id, startup.id), { withinMs: 40_000 });
      const quotes = reasons.flatMap((reason) => reason.quotes);
      expect(quotes.map(({ words: quoted }) => quoted).join(' ')).toContain('glycémie');
      expect(new Set(quotes.map(({ side }) => side)).size).toBe(2);
    });

    it('gets an e-mail of it once it wants one, and none of the kind after one click in its mail program', async () => {
      const { campus, ada } = stage();
      const { id } = campus.cast.ada;
      await eventually(async () => {
        const notices = await ada.list(`/v1/persons/${id}/notices`);
        expect(notices.map(({ kind }) => kind)).toContain('new_suggestion');
      });
      expect((await ada.take('GET', `/v1/persons/${id}/next-digest`)).notices).toHaveLength(1);
      const body = { email: { new_suggestion: 'at_once' }, most_a_day: 20 };
      await ada.take('PUT', preferencesOf(id), { body });
      await campus.passTime();
      const mail = await eventually(
        () => {
          const found = campus.mailTo('ada').find((one) => one.headers.has('list-unsubscribe'));
          if (!found) throw new Error('no notice has come by e-mail');
          return found;
        },
        { withinMs: 60_000 },
      );
      for (const text of [mail.text, mail.html]) expect(text).toContain('Laboratoire Canopée');
      expect(mail.headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
      expect(mail.headers.get('list-unsubscribe')).toContain(campus.base);
      const link = stopLinkOf(mail);
      expect((await fetch(link)).status).toBe(200);
      expect((await ada.take('GET', preferencesOf(id))).email.new_suggestion).toBe('at_once');
      const stopped = await fetch(link, {
        method: 'POST',
        body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
      });
      expect(stopped.status).toBe(200);
      expect((await ada.take('GET', preferencesOf(id))).email.new_suggestion).toBe('never');
    }, 120_000);

    it('answers, and sees where it stands; the other side is told nothing before it is asked', async () => {
      const { campus, ada, bo } = stage();
      const { lab, startup } = campus.cast;
      const { id } = await pairOf(ada, lab.id, startup.id);
      const body = { organisation: lab.id, answer: 'interested' };
      await ada.take('POST', `/v1/suggestions/${id}/answer`, { body });
      await eventually(async () => {
        const [own] = await brokering(ada).ofOrganisation(lab.id);
        expect(own?.suggestion).toBe(id);
      });
      expect(await brokering(bo).ofOrganisation(startup.id)).toEqual([]);
    });

    it('takes home all that is kept of it, and nothing of others', async () => {
      const { campus, ada } = stage();
      const path = `/v1/persons/${campus.cast.ada.id}/data`;
      const { text, json } = await ada.call('GET', path);
      expect(text).toContain(emailOf('ada'));
      expect(text).not.toContain(emailOf('bo'));
      const sources = (json.sources as { source: string }[]).map(({ source }) => source);
      expect(sources).toEqual(expect.arrayContaining(['profiles', 'notifications', 'gateway']));
      const page = await ada.call('GET', path, { headers: { Accept: 'text/html' } });
      expect(page.headers.get('content-type')).toContain('text/html');
      expect(page.text).toContain(emailOf('ada'));
    });

    it('ends the session that it left open elsewhere, and stays in here', async () => {
      const { campus, ada } = stage();
      const path = `/v1/persons/${campus.cast.ada.id}`;
      const elsewhere = await campus.comeIn('ada');
      expect((await elsewhere.call('GET', path)).status).toBe(200);
      const { items } = await ada.take('GET', `${path}/sessions`);
      expect((items as { here: boolean }[]).map(({ here }) => here).toSorted()).toEqual([false, true]);
      const left = (items as { here: boolean; id: string }[]).find(({ here }) => !here);
      expect((await ada.call('DELETE', `${path}/sessions/${left?.id}`)).status).toBe(204);
      expect((await elsewhere.call('GET', path)).status).toBe(401);
      expect((await ada.call('GET', path)).status).toBe(200);
    });

    it('sees and changes nothing that is others’, and makes nothing of itself', async () => {
      const { campus, ada } = stage();
      const { startup, bo, ada: own } = campus.cast;
      const others = `/v1/persons/${bo.id}`;
      const organisation = `/v1/organisations/${startup.id}`;
      const refused = await refusals(ada, [
        ...[
          '',
          '/data',
          '/notices',
          '/notification-preferences',
          '/next-digest',
          '/sessions',
          '/erasure',
        ].map((part) => ['GET', others + part] as const),
        ...['/v1/keys', '/v1/webhooks', '/v1/queue', '/v1/suggestions', '/v1/mail/addresses'].map(
          (path) => ['GET', path] as const,
        ),
        ...['/v1/mail/failed', '/v1/health', '/v1/dead-letters', '/v1/backup', `/v1/receipts/${bo.id}`].map(
          (path) => ['GET', path] as const,
        ),
        ['GET', `${organisation}/suggestions`],
        ['PATCH', others, { language: 'en' }],
        ['DELETE', others],
        ['DELETE', `${others}/sessions`],
        ['PATCH', organisation, { description: 'x' }],
        ['PUT', `${organisation}/consents/be_suggested`, { given: false, text_version: 'x' }],
        ['POST', '/v1/organisations', { name: 'x', kind: 'lab' }],
        ['POST', '/v1/keys', { name: 'x', scopes: ['expertise:read'] }],
        ['POST', '/v1/mail/preview', { kinds: ['new_suggestion'] }],
      ]);
      expect(refused).toEqual([]);
      const staff = await ada.call('PATCH', `/v1/persons/${own.id}`, { body: { animator: true } });
      expect([staff.status, staff.json.errors[0].field]).toEqual([422, 'animator']);
      const asOther = { headers: { 'Passerelle-Act-As': bo.id } };
      expect((await ada.call('GET', others, asOther)).status).toBe(403);
    });
  });
