// What members of others and partners read through the real door stays the same bytes, whatever is added, changed and
// removed that they may not see: lists, counts, facets, cursors, highlights, tags and the feed of changes.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Made, making } from '../makers/campus.ts';
import { embeddedMesh, type EmbeddedMesh } from '../makers/embedded-mesh.ts';
import type { Json, RestClient } from '../makers/rest-client.ts';
import { settled } from '../makers/test-mesh.ts';

const appearing = ['be_suggested', 'analytics', 'appear_to_partners'];
const facets = 'facets=organisation_kind,concept,source_kind,language&limit=1';

/** As said by what is hidden, too: nobody else says “hémodialyse”. */
const topics = ['Suivi à domicile de patients dialysés', 'Hémodialyse nocturne', 'Imagerie cardiaque'];

interface Hidden {
  readonly path: 'statements' | 'texts' | 'collaborations' | 'organisations';
  readonly topic: string;
  readonly discreet: boolean;
  readonly after: 'stays' | 'is changed' | 'is removed';
}

const someHidden: fc.Arbitrary<readonly Hidden[]> = fc.array(
  fc.record({
    path: fc.constantFrom('statements', 'texts', 'collaborations', 'organisations'),
    topic: fc.constantFrom(...topics),
    discreet: fc.boolean(),
    after: fc.constantFrom('stays', 'is changed', 'is removed'),
  }),
  { minLength: 1, maxLength: 6 },
);

describe('what somebody may not see', () => {
  let mesh: EmbeddedMesh;
  let rest: RestClient;
  let of: Made;
  let other: Made;
  let stranger: Made;
  let partner: Readonly<Record<string, string>>;
  let since: string;

  beforeAll(async () => {
    mesh = await embeddedMesh();
    await mesh.start();
    rest = mesh.rest();
    const make = making(rest);
    const open = { visibility: 'public', consents: appearing };
    of = await make.organisation({ name: 'Laboratoire Canopée', ...open });
    other = await make.organisation({ name: 'Clinique des Quais', kind: 'care_provider', ...open });
    stranger = await make.person((await make.organisation({ name: 'Atelier du Fil' })).id);
    for (const [nth, text] of [...topics].entries())
      await make.statement(nth === 1 ? other.id : of.id, {
        ...{ text: nth === 1 ? 'Cohortes de patients' : text, kind: 'offer', visibility: 'public' },
      });
    const scopes = ['expertise:read', 'changes:read'];
    const body = { name: 'Annuaire', scopes, per_second: 2000, burst: 20_000 };
    partner = { Authorization: `Bearer ${(await rest.take('POST', '/v1/keys', { body })).secret}` };
    await settled(rest);
    since = encodeURIComponent((await rest.take('GET', '/v1/changes', { headers: partner })).next);
  }, 60_000);
  afterAll(() => mesh?.discard());

  const hide = async ({ path, topic, discreet, after }: Hidden): Promise<void> => {
    const visibility = 'animators';
    const bodies: Readonly<Record<Hidden['path'], Json>> = {
      statements: {
        ...{ organisation: of.id, kind: 'need', type: 'data', text: topic },
        ...(discreet ? { discreet, preview: 'Un besoin de soins' } : { visibility }),
      },
      texts: { owners: [of.id], kind: 'publication', title: topic, visibility },
      collaborations: { organisations: [of.id, other.id], kind: 'project', title: topic, visibility },
      organisations: { name: topic, kind: 'lab', description: topic, consents: appearing, visibility },
    };
    const { id } = await rest.take('POST', `/v1/${path}`, { body: bodies[path] });
    if (after === 'is changed') await rest.take('PATCH', `/v1/${path}/${id}`, { body: { invented: true } });
    if (after === 'is removed') await rest.take('DELETE', `/v1/${path}/${id}`);
  };

  const lists = (): readonly string[] => [
    ...['organisations', 'statements', 'texts', 'collaborations'].flatMap((path) => [
      `/v1/${path}`,
      `/v1/${path}?limit=1`,
    ]),
    ...['statements', 'texts', 'collaborations', 'concepts', 'similar'].map(
      (path) => `/v1/organisations/${of.id}/${path}`,
    ),
    `/v1/organisations/${of.id}`,
    ...topics.map((topic) => `/v1/search?q=${encodeURIComponent(topic)}&${facets}`),
    ...['hém', 'dia', 'suivi'].map((typed) => `/v1/complete?q=${encodeURIComponent(typed)}`),
    '/v1/vocabulary/concepts?limit=5',
  ];

  /** All that is answered, but which request it was. */
  const readBy = async (paths: readonly string[], headers: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      await Promise.all(
        paths.map(async (path) => {
          const answer = await rest.call('GET', path, { headers });
          return [path, [answer.status, answer.headers.get('etag'), answer.text]] as const;
        }),
      ),
    );

  const everything = async () => ({
    stranger: await readBy([...lists(), '/v1/memberships', '/v1/consents', '/v1/persons', '/v1/calls'], {
      'Passerelle-Act-As': stranger.id,
    }),
    partner: await readBy([...lists(), `/v1/changes?cursor=${since}`], partner),
  });

  it('is all read before: something is found, counted and told by pages', async () => {
    const { stranger: read, partner: machine } = await everything();
    for (const answers of [read, machine])
      expect(Object.values(answers).filter(([status]) => status !== 200)).toEqual([]);
    const [, , found] = machine[lists().find((path) => path.startsWith('/v1/search')) ?? ''] ?? [];
    expect(JSON.parse(String(found))).toMatchObject({ items: [{ organisation: { id: of.id } }] });
  });

  it('moves no byte of what they read, whatever it is and whatever is done to it (property)', async () => {
    const before = await everything();
    await fc.assert(
      fc.asyncProperty(someHidden, async (hidden) => {
        for (const one of hidden) await hide(one);
        await settled(rest);
        expect(await everything()).toEqual(before);
      }),
      { numRuns: 5, seed: 8, endOnFailure: true },
    );
  }, 120_000);
});
