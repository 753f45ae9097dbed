// A person and an organisation are erased: none of what they wrote, were called or were sent is left anywhere, and each
// service that kept any of it has said so. Every word that must go is a canary.
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { statementChanged } from '../../proto/topics.ts';
import { making } from '../makers/campus.ts';
import { eventually } from '../makers/eventually.ts';
import type { RestClient } from '../makers/rest-client.ts';
import { settled, type TestMesh } from '../makers/test-mesh.ts';
import { brokering } from './introductions-campus.ts';

/** Each in one place of its own, so that what is found says where it was left. */
export const canaries = {
  givenName: 'Canariprenom',
  familyName: 'Canarifamille',
  address: 'canariadresse',
  externalId: 'canariorcid',
  declined: 'canarirefus',
  message: 'canarimessage',
  searched: 'canarirecherche',
  organisation: 'Canariorga',
  offer: 'canarioffre',
  publication: 'canaripublication',
  setAside: 'canarimisdecote',
} as const;

/** As it stands in what was set aside: the body of the event below begins with three bytes, which are four letters. */
const inBase64 = (word: string): string => Buffer.from(word).toString('base64').slice(0, -4);

/** What of these a text holds, in whatever case. */
export const canariesIn = (text: string): readonly string[] => {
  const folded = text.toLowerCase();
  return Object.values(canaries).filter(
    (one) => folded.includes(one.toLowerCase()) || text.includes(inBase64(one)),
  );
};

const words = 'Capteurs de glycémie portables pour le suivi à domicile de patients diabétiques';

/** A lab that stays; a start-up that goes, with its member; an animator that goes. */
const makeCast = async (rest: RestClient) => {
  const make = making(rest);
  await brokering(rest).hold(0);
  const lab = await make.organisation({ name: 'Laboratoire Canopée' });
  const startup = await make.organisation({
    name: `${canaries.organisation} SAS`,
    kind: 'startup',
    description: `${canaries.organisation} fait des capteurs.`,
  });
  const ada = await make.person(lab.id);
  const named = (name: string, more: object) =>
    rest.take('POST', '/v1/persons', {
      body: {
        given_name: `${canaries.givenName}${name}`,
        family_name: canaries.familyName,
        email: `${canaries.address}.${name}@personnes.example`,
        external_ids: [`orcid:${canaries.externalId}${name}`],
        ...more,
      },
    });
  const bo = await named('bo', { memberships: [{ organisation: startup.id, role: 'owner' }] });
  const ann = await named('ann', { animator: true });
  await make.statement(lab.id, { text: `Nous cherchons des ${words.toLowerCase()}` });
  const offer = await make.statement(startup.id, { kind: 'offer', text: `${words}, ${canaries.offer}` });
  await rest.take('POST', '/v1/texts', {
    body: {
      owners: [startup.id],
      kind: 'publication',
      title: `${words} ${canaries.publication}`,
      abstract: '',
    },
  });
  return { lab, startup, ada, bo, ann, offer };
};
type Cast = Awaited<ReturnType<typeof makeCast>>;

/** An introduction that an animator wrote a message for, and the start-up declined in its own words. */
const makeWords = async (rest: RestClient, { lab, startup, bo, ann }: Cast): Promise<string> => {
  const by = brokering(rest);
  const { id } = await by.opened([lab.id, startup.id]);
  await by.done(id, 'message', ann.id, { french: `Bonjour, ${canaries.message}.` });
  await by.reaches(id, 'offered', bo.id);
  await by.done(id, 'decline', bo.id, { reason: 'no_time', words: `Nous ${canaries.declined} volontiers.` });
  return id;
};

/** An event about its offer that nobody can read, with words in it. */
const setAside = async (mesh: TestMesh, { offer }: Cast): Promise<void> => {
  const log = await mesh.openLog();
  const { topic, type } = statementChanged;
  await log.ensureTopics([topic]);
  const body = new Uint8Array([0xff, 0xff, 0xff, ...new TextEncoder().encode(canaries.setAside)]);
  const time = new Date().toISOString();
  await log.append([{ topic: topic.name, key: offer.id, id: `${offer.id}@bad`, type, time, body }]);
  await log.close();
};

const lettersAbout = async (rest: RestClient, key: string): Promise<number> =>
  (await rest.list('/v1/dead-letters')).filter((letter) => letter.key === key).length;

const forgotten = (rest: RestClient, id: string): Promise<readonly string[]> =>
  eventually(
    async () => {
      const { items, complete, awaited } = await rest.take('GET', `/v1/receipts/${id}`);
      if (complete !== true) throw new Error(`${id} is awaited from ${awaited.join(', ')}`);
      return items.map(({ service }: { service: string }) => service);
    },
    { withinMs: 40_000 },
  );

export interface Erasing {
  readonly pair: string;
  open(): Promise<TestMesh>;
  /** Looks through all that the stopped mesh left: where canaries are, with each of them. */
  search(mesh: TestMesh): Promise<readonly string[]>;
  /** Of that, what must have been found before anything was erased. */
  readonly foundBefore: readonly string[];
}

export const describeErasure = ({ pair, open, search, foundBefore }: Erasing): void =>
  describe(`erasing a person and an organisation, ${pair}`, () => {
    jest.setTimeout(240_000);
    let mesh: TestMesh;
    let cast: Cast;
    let introduction: string;
    const rest = (): RestClient => mesh.rest();

    beforeAll(async () => {
      mesh = await open();
      await mesh.start();
      cast = await makeCast(rest());
      introduction = await makeWords(rest(), cast);
      await rest().take('GET', `/v1/search?q=${canaries.searched}`, { as: cast.bo.id });
      await settled(rest());
      await mesh.stop();
      await setAside(mesh, cast);
      await mesh.start();
      await eventually(async () => expect(await lettersAbout(rest(), cast.offer.id)).toBeGreaterThan(1));
    }, 240_000);
    afterAll(() => mesh?.discard(), 60_000);

    it('finds what is to be erased, before it is', async () => {
      await mesh.stop();
      const found = (await search(mesh)).join('\n');
      for (const one of foundBefore) expect(found).toContain(one);
      await mesh.start();
    });

    it('hands a person all that is kept of it first, its own words included', async () => {
      const { text } = await rest().call('GET', `/v1/persons/${cast.bo.id}/data`, { as: cast.bo.id });
      for (const one of [canaries.familyName, canaries.address, canaries.externalId, canaries.declined])
        expect(text).toContain(one);
      for (const one of [canaries.message, canaries.setAside]) expect(text).not.toContain(one);
      const own = await rest().call('GET', `/v1/persons/${cast.ann.id}/data`, { as: cast.ann.id });
      expect(own.text).toContain(canaries.message);
    });

    it('is answered by every service that kept any of it', async () => {
      const { bo, ann, startup, offer } = cast;
      const foreseen = await rest().take('GET', `/v1/persons/${bo.id}/erasure`, { as: bo.id });
      expect(foreseen.without_owner.map(({ id }: { id: string }) => id)).toEqual([startup.id]);
      expect((await rest().call('DELETE', `/v1/persons/${bo.id}`, { as: bo.id })).status).toBe(204);
      await rest().take('DELETE', `/v1/persons/${ann.id}`);
      for (const one of [bo, ann])
        expect(await forgotten(rest(), one.id)).toEqual([
          'brokering',
          'gateway',
          'notifications',
          'profiles',
        ]);
      const after = await rest().take('GET', `/v1/introductions/${introduction}`);
      expect(after.decline_words).toBeUndefined();
      await rest().take('DELETE', `/v1/organisations/${startup.id}`);
      expect(await forgotten(rest(), startup.id)).toEqual([
        'brokering',
        'expertise',
        'matchmaking',
        'notifications',
        'profiles',
      ]);
      await eventually(async () => {
        const { items } = await rest().take('GET', `/v1/receipts/${offer.id}`);
        expect(items).toHaveLength(4);
      });
      expect(await lettersAbout(rest(), offer.id)).toBe(0);
      expect((await rest().call('GET', `/v1/persons/${bo.id}`)).status).toBe(404);
    });

    it('leaves no word of them anywhere, nor ever wrote one into a log', async () => {
      await settled(rest());
      await mesh.stop();
      expect(canariesIn(mesh.output())).toEqual([]);
      await eventually(async () => expect(await search(mesh)).toEqual([]), {
        withinMs: 90_000,
        everyMs: 500,
      });
    });
  });
