// A small campus with something of every kind, made by REST as the examples of the OpenAPI document say; and who asks.
import { embeddedMesh, type EmbeddedMesh } from './embedded-mesh.ts';
import { eventually } from './eventually.ts';
import type { Json, RestClient } from './rest-client.ts';
import type { Document } from '../security/fuzz/operations.ts';
import type { Schema } from '../security/fuzz/values-of-schema.ts';

export const roles = ['member', 'staff', 'partner'] as const;
export type Role = (typeof roles)[number];

export interface World {
  readonly mesh: EmbeddedMesh;
  readonly rest: RestClient;
  /** The headers by which each comes in. */
  readonly as: Readonly<Record<Role, Readonly<Record<string, string>>>>;
  /** Ids that there are, by collection as in addresses; what is made later is added. */
  readonly ids: Map<string, string[]>;
  /** Without whom nobody could ask any more. */
  readonly needed: ReadonlySet<string>;
}

/** What the examples refer to. */
export const externalIds = {
  first: 'ror:02vjkv261',
  second: 'siren:130026222',
  person: 'orcid:0000-0001',
} as const;

export const examplesAt = (document: Document, path: string, method: string): readonly unknown[] => {
  const [content] = Object.values(document.paths[path]?.[method]?.requestBody?.content ?? {});
  const schema = content?.schema ?? {};
  const name =
    String(schema['$ref'] ?? '')
      .split('/')
      .at(-1) ?? '';
  const at: Schema | undefined = document.components.schemas[name] ?? schema;
  return (at['examples'] ?? []) as unknown[];
};

const offer = 'Capteurs de glycémie portables pour le suivi à domicile de patients diabétiques';
const need =
  'Nous cherchons des capteurs de glycémie portables pour suivre des patients diabétiques à domicile';

/** Two organisations that should meet, and their people. */
const people = async (rest: RestClient): Promise<{ organisation: string; person: string }> => {
  const consents = ['be_suggested', 'appear_to_partners', 'analytics'];
  const make = async (path: string, body: Json): Promise<string> =>
    (await rest.take('POST', path, { body })).id;
  const organisation = await make('/v1/organisations', {
    ...{ name: 'Inserm', kind: 'lab', visibility: 'public', external_id: externalIds.first, consents },
  });
  const other = await make('/v1/organisations', {
    ...{
      name: 'Glycopont',
      kind: 'startup',
      visibility: 'public',
      external_id: externalIds.second,
      consents,
    },
  });
  await make('/v1/organisations', { name: 'À défaire', kind: 'school' });
  const person = await make('/v1/persons', {
    ...{ given_name: 'Camille', family_name: 'Exemple', email: 'camille@exemple.example' },
    external_id: externalIds.person,
    memberships: [{ organisation, role: 'owner' }],
  });
  await make('/v1/persons', {
    ...{ given_name: 'Dominique', family_name: 'Exemple', email: 'dominique@exemple.example' },
    memberships: [{ organisation: other, role: 'owner' }],
  });
  const public_ = { type: 'data', visibility: 'public' };
  await make('/v1/statements', { ...public_, organisation, kind: 'need', text: need });
  await make('/v1/statements', { ...public_, organisation: other, kind: 'offer', text: offer });
  return { organisation, person };
};

/** Collections of which a first one is made as its example says. */
const exemplary = ['texts', 'collaborations', 'calls', 'webhooks', 'keys', 'introductions', 'rounds'];
const listed = [
  'organisations',
  'persons',
  'statements',
  'texts',
  'collaborations',
  'memberships',
  'consents',
  'calls',
  'rules',
  'webhooks',
  'keys',
  'introductions',
  'queue',
  'vocabulary/concepts',
];

export const startWorld = async (document: Document): Promise<World> => {
  const mesh = await embeddedMesh();
  await mesh.start();
  const rest = mesh.rest();
  const { organisation, person } = await people(rest);
  const key = await rest.take('POST', '/v1/keys', {
    body: {
      ...{
        name: 'Annuaire',
        scopes: ['expertise:read', 'changes:read', 'webhooks:write', 'mail-reports:write'],
      },
      ...{ per_second: 1000, burst: 1000, per_day: 1_000_000 },
    },
  });
  const suggested = await eventually(async () => {
    const all = await rest.list('/v1/suggestions');
    if (all.length === 0) throw new Error('nothing is suggested yet');
    return all;
  });
  const notices = await eventually(async () => {
    const all = await rest.list(`/v1/persons/${person}/notices`, { as: person });
    if (all.length === 0) throw new Error('nobody is told yet');
    return all;
  });
  for (const collection of exemplary) {
    const [body] = examplesAt(document, `/v1/${collection}`, 'post');
    await rest.take('POST', `/v1/${collection}`, { body });
  }
  const ids = new Map<string, string[]>([
    ['suggestions', suggested.map(({ id }) => id as string)],
    ['notices', notices.map(({ id }) => id as string)],
  ]);
  for (const collection of listed)
    ids.set(
      collection.split('/').at(-1) ?? '',
      (await rest.list(`/v1/${collection}`))
        .map((one: Json) => String(one['id'] ?? one['code']))
        .slice(0, 20),
    );
  return {
    mesh,
    rest,
    ids,
    needed: new Set([organisation, person, key.id, externalIds.first, externalIds.person]),
    as: {
      member: { ...rest.authorization, 'Passerelle-Act-As': person },
      staff: { ...rest.authorization },
      partner: { Authorization: `Bearer ${key.secret}` },
    },
  };
};
