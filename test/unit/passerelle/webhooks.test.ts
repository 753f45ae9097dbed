// `passerelle webhooks`: who is told what becomes public, what arrived there, and sending again.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aTextEvent, minute, type WebhooksInMemory } from '../../makers/webhooks.ts';
import { startWebhooksMesh, type WebhooksMesh } from '../gateway/webhooks-mesh.ts';
import { runClient } from './run-client.ts';

let at: WebhooksMesh;
let now: WebhooksInMemory;
beforeAll(async () => {
  at = await startWebhooksMesh();
});
afterAll(() => at.mesh.stop());
beforeEach(() => {
  now = at.renew();
});

const run = (command: string, lang = 'en') => runClient(command.split(' '), { url: at.mesh.base, lang });

const givenUp = async (): Promise<string> => {
  const { id } = await now.subscribe();
  now.receiver.answer = () => ({ status: 410, code: 'status' });
  await now.deliver(aTextEvent('txt_a'));
  await now.runDue();
  return id;
};

describe('passerelle webhooks', () => {
  it('lists them with where each stands, in both languages', async () => {
    expect((await run('webhooks')).out).toBe('There are no webhooks.\n');
    const id = await givenUp();
    const { out, code } = await run('webhooks list');
    expect(code).toBe(0);
    expect(out).toContain(
      'https://001.example.org/\n    Paused, because its receiver answered that it is gone',
    );
    expect(out).toContain(id);
    expect((await run('webhooks', 'fr')).out).toContain('En pause, car son destinataire');
    expect(JSON.parse((await run('webhooks --json')).out)).toMatchObject([{ id, paused_because: 'gone' }]);
  });

  it('shows what was sent, and sends it again', async () => {
    const id = await givenUp();
    const { out } = await run(`webhooks deliveries ${id}`);
    expect(out).toMatch(/given up +text\.changed +1 +410 status +whd_/);
    expect((await run(`webhooks deliveries ${id} --state delivered`)).out).toContain('Nothing was sent');
    const again = await run(`webhooks replay ${id} --since ${minute(0).toISOString()}`, 'fr');
    expect(again.out).toBe('1 message est renvoyé.\n');
    const [delivery = ''] = /whd_\w+/.exec(out) ?? [];
    expect((await run(`webhooks replay ${id} --delivery ${delivery}`)).out).toContain('1 message is');
  });

  it('resumes one that is paused', async () => {
    const id = await givenUp();
    const { out, code } = await run(`webhooks resume ${id}`);
    expect(code).toBe(0);
    expect(out).not.toContain('Paused');
    expect(out).toContain(id);
    expect((await run('webhooks list')).out).toBe(out);
    expect((await run('webhooks resume wh_nobody')).code).toBe(1);
  });

  it('asks which to send again, and names the option that is wrong', async () => {
    const id = await givenUp();
    const neither = await run(`webhooks replay ${id}`);
    expect([neither.code, neither.err]).toEqual([2, expect.stringContaining('--delivery')]);
    expect((await run(`webhooks replay ${id} --since yesterday`)).err).toContain('--since is “yesterday”');
    expect((await run(`webhooks deliveries ${id} --state lost`)).err).toContain('--state is “lost”');
    expect((await run('webhooks deliveries')).code).toBe(2);
  });
});
