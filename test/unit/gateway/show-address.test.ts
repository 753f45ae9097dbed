// A new address of a person: the link that goes there, who may use it, and what comes of it.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Language } from '../../../proto/generated/passerelle/mesh/v1/visibility.ts';
import { ok } from '../../../services/platform/faults/fault.ts';
import { byLink, type Visitor, visitor } from '../../makers/at-the-door.ts';
import { eventually } from '../../makers/eventually.ts';
import { asOperator, operatorToken } from '../../makers/operator.ts';
import { aPerson, type FakeMesh, startMesh } from './fake-mesh.ts';

interface Mailed {
  readonly personId: string;
  readonly address: string;
  readonly link?: string;
  readonly language: Language;
}

/** Those to a new address, and those to a former one. */
const sent: Mailed[] = [];
const told: Mailed[] = [];
const signIns: string[] = [];
let mesh: FakeMesh;
beforeAll(async () => {
  const mail = {
    sendSignInLink: ({ link }: { link: string }) => {
      signIns.push(link);
      return Promise.resolve(ok({ because: undefined }));
    },
    sendAddressLink: (mailed: Mailed) => {
      sent.push(mailed);
      return Promise.resolve(ok({ because: undefined }));
    },
    tellAddressChanged: (mailed: Mailed) => {
      told.push(mailed);
      return Promise.resolve(ok({ because: undefined }));
    },
    getMailState: () => Promise.resolve(ok({ sends: true })),
  };
  mesh = await startMesh({ door: { operatorToken } }, undefined, {
    'passerelle.notifications.v1.MailService': mail,
  });
});
afterAll(() => mesh.stop());

const latest = async <T>(list: readonly T[], before: number): Promise<T> =>
  eventually(() => {
    const one = list[before];
    if (one === undefined) throw new Error('nothing was sent');
    return one;
  });
const tokenOf = (link = ''): string => link.split('#')[1] ?? '';

const signInToken = async (email: string): Promise<string> => {
  const before = signIns.length;
  await visitor(mesh.base).take('POST', '/v1/sign-in/link', { body: { email } });
  return tokenOf(await latest(signIns, before));
};

interface Member extends Visitor {
  readonly id: string;
  readonly email: string;
}

let count = 0;
const member = async (): Promise<Member> => {
  count += 1;
  const email = `member-${count}@canari.example`;
  const { id } = await mesh.make('persons', aPerson({ email }));
  return { ...(await byLink(mesh.base, await signInToken(email))), id, email };
};

const giving = async (who: Member, address: string): Promise<Mailed> => {
  mesh.profiles.giveNewEmail(who.id, address);
  const before = sent.length;
  expect((await who.call('POST', `/v1/persons/${who.id}/new-email/link`)).status).toBe(204);
  return latest(sent, before);
};

const showing = (who: Visitor, id: string, token: string) =>
  who.call('POST', `/v1/persons/${id}/new-email/shown`, { body: { token } });

const emailsOf = async ({ id }: Pick<Member, 'id'>): Promise<readonly (string | undefined)[]> => {
  const { json } = await mesh.call('GET', `/v1/persons/${id}`);
  return [json.email, json.new_email];
};

describe('a new address', () => {
  it('counts once its person used the link that was sent there, and the former one is told', async () => {
    const who = await member();
    const address = 'other-1@canari.example';
    const mail = await giving(who, address);
    expect(mail).toMatchObject({ personId: who.id, address, language: Language.ENGLISH });
    expect(mail.link).toMatch(/\/account\/address#[\w-]{43}$/);
    expect(await emailsOf(who)).toEqual([who.email, address]);
    const before = told.length;
    expect((await showing(who, who.id, tokenOf(mail.link))).status).toBe(204);
    expect(await emailsOf(who)).toEqual([address, undefined]);
    expect(await latest(told, before)).toMatchObject({ personId: who.id, address: who.email });
    const again = await showing(who, who.id, tokenOf(mail.link));
    expect([again.status, again.json.detail]).toEqual([422, expect.stringMatching(/^This link is over/)]);
  });

  it('is shown by no session of somebody else, who does not use the link up, either', async () => {
    const [who, stranger] = [await member(), await member()];
    const token = tokenOf((await giving(who, 'other-2@canari.example')).link);
    expect((await showing(visitor(mesh.base), who.id, token)).status).toBe(401);
    expect((await showing(stranger, stranger.id, token)).status).toBe(422);
    expect((await showing(stranger, who.id, token)).status).toBe(404);
    const operator = { body: { token }, headers: asOperator };
    expect((await mesh.call('POST', `/v1/persons/${who.id}/new-email/shown`, operator)).status).toBe(403);
    expect(await emailsOf(stranger)).toEqual([stranger.email, undefined]);
    expect((await showing(who, who.id, token)).status).toBe(204);
  });

  it('signs nobody in by its link, which stays good for what it is for', async () => {
    const who = await member();
    const token = tokenOf((await giving(who, 'other-3@canari.example')).link);
    const tried = await visitor(mesh.base).call('POST', '/v1/sign-in', { body: { token } });
    expect([tried.status, tried.headers.get('set-cookie')]).toEqual([401, null]);
    const first = { token, given_name: 'A', family_name: 'B', email: 'a@canari.example' };
    expect((await visitor(mesh.base).call('POST', '/v1/sign-in/first', { body: first })).status).toBe(401);
    expect((await showing(who, who.id, token)).status).toBe(204);
  });

  it('is not shown by a link to sign in, which stays good', async () => {
    const who = await member();
    mesh.profiles.giveNewEmail(who.id, 'other-4@canari.example');
    const token = await signInToken(who.email);
    expect((await showing(who, who.id, token)).status).toBe(422);
    expect((await byLink(mesh.base, token)).base).toBe(mesh.base);
  });

  it('is not shown by a link to the address that was given before it', async () => {
    const who = await member();
    const token = tokenOf((await giving(who, 'own-mailbox@canari.example')).link);
    mesh.profiles.giveNewEmail(who.id, 'no-mailbox-of-theirs@canari.example');
    expect((await showing(who, who.id, token)).status).toBe(422);
    expect(await emailsOf(who)).toEqual([who.email, 'no-mailbox-of-theirs@canari.example']);
  });

  it('that is another person’s stays theirs, and only who reads what comes there is told', async () => {
    const [who, other] = [await member(), await member()];
    const [free, taken] = ['other-5@canari.example', other.email];
    const answers: string[] = [];
    for (const address of [free, taken]) {
      mesh.profiles.giveNewEmail(who.id, address);
      const { status, text } = await who.call('POST', `/v1/persons/${who.id}/new-email/link`);
      answers.push(`${status} ${text}`);
    }
    expect(new Set(answers).size).toBe(1);
    const before = await eventually(() => {
      const at = sent.findIndex(({ address }) => address === taken);
      if (at < 0) throw new Error('nothing was sent');
      return at;
    });
    const shown = await showing(who, who.id, tokenOf(sent[before]?.link));
    expect([shown.status, shown.json.detail]).toEqual([409, expect.stringMatching(/somebody else’s/)]);
    expect(await emailsOf(who)).toEqual([who.email, taken]);
    expect(await signInToken(other.email)).toMatch(/^[\w-]{43}$/);
  });

  it('puts an end to links to sign in that went to the former one', async () => {
    const who = await member();
    const former = await signInToken(who.email);
    const token = tokenOf((await giving(who, 'other-6@canari.example')).link);
    expect((await showing(who, who.id, token)).status).toBe(204);
    const late = await visitor(mesh.base).call('POST', '/v1/sign-in', { body: { token: former } });
    expect(late.status).toBe(401);
  });

  it('set by an administrator counts at once, ends links to the former one, and tells its reader in their language', async () => {
    const who = await member();
    const former = await signInToken(who.email);
    const before = told.length;
    const body = { email: 'set-for-them@canari.example' };
    const set = await mesh.call('PATCH', `/v1/persons/${who.id}`, { body, headers: asOperator });
    expect(set.status).toBe(200);
    expect(await emailsOf(who)).toEqual([body.email, undefined]);
    const mail = await latest(told, before);
    expect(mail).toEqual(expect.objectContaining({ personId: who.id, address: who.email }));
    expect(mail.language).toBe(Language.FRENCH);
    const late = await visitor(mesh.base).call('POST', '/v1/sign-in', { body: { token: former } });
    expect(late.status).toBe(401);
    expect(await signInToken(body.email)).toMatch(/^[\w-]{43}$/);
  });

  it('is not told of where something else of its person is changed', async () => {
    const who = await member();
    const token = await signInToken(who.email);
    const before = told.length;
    const body = { family_name: 'Autre' };
    expect((await mesh.call('PATCH', `/v1/persons/${who.id}`, { body, headers: asOperator })).status).toBe(
      200,
    );
    expect((await byLink(mesh.base, token)).base).toBe(mesh.base);
    expect(told).toHaveLength(before);
  });

  it('is asked for by its person alone, where one waits, and dropped again', async () => {
    const [who, other] = [await member(), await member()];
    const path = `/v1/persons/${who.id}/new-email`;
    const none = await who.call('POST', `${path}/link`);
    expect([none.status, none.json.detail]).toEqual([409, expect.stringMatching(/^No new address waits/)]);
    mesh.profiles.giveNewEmail(who.id, 'other-7@canari.example');
    expect((await mesh.call('POST', `${path}/link`, { headers: asOperator })).status).toBe(403);
    expect((await other.call('DELETE', path)).status).toBe(404);
    expect((await who.call('DELETE', path)).status).toBe(204);
    expect(await emailsOf(who)).toEqual([who.email, undefined]);
    expect((await who.call('DELETE', path)).status).toBe(204);
  });

  it('is written to five times in a quarter of an hour, to whatever addresses, and who asks is told when again', async () => {
    const who = await member();
    for (const nth of [1, 2, 3, 4, 5]) await giving(who, `crowd-${nth}@canari.example`);
    mesh.profiles.giveNewEmail(who.id, 'crowd-6@canari.example');
    const refused = await who.call('POST', `/v1/persons/${who.id}/new-email/link`);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(sent.some(({ address }) => address === 'crowd-6@canari.example')).toBe(false);
  });

  it('is nothing that a body sets', async () => {
    const { id } = await member();
    const body = { new_email: 'set@canari.example' };
    const refused = await mesh.call('PATCH', `/v1/persons/${id}`, { body });
    expect([refused.status, refused.json.errors[0].field]).toEqual([422, 'new_email']);
  });
});
