// Somebody asks for a link to sign in, reads the e-mail, and comes in; what the link holds is left nowhere.
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { making } from '../makers/campus.ts';
import { eventually } from '../makers/eventually.ts';
import type { TestMesh } from '../makers/test-mesh.ts';

interface Mailed {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface SigningIn {
  readonly pair: string;
  open(): Promise<TestMesh>;
  /** What arrived so far, the latest last. */
  arrived(mesh: TestMesh): Promise<readonly Mailed[]>;
  /** All that the mesh wrote down: its files, or documents and events, and its log. Asked once it is stopped. */
  kept(mesh: TestMesh): Promise<string>;
}

const linkIn = /https?:\/\/\S+\/sign-in#([\w-]{43})/;

export const describeSignInByMail = ({ pair, open, arrived, kept }: SigningIn): void =>
  describe(`signing in by e-mail, ${pair}`, () => {
    jest.setTimeout(120_000);
    const tokens: string[] = [];
    const email = 'camille@canari-courriel.example';
    let mesh: TestMesh;
    let personId: string;

    beforeAll(async () => {
      mesh = await open();
      await mesh.start();
      const make = making(mesh.rest());
      const organisation = await make.organisation({ name: 'Laboratoire Canopée' });
      personId = (await make.person(organisation.id, { email })).id;
      await make.person(organisation.id);
    }, 120_000);
    afterAll(() => mesh?.discard(), 60_000);

    /** As a browser does, whom nobody knows. */
    const ask = (path: string, body: unknown, language = 'en'): Promise<Response> =>
      fetch(`${mesh.rest().base}${path}`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'Accept-Language': language,
          'Sec-Fetch-Site': 'same-origin',
        },
        body: JSON.stringify(body),
      });

    const linkFor = async (language: string): Promise<Mailed> => {
      const before = (await arrived(mesh)).length;
      const answer = await ask('/v1/sign-in/link', { email: email.toUpperCase() }, language);
      expect([answer.status, await answer.text()]).toEqual([204, '']);
      const mail = await eventually(async () => {
        const found = (await arrived(mesh))[before];
        if (!found) throw new Error('no e-mail has arrived');
        return found;
      });
      tokens.push(linkIn.exec(mail.text)?.[1] ?? 'none');
      return mail;
    };

    it('is offered, and a link arrives in the language of who asked', async () => {
      const ways = await fetch(`${mesh.rest().base}/v1/sign-in`);
      expect(await ways.json()).toMatchObject({ link: true });
      const mail = await linkFor('fr');
      expect(mail).toMatchObject({ to: email, subject: 'Votre lien pour vous connecter à Passerelle' });
      expect(mail.text).toMatch(linkIn);
      expect(mail.html).toContain(`href="${linkIn.exec(mail.text)?.[0]}"`);
      expect((await linkFor('en')).subject).toBe('Your link to sign in to Passerelle');
    });

    it('lets its person in by it, once', async () => {
      const token = tokens[0];
      const answer = await ask('/v1/sign-in', { token });
      expect(answer.status).toBe(200);
      const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
      const here = await fetch(`${mesh.rest().base}/v1/session`, { headers: { Cookie: cookie } });
      expect(await here.json()).toMatchObject({ kind: 'person', person: personId });
      expect((await ask('/v1/sign-in', { token })).status).toBe(401);
    });

    it('answers the same for who is not known, and sends nothing', async () => {
      const before = (await arrived(mesh)).length;
      const answer = await ask('/v1/sign-in/link', { email: 'nobody@canari-courriel.example' });
      expect([answer.status, await answer.text()]).toEqual([204, '']);
      await linkFor('fr');
      expect((await arrived(mesh)).length).toBe(before + 1);
    });

    it('goes to another address once its person showed that to be theirs, and the former one is told', async () => {
      const other = 'camille.autrement@canari-courriel.example';
      const entered = await ask('/v1/sign-in', { token: tokens[1] });
      const Cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
      const send = (method: string, path: string, body?: object): Promise<Response> =>
        fetch(`${mesh.rest().base}/v1/persons/${personId}${path}`, {
          method,
          headers: {
            ...{ Cookie, 'Accept-Language': 'en', 'Sec-Fetch-Site': 'same-origin' },
            ...(body ? { 'Content-Type': 'application/json' } : {}),
          },
          ...(body ? { body: JSON.stringify(body) } : {}),
        });
      const arriving = async (before: number): Promise<Mailed> =>
        eventually(async () => {
          const found = (await arrived(mesh))[before];
          if (!found) throw new Error('no e-mail has arrived');
          return found;
        });
      expect(await (await send('PATCH', '', { email: other })).json()).toMatchObject({
        email,
        new_email: other,
      });
      const before = (await arrived(mesh)).length;
      expect((await send('POST', '/new-email/link')).status).toBe(204);
      const mail = await arriving(before);
      expect(mail).toMatchObject({ to: other, subject: 'Is this your address on Passerelle?' });
      const token = /\/account\/address#([\w-]{43})/.exec(mail.text)?.[1] ?? 'none';
      tokens.push(token);
      expect((await ask('/v1/sign-in', { token })).status).toBe(401);
      expect((await send('POST', '/new-email/shown', { token })).status).toBe(204);
      expect(await arriving(before + 1)).toMatchObject({
        to: email,
        subject: 'Your address on Passerelle is another one now',
      });
      await ask('/v1/sign-in/link', { email });
      await ask('/v1/sign-in/link', { email: other });
      const last = await arriving(before + 2);
      expect(last.to).toBe(other);
      tokens.push(linkIn.exec(last.text)?.[1] ?? 'none');
    });

    it('leaves the secrets of links, used and unused, in nothing that is written down', async () => {
      expect(tokens.filter((token) => token.length === 43)).toHaveLength(5);
      await mesh.stop();
      const written = await kept(mesh);
      expect(written).toContain(personId);
      expect(tokens.filter((token) => written.includes(token))).toEqual([]);
    });
  });
