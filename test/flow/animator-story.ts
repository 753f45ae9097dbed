// What an animator does here: the queue, an introduction, a key for a partner, addresses that mail does not reach.
import { describe, expect, it } from '@jest/globals';
import { eventually } from '../makers/eventually.ts';
import { aBounce } from '../makers/mail-reports.ts';
import { restClient } from '../makers/rest-client.ts';
import { brokering } from './introductions-campus.ts';
import { emailOf, refusals, type Stage } from './users-campus.ts';

export const describeAnimator = (stage: () => Stage): void =>
  describe('an animator', () => {
    let introduction = '';

    it('comes in as what it is, and is no administrator', async () => {
      const { animator, cast } = stage().campus;
      expect(await animator.take('GET', '/v1/session')).toMatchObject({
        kind: 'person',
        person: cast.ann.id,
        animator: true,
        administrator: false,
      });
      const ada = `/v1/persons/${cast.ada.id}`;
      const refused = await refusals(animator, [
        ['DELETE', ada],
        ['GET', `${ada}/data`],
        ['GET', `${ada}/sessions`],
        ['DELETE', `${ada}/sessions`],
        ['GET', '/v1/health'],
        ['GET', '/v1/backup'],
        ['GET', `/v1/receipts/${cast.ada.id}`],
      ]);
      expect(refused).toEqual([]);
      const own = `/v1/persons/${cast.ann.id}`;
      const made = await animator.call('PATCH', own, { body: { administrator: true } });
      expect([made.status, made.json.errors[0].field]).toEqual([422, 'administrator']);
    });

    it('sees in its queue what waits for a look, and lets it go on', async () => {
      const { campus, bo } = stage();
      const { animator } = campus;
      const item = await eventually(async () => {
        const { items } = await animator.take('GET', '/v1/queue?limit=200');
        const found = (items as { id: string; kind: string; introduction: string; sentence: string }[]).find(
          ({ kind }) => kind === 'review',
        );
        if (!found) throw new Error('nothing is to be looked at');
        return found;
      });
      expect(item.sentence).not.toBe('');
      ({ introduction } = item);
      const body = { items: [item.id], action: 'approve' };
      const preview = await animator.take('POST', '/v1/queue/acts', { body: { ...body, preview: true } });
      expect(preview).toMatchObject({ preview: true, results: [{ item: item.id }] });
      expect((await brokering(bo).see(introduction)).status).toBe(404);
      await animator.take('POST', '/v1/queue/acts', { body });
      await brokering(bo).reaches(introduction, 'offered');
    });

    it('brings two together, who learn each other’s names once both agreed', async () => {
      const { ada, bo } = stage();
      expect((await brokering(ada).see(introduction)).text).not.toContain(emailOf('bo'));
      await brokering(bo).done(introduction, 'agree');
      const { parties } = await brokering(ada).reaches(introduction, 'introduced');
      const met = parties.map(({ person }) => person?.email).toSorted();
      expect(met).toEqual([emailOf('ada'), emailOf('bo')]);
    });

    it('looks at a message before anybody gets one, in either language', async () => {
      const { animator } = stage().campus;
      const preview = (language: string) =>
        animator.take('POST', '/v1/mail/preview', { body: { kinds: ['introduced'], language } });
      const [french, english] = [await preview('fr'), await preview('en')];
      expect(french.subject).not.toBe(english.subject);
      for (const { text, html } of [french, english]) {
        expect(text).not.toBe('');
        expect(html).toMatch(/<html/);
        expect(text + html).not.toMatch(/canari/i);
      }
    });

    it('makes a key, whose secret is shown this once', async () => {
      const { animator, base } = stage().campus;
      const body = { name: 'Passerelle de courrier', scopes: ['mail-reports:write'] };
      const made = await animator.take('POST', '/v1/keys', { body });
      expect(made.secret).toMatch(/^psk_/);
      expect((await animator.call('GET', '/v1/keys')).text).not.toContain(made.secret);
      expect((await animator.call('GET', `/v1/keys/${made.id}`)).text).not.toContain(made.secret);
      const machine = await restClient(base, made.secret).call('GET', '/v1/organisations');
      expect(machine.status).toBe(403);
    });

    it('sees whose address mail does not reach, never the address, and has it written to again', async () => {
      const { animator, base, cast, mailTo } = stage().campus;
      const scopes = ['mail-reports:write'];
      const { secret } = await animator.take('POST', '/v1/keys', { body: { name: 'Courrier', scopes } });
      const sent = mailTo('ada').find(({ headers }) => headers.has('list-unsubscribe'));
      const report = aBounce({
        messageId: sent?.messageId ?? '',
        to: emailOf('ada'),
        final: emailOf('ada'),
      });
      const reported = await restClient(base, secret).call('POST', '/v1/mail-reports', {
        raw: report,
        headers: { 'Content-Type': 'message/rfc822' },
      });
      expect([reported.status, reported.json]).toEqual([200, { effect: 'address_off' }]);
      const listed = await animator.call('GET', '/v1/mail/addresses');
      expect(listed.json.items).toMatchObject([{ person: cast.ada.id, because: 'bounced', code: '5.1.1' }]);
      expect(listed.text).not.toMatch(/canari/i);
      await animator.call('DELETE', `/v1/mail/addresses/${cast.ada.id}`);
      expect((await animator.take('GET', '/v1/mail/addresses')).items).toEqual([]);
    });
  });
