// What a client may not set: fields that routes do not name, and fields that are somebody else's to set.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import type { Route } from '../../services/gateway/route.ts';
import { routes } from '../../services/gateway/routes.ts';
import { aPerson, type FakeMesh, startMesh } from '../unit/gateway/fake-mesh.ts';

const withBody = routes.filter(({ body }) => body !== undefined);
const nameOf = ({ method, path }: Route): string => `${method} ${path}`;

/** What only we set, as others call it too. */
const ours = [
  ...['id', '_id', 'version', 'recorded', 'by', 'at', 'author', 'created_at', 'createdAt', 'created_by'],
  ...['administrator', 'animator', 'roles', 'memberships', 'owner', 'owners', 'ownerIds', 'consents'],
  ...['key', 'keyId', 'key_id', 'secret', 'secrets', 'scopes', 'state', 'stage', 'score', 'merged_into'],
  ...[
    'new_email',
    'newEmail',
    'expired',
    'paused_because',
    'revoked_at',
    'last_used_at',
    'session',
    'actor',
    'requestId',
    'invented',
  ],
  ...['__proto__', 'constructor', 'prototype'],
];

/** Which of them a route takes all the same: each is checked against who may, not by its name. */
const taken: Readonly<Record<string, readonly string[]>> = {
  'POST /v1/organisations': ['consents', 'invented'],
  'PATCH /v1/organisations/{id}': ['consents', 'invented'],
  'POST /v1/statements': ['invented'],
  'PATCH /v1/statements/{id}': ['invented'],
  'POST /v1/texts': ['owners', 'invented'],
  'PATCH /v1/texts/{id}': ['owners', 'invented'],
  'POST /v1/collaborations': ['invented'],
  'PATCH /v1/collaborations/{id}': ['invented'],
  'POST /v1/persons': ['administrator', 'animator', 'memberships', 'invented'],
  'PATCH /v1/persons/{id}': ['administrator', 'animator', 'memberships', 'invented'],
  'POST /v1/calls': ['invented'],
  'PATCH /v1/calls/{id}': ['invented'],
  'PATCH /v1/webhooks/{id}': ['state'],
  'POST /v1/keys': ['scopes'],
  'PATCH /v1/keys/{id}': ['scopes'],
};

interface JsonSchema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly propertyNames?: { readonly enum?: readonly string[]; readonly $ref?: string };
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
}

const schemaOf = ({ body }: Route): JsonSchema =>
  body ? (z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }) as JsonSchema) : {};

const fieldsOf = (route: Route): Readonly<Record<string, JsonSchema>> => {
  const { properties, $ref = '', $defs = {} } = schemaOf(route);
  return properties ?? $defs[$ref.split('/').at(-1) ?? '']?.properties ?? {};
};

/** Every object in a schema that takes a field of any name, by where it is. */
const openIn = (schema: unknown, at = ''): readonly string[] => {
  if (typeof schema !== 'object' || schema === null) return [];
  if (Array.isArray(schema)) return schema.flatMap((one) => openIn(one, at));
  const { type, properties, additionalProperties: more, propertyNames } = schema as JsonSchema;
  // A map whose keys are a closed list names its fields as well.
  const listed = propertyNames?.enum ?? propertyNames?.$ref;
  const closed = more === false || (typeof more === 'object' && listed !== undefined);
  const here = (type === 'object' || properties !== undefined) && !closed ? [at === '' ? '.' : at] : [];
  return [
    ...here,
    ...Object.entries(schema).flatMap(([name, of]) =>
      openIn(of, name === 'properties' ? at : `${at}/${name}`),
    ),
  ];
};

const exampleOf = ({ body, path }: Route): object => {
  const [example] = (body?.meta()?.['examples'] ?? []) as object[];
  return example ?? (path.startsWith('/v1/sign-in') ? { token: 'x'.repeat(43) } : {});
};

describe('a body', () => {
  let mesh: FakeMesh;
  beforeAll(async () => {
    mesh = await startMesh();
  });
  afterAll(() => mesh.stop());

  it('is there to be tried', () => {
    expect(withBody.length).toBeGreaterThan(40);
  });

  it.each(withBody.map((route) => [nameOf(route), route] as const))(
    'of %s takes no field that it does not name, at any depth',
    (_, route) => {
      expect(Object.keys(fieldsOf(route))).not.toEqual([]);
      expect(openIn(schemaOf(route))).toEqual([]);
    },
  );

  it.each(withBody.map((route) => [nameOf(route), route] as const))(
    'of %s with a field that is ours to set is refused, and the field named',
    async (name, route) => {
      const path = route.path.replaceAll(/\{\w+\}/g, 'org_0123456789abcdefghjkmnpqrs');
      const accepted: string[] = [];
      for (const field of ours.filter((one) => !taken[name]?.includes(one))) {
        const example = JSON.stringify(exampleOf(route));
        const raw = `${example.slice(0, -1)}${example === '{}' ? '' : ','}${JSON.stringify(field)}:"x"}`;
        const answer = await mesh.call(route.method, path, { raw });
        const named = (answer.json?.errors ?? []).some((one: { field: string }) => one.field === field);
        if (answer.status !== 422 || !named) accepted.push(`${field}: ${answer.status}`);
      }
      expect(accepted).toEqual([]);
    },
  );

  it('takes, of what is ours to set, nothing that is not written down here', () => {
    const found = Object.fromEntries(
      withBody.flatMap((route) => {
        const names = ours.filter((field) => Object.hasOwn(fieldsOf(route), field));
        return names.length === 0 ? [] : [[nameOf(route), names]];
      }),
    );
    expect(found).toEqual(taken);
  });

  it.each(routes.filter(({ query }) => query).map((route) => [nameOf(route), route] as const))(
    'and the address of %s has no parameter that it does not name',
    async (_, route) => {
      const path = route.path.replaceAll(/\{\w+\}/g, 'org_0123456789abcdefghjkmnpqrs');
      const body = route.body ? { body: exampleOf(route) } : {};
      const answer = await mesh.call(route.method, `${path}?administrator=true`, body);
      expect([answer.status, answer.json?.errors?.at(-1)?.field]).toEqual([400, 'administrator']);
    },
  );
});

describe('a field of a person', () => {
  let mesh: FakeMesh;
  beforeAll(async () => {
    mesh = await startMesh();
  });
  afterAll(() => mesh.stop());

  it('that only administrators set is refused from anybody else', async () => {
    const [member, animator] = [
      await mesh.make('persons', aPerson()),
      await mesh.make('persons', aPerson({ animator: true })),
    ];
    for (const [as, field] of [
      [member.id, 'animator'],
      [member.id, 'administrator'],
      [animator.id, 'animator'],
      [animator.id, 'administrator'],
    ] as const) {
      const body = { [field]: true };
      const changed = await mesh.call('PATCH', `/v1/persons/${member.id}`, { as, body });
      expect([field, changed.status]).toEqual([field, 422]);
      expect(changed.json.errors[0].field).toBe(field);
    }
    const { json } = await mesh.call('GET', `/v1/persons/${member.id}`);
    expect([json.animator, json.administrator]).toEqual([false, false]);
  });
});
