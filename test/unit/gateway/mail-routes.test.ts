// E-mails at the edge: one tap to stop them, reports, what animators see, and the mailbox of a machine without a mail server.
import { hash } from 'node:crypto';
import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ReportEffect, Silence } from '../../../proto/generated/passerelle/notifications/v1/mail.ts';
import { NoticeKind } from '../../../proto/generated/passerelle/notifications/v1/notifications.ts';
import { fault, ok, refused } from '../../../services/platform/faults/fault.ts';
import { openLocalMailbox } from '../../../services/platform/mail/local/local-mailbox.ts';
import { operatorToken } from '../../makers/operator.ts';
import { aBounce } from '../../makers/mail-reports.ts';
import { aMail } from '../../contract/mail-transport.ts';
import { aPerson, type FakeMesh, startMesh } from './fake-mesh.ts';

const stopped: string[] = [];
const reports: Uint8Array[] = [];
const restored: string[] = [];
const at = new Date('2026-03-10T10:00:00Z');

const mailService = {
  unsubscribe: ({ token, stop }: { token: string; stop: boolean }) => {
    if (token !== 'good') return Promise.resolve(refused(fault('not-found', { subject: 'unsubscription' })));
    if (stop) stopped.push(token);
    return Promise.resolve(ok({ kind: NoticeKind.CALL_FITS, title: 'Calls <b>for</b> projects' }));
  },
  takeMailReport: ({ report }: { report: Uint8Array }) => {
    reports.push(report);
    return Promise.resolve(ok({ effect: ReportEffect.ADDRESS_OFF }));
  },
  listFailedMail: ({ dropped }: { dropped: boolean }) =>
    Promise.resolve(
      ok({
        items: [
          {
            deliveryId: 'dlv_1',
            personId: 'per_1',
            noticeIds: ['ntc_1'],
            digest: true,
            because: dropped ? 'past' : 'timeout',
            attempts: 9,
            at,
          },
        ],
        next: undefined,
      }),
    ),
  listSilentAddresses: () =>
    Promise.resolve(
      ok({
        items: [{ personId: 'per_1', because: Silence.BOUNCED, code: '5.1.1', since: at }],
        next: undefined,
      }),
    ),
  restoreAddress: ({ personId }: { personId: string }) => {
    restored.push(personId);
    return Promise.resolve(ok({}));
  },
  retryMail: ({ deliveryId }: { deliveryId: string }) =>
    Promise.resolve(deliveryId === 'dlv_1' ? ok({}) : refused(fault('not-found', { subject: 'e-mail' }))),
  previewMail: ({ kinds, digest }: { kinds: readonly NoticeKind[]; digest: boolean }) =>
    Promise.resolve(ok({ subject: `${kinds.length} ${digest}`, text: 'words', html: '<p>words</p>' })),
};

let mesh: FakeMesh;
const mailbox = openLocalMailbox(() => at);
beforeAll(async () => {
  mesh = await startMesh({ mailbox }, undefined, { 'passerelle.notifications.v1.MailService': mailService });
});
afterAll(() => mesh.stop());
beforeEach(() => {
  stopped.length = 0;
  reports.length = 0;
});

const form = {
  raw: 'List-Unsubscribe=One-Click',
  headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
};

describe('the link of an e-mail', () => {
  it('stops e-mails by one POST, with the body of RFC 8058 or none, from nobody known', async () => {
    expect((await mesh.call('POST', '/v1/unsubscribe/good', form)).status).toBe(200);
    expect((await mesh.call('POST', '/v1/unsubscribe/good')).status).toBe(200);
    const multipart = {
      raw: '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
      headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
    };
    expect((await mesh.call('POST', '/v1/unsubscribe/good', multipart)).status).toBe(200);
    expect(stopped).toHaveLength(3);
  });

  it('shows a page with a button, and changes nothing by being followed', async () => {
    const page = await mesh.call('GET', '/v1/unsubscribe/good', { headers: { Accept: 'text/html' } });
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const style = /<style>([^]*)<\/style>/.exec(page.text)?.[1] ?? '';
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(page.headers.get('content-security-policy')).toContain(hash('sha256', style, 'base64'));
    expect(page.text).toContain('<form method="post">');
    expect(page.text).toContain('Calls &lt;b&gt;for&lt;/b&gt; projects');
    expect(stopped).toEqual([]);
  });

  it('lets its own page send the form', async () => {
    const page = await mesh.call('GET', '/v1/unsubscribe/good');
    expect(page.headers.get('referrer-policy')).toBe('same-origin');
    const headers = { ...form.headers, Origin: mesh.base, 'Sec-Fetch-Site': 'same-origin' };
    expect((await mesh.call('POST', '/v1/unsubscribe/good', { ...form, headers })).status).toBe(200);
  });

  it('that nobody signed is not found', async () => {
    expect((await mesh.call('POST', '/v1/unsubscribe/bad', form)).status).toBe(404);
    expect((await mesh.call('GET', '/v1/unsubscribe/bad')).status).toBe(404);
    expect(mesh.logged.join('')).not.toContain('unsubscribe/bad');
  });
});

describe('reports of mail systems', () => {
  const report = (raw: string, type = 'message/rfc822', more = {}) =>
    mesh.call('POST', '/v1/mail-reports', { raw, headers: { 'Content-Type': type }, ...more });

  it('are taken as they come', async () => {
    const answer = await report(aBounce());
    expect(answer.json).toEqual({ effect: 'address_off' });
    expect(Buffer.from(reports[0] ?? []).toString()).toBe(aBounce());
    expect((await report('--b1', 'multipart/report; report-type=delivery-status; boundary=b1')).status).toBe(
      200,
    );
  });

  it('are a message of a megabyte at the most', async () => {
    expect((await report('{}', 'application/json')).status).toBe(415);
    expect((await report('x'.repeat(1024 * 1024 + 1))).status).toBe(413);
    expect(reports).toEqual([]);
  });

  it('are not taken of members', async () => {
    const { id } = await mesh.make('persons', aPerson());
    expect((await report(aBounce(), 'message/rfc822', { as: id })).status).toBe(403);
  });
});

describe('animators', () => {
  it('see what failed and which addresses are off, and switch one on again', async () => {
    expect((await mesh.call('GET', '/v1/mail/failed')).json).toEqual({
      items: [
        {
          delivery: 'dlv_1',
          person: 'per_1',
          notices: ['ntc_1'],
          digest: true,
          because: 'timeout',
          attempts: 9,
          at: at.toISOString(),
        },
      ],
      next: null,
    });
    const { items } = (await mesh.call('GET', '/v1/mail/failed?dropped=true')).json;
    expect(items).toMatchObject([{ delivery: 'dlv_1', because: 'past' }]);
    expect((await mesh.call('GET', '/v1/mail/addresses')).json).toEqual({
      items: [{ person: 'per_1', because: 'bounced', code: '5.1.1', since: at.toISOString() }],
      next: null,
    });
    expect((await mesh.call('DELETE', '/v1/mail/addresses/per_1')).status).toBe(204);
    expect(restored).toEqual(['per_1']);
  });

  it('see how each e-mail looks', async () => {
    const body = { kinds: ['new_suggestion', 'call_fits'], digest: true, language: 'en' };
    const answer = await mesh.call('POST', '/v1/mail/preview', { body });
    expect(answer.json).toEqual({ subject: '2 true', text: 'words', html: '<p>words</p>' });
    expect((await mesh.call('POST', '/v1/mail/preview', { body: { kinds: ['song'] } })).status).toBe(422);
  });

  it('see one as it is sent, in a frame in which nothing runs', async () => {
    const page = await mesh.call('GET', '/v1/mail/preview/call_fits?language=en');
    expect(page).toMatchObject({ status: 200, text: '<p>words</p>' });
    expect(page.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none';/);
    expect(page.headers.get('x-frame-options')).toBe('SAMEORIGIN');
    expect((await mesh.call('GET', '/v1/mail/preview/song')).status).toBe(404);
  });

  it('send again what was given up, and only that', async () => {
    expect((await mesh.call('POST', '/v1/mail/failed/dlv_1/retry')).status).toBe(204);
    expect((await mesh.call('POST', '/v1/mail/failed/dlv_2/retry')).status).toBe(404);
  });

  it('do so alone', async () => {
    const { id } = await mesh.make('persons', aPerson());
    for (const [method, path] of [
      ['GET', '/v1/mail/failed'],
      ['GET', '/v1/mail/addresses'],
      ['DELETE', '/v1/mail/addresses/per_1'],
      ['POST', '/v1/mail/failed/dlv_1/retry'],
      ['GET', '/v1/mail/preview/call_fits'],
    ] as const)
      expect((await mesh.call(method, path, { as: id })).status).toBe(403);
    const body = { kinds: ['call_fits'] };
    expect((await mesh.call('POST', '/v1/mail/preview', { as: id, body })).status).toBe(403);
  });
});

describe('the mailbox of a machine without a mail server', () => {
  const hostile = '<script>alert(1)</script>';

  beforeAll(async () => {
    await mailbox.send(
      aMail({
        subject: `Sign in ${hostile}`,
        text: `${hostile} https://x.example/a?b=1&c=2 now`,
        html: `<p>hi</p>${hostile}`,
      }),
    );
  });

  it('lists e-mails and shows one as text with links to follow', async () => {
    const list = await mesh.call('GET', '/mailbox', { headers: { Accept: 'text/html' } });
    expect(list.text).toContain('href="/mailbox/dlv_1"');
    expect(list.text).not.toContain('<script');
    const one = await mesh.call('GET', '/mailbox/dlv_1');
    expect(one.text).toContain('<a href="https://x.example/a?b=1&amp;c=2" rel="noreferrer">');
    expect(one.text).toContain('<iframe sandbox="" src="/mailbox/dlv_1/html"');
    expect(one.text).not.toContain('<script');
    expect((await mesh.call('GET', '/mailbox/dlv_2')).status).toBe(404);
  });

  it('shows the HTML of one where nothing of it runs, loads or leads anywhere', async () => {
    const page = await mesh.call('GET', '/mailbox/dlv_1/html');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy.split('; ')).toEqual(expect.arrayContaining(['sandbox', "default-src 'none'"]));
    expect(policy).not.toMatch(/script-src|allow-/);
    expect(page.headers.get('x-frame-options')).toBe('SAMEORIGIN');
  });

  /** `fetch` lets nobody say which host it asks. */
  const statusFor = (headers: Record<string, string>): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      request(`${mesh.base}/mailbox`, { headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });

  it('is there for who sits in front of the machine, and not through a proxy', async () => {
    expect(await statusFor({})).toBe(200);
    expect(await statusFor({ 'X-Forwarded-For': '192.0.2.1' })).toBe(404);
    expect(await statusFor({ Forwarded: 'for=192.0.2.1' })).toBe(404);
    expect(await statusFor({ Host: 'passerelle.example' })).not.toBe(200);
  });

  it('is not there where others reach the machine: a proxy that says nothing of itself shows it to nobody', async () => {
    const open = { mailbox, door: { operatorToken, publicUrl: 'https://passerelle.example' } };
    const reached = await startMesh(open);
    try {
      for (const path of ['/mailbox', '/mailbox/dlv_1', '/mailbox/dlv_1/html'])
        expect((await reached.call('GET', path)).status).toBe(404);
    } finally {
      await reached.stop();
    }
  });

  it('is not there where e-mails leave the machine', async () => {
    const other = await startMesh();
    try {
      expect((await other.call('GET', '/mailbox')).status).toBe(404);
    } finally {
      await other.stop();
    }
  });
});
