// The table of routes and the OpenAPI document made of it.
import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { openApiDocument, openApiRoute } from '../../../services/gateway/openapi.ts';
import { kinds } from '../../../services/gateway/profiles/kinds.ts';
import { routes } from '../../../services/gateway/routes.ts';
import { actions } from '../../../services/platform/access/policy.ts';

// As clients get it: what JSON leaves out is out.
const all = [...routes, openApiRoute(routes, '1.2.3')];
const document = JSON.parse(JSON.stringify(openApiDocument(all, '1.2.3'))) as {
  openapi: string;
  info: { version: string };
  tags: { name: string }[];
  paths: Record<
    string,
    Record<
      string,
      {
        operationId: string;
        parameters?: { in: string; name: string }[];
        requestBody?: unknown;
        responses: Record<string, unknown>;
      }
    >
  >;
};

const walk = (node: unknown, visit: (object: Record<string, unknown>) => void): void => {
  if (typeof node !== 'object' || node === null) return;
  if (!Array.isArray(node)) visit(node as Record<string, unknown>);
  for (const child of Object.values(node)) walk(child, visit);
};

const resolve = (pointer: string): unknown =>
  pointer
    .replace(/^#\//, '')
    .split('/')
    .reduce<unknown>((node, step) => (node as Record<string, unknown> | undefined)?.[step], document);

describe('every route', () => {
  it.each(all.map((route) => [`${route.method} ${route.path}`, route] as const))(
    '%s names its action',
    (_, route) => {
      expect(actions).toContain(route.action);
    },
  );

  it('is declared once', () => {
    const names = all.map(({ method, path }) => `${method} ${path}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it('that writes is closed to who may only read', () => {
    const reading = ['read', 'read-hidden'];
    const writing = all.filter(({ method, asks }) => method !== 'GET' && asks !== true);
    expect(writing.filter(({ action }) => reading.includes(action))).toEqual([]);
  });

  it('that asks with a body is a POST of its own, which none but reading and curating take', () => {
    const asking = all.filter(({ asks }) => asks);
    expect(asking.map(({ method, path, action }) => [method, path, action])).toEqual([
      ['POST', '/v1/organisations/{id}/candidates', 'read-hidden'],
      ['POST', '/v1/calls/{id}/consortia', 'curate'],
      ['POST', '/v1/search', 'read'],
      ['POST', '/v1/search/bulk', 'read'],
      ['POST', '/v1/vocabulary/in-text', 'read'],
      ['POST', '/v1/explain', 'curate'],
      ['POST', '/v1/mail/preview', 'curate'],
    ]);
  });
});

describe('the document', () => {
  it('is OpenAPI 3.1 of this version, with every route', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(document.info.version).toBe('1.2.3');
    const described = Object.entries(document.paths).flatMap(([path, of]) =>
      Object.keys(of).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(described.toSorted()).toEqual(all.map(({ method, path }) => `${method} ${path}`).toSorted());
  });

  it('shows what partners need first, and names every tag', () => {
    const names = document.tags.map(({ name }) => name);
    expect(names.slice(0, 2)).toEqual(['search', 'vocabulary']);
    expect(names.toSorted()).toEqual([...new Set(all.map(({ tag }) => tag))].toSorted());
    expect(names.indexOf('sign-in')).toBeGreaterThan(names.indexOf('webhooks'));
  });

  it('has no reference that leads nowhere', () => {
    const lost: string[] = [];
    let references = 0;
    walk(document, ({ $ref }) => {
      if (typeof $ref !== 'string') return;
      references += 1;
      if (resolve($ref) === undefined) lost.push($ref);
    });
    expect(lost).toEqual([]);
    expect(references).toBeGreaterThan(50);
  });

  it('names each operation once, declares every part of its path, and says what a refusal is', () => {
    const operations = Object.entries(document.paths).flatMap(([path, of]) =>
      Object.values(of).map((one) => ({ path, ...one })),
    );
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
    for (const { path, parameters = [], responses } of operations) {
      const declared = parameters.filter((one) => one.in === 'path').map(({ name }) => name);
      expect(declared).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
      expect(JSON.stringify(responses['default'])).toContain('application/problem+json');
    }
  });

  it('describes references and limits that the schemas hold to', () => {
    const text = JSON.stringify(document);
    expect(text).toContain('patient_association');
    expect(resolve('#/components/schemas/StatementBody/properties/text/maxLength')).toBe(2000);
    expect(resolve('#/components/schemas/OrganisationBody/additionalProperties')).toBe(false);
    expect(resolve('#/components/schemas/OrganisationBody/required')).toEqual(['name', 'kind']);
  });

  it('asks for a body only where it must be there', () => {
    const required = (path: string) => {
      const body = document.paths?.[path]?.post?.requestBody as { required?: boolean } | undefined;
      return body?.required ?? false;
    };
    expect(required('/v1/introductions/{id}/agree')).toBe(false);
    expect(required('/v1/introductions/{id}/outcome')).toBe(true);
    expect(required('/v1/calls/import')).toBe(true);
  });

  it('gives examples that its own schemas take', () => {
    let examples = 0;
    for (const { body } of all)
      for (const example of (body?.meta()?.['examples'] ?? []) as unknown[]) {
        examples += 1;
        expect(body?.safeParse(example).error).toBeUndefined();
      }
    expect(examples).toBeGreaterThan(10);
  });

  it('describes patches by their fields: none required, null where one may go, none that is fixed', () => {
    const of = (name: string) =>
      resolve(`#/components/schemas/${name}`) as {
        required?: string[];
        properties: Record<string, unknown>;
      };
    const organisation = of('OrganisationPatch');
    expect(organisation.required).toBeUndefined();
    expect(JSON.stringify(organisation.properties['site'])).toContain('null');
    expect(JSON.stringify(organisation.properties['name'])).not.toContain('null');
    expect(JSON.stringify(organisation)).not.toContain('"default"');
    expect(Object.keys(of('StatementPatch').properties)).not.toContain('organisation');
    expect(Object.keys(of('ConsentPatch').properties)).toEqual(['given', 'text_version']);
  });

  it('shows schemas that JSON Schema can say', () => {
    for (const { body, answer } of Object.values(kinds))
      expect(() => [z.toJSONSchema(body, { io: 'input' }), z.toJSONSchema(answer)]).not.toThrow();
  });
});
