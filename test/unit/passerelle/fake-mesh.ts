// A REST API in memory, as much of it as an import needs: external ids are unique, versions are tags, and faults can be
// put in its way.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fakeIntroductions } from './fake-introductions.ts';

export type Json = Record<string, unknown>;

export interface FakeMesh {
  readonly url: string;
  readonly requests: readonly {
    readonly method: string;
    readonly path: string;
    readonly body: Json | undefined;
  }[];
  /** What it says that it is. */
  demonstration: boolean;
  of(kind: string): readonly Json[];
  readonly introductions: ReturnType<typeof fakeIntroductions>;
  /** Answers instead of the mesh until it returns nothing; also ends the connection when it says so. */
  onRequest: (request: {
    method: string;
    path: string;
    count: number;
  }) => { status: number; body?: Json } | 'cut' | undefined;
  close(): Promise<void>;
}

const readBody = async (request: IncomingMessage): Promise<Json | undefined> => {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text.startsWith('{') && !request.url?.startsWith('/v1/restore')
    ? (JSON.parse(text) as Json)
    : undefined;
};

const listOf = (value: unknown): string[] => (Array.isArray(value) ? (value as string[]) : []);

export const startFakeMesh = async (): Promise<FakeMesh> => {
  const things = new Map<string, Json>();
  const requests: { method: string; path: string; body: Json | undefined }[] = [];
  let next = 0;

  const find = (kind: string, reference: string): Json | undefined =>
    [...things.values()].find(
      (one) =>
        one['path'] === kind && (one['id'] === reference || listOf(one['external_ids']).includes(reference)),
    );
  const introductions = fakeIntroductions(
    (reference) => find('organisations', reference)?.['id'] as string | undefined,
  );
  const shown = ({ path: _path, ...rest }: Json): Json => rest;
  /** Puts ids in place of external ids; what leads nowhere is told. */
  const unresolved = (body: Json): Json[] => {
    const errors: Json[] = [];
    const idOf = (field: string, reference: string): unknown => {
      const found = find('organisations', reference);
      if (!found)
        errors.push({
          field,
          rule: 'unresolved',
          message: `The field ${field} leads nowhere.`,
          cure: 'Create it.',
        });
      return found?.['id'];
    };
    for (const field of ['organisation', 'parent'])
      if (typeof body[field] === 'string') body[field] = idOf(field, body[field]);
    for (const field of ['owners', 'organisations'])
      if (field in body) body[field] = listOf(body[field]).map((one, at) => idOf(`${field}[${at}]`, one));
    const { memberships } = body as { memberships?: { organisation: string }[] };
    for (const one of memberships ?? []) one.organisation = String(idOf('memberships', one.organisation));
    return errors;
  };

  const answer = (
    method: string,
    kind: string,
    reference: string | undefined,
    body: Json,
    ifMatch: string | undefined,
  ) => {
    if (method === 'GET') {
      const found = find(kind, reference ?? '');
      return found
        ? { status: 200, body: shown(found) }
        : { status: 404, body: { detail: 'There is none.' } };
    }
    if (body['kind'] === 'labo') {
      const error = {
        field: 'kind',
        rule: 'not-one-of',
        value: 'labo',
        message: 'Not a kind.',
        cure: 'Choose one of: lab.',
      };
      return { status: 422, body: { detail: 'Not right.', errors: [error] } };
    }
    const nowhere = unresolved(body);
    if (nowhere.length > 0) return { status: 422, body: { detail: 'Not right.', errors: nowhere } };
    if (method === 'POST') {
      const { external_id: one, external_ids: many, ...fields } = body;
      const ids = [...listOf(many), ...(typeof one === 'string' ? [one] : [])];
      const standing = ids.map((id) => find(kind, id)).find((found) => found !== undefined);
      if (standing)
        return {
          status: 409,
          body: { detail: 'Taken.', current: shown(standing) },
          version: standing['version'],
        };
      next += 1;
      const made = {
        path: kind,
        id: `${kind.slice(0, 3)}_${String(next).padStart(26, '0')}`,
        version: 1,
        ...fields,
        external_ids: ids,
      };
      things.set(made.id, made);
      return { status: 201, body: shown(made), version: 1 };
    }
    const found = find(kind, reference ?? '') ?? {};
    if (ifMatch !== `"${String(found['version'])}"`)
      return { status: 412, body: { detail: 'Changed.', current: shown(found) }, version: found['version'] };
    const patched = { ...found, ...body, version: Number(found['version']) + 1 };
    things.set(String(found['id']), patched);
    return { status: 200, body: shown(patched), version: patched.version };
  };

  const mesh = { onRequest: (() => undefined) as FakeMesh['onRequest'], demonstration: false };
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = 'GET', url = '' } = request;
    const body = await readBody(request);
    const path = decodeURIComponent(url);
    requests.push({ method, path, body });
    const instead = mesh.onRequest({ method, path, count: requests.length });
    if (instead === 'cut') return void request.socket.destroy();
    const [, , kind = '', ...rest] = path.split('/');
    const headerOf = (name: string): string | undefined => {
      const value = request.headers[name];
      return typeof value === 'string' ? value : undefined;
    };
    const made =
      instead ??
      introductions.answer({
        method,
        path,
        body: body ?? {},
        key: headerOf('idempotency-key'),
        actAs: headerOf('passerelle-act-as'),
      }) ??
      (path === '/healthz' || path === '/v1/sign-in'
        ? { status: 200, body: { demonstration: mesh.demonstration } }
        : answer(
            method,
            kind,
            rest.length > 0 ? rest.join('/') : undefined,
            body ?? {},
            request.headers['if-match'],
          ));
    response.statusCode = made.status;
    response.setHeader('Content-Type', 'application/json');
    if ('version' in made) response.setHeader('ETag', `"${String(made.version)}"`);
    response.end(JSON.stringify(made.body ?? {}));
  };
  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(mesh, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    introductions,
    of: (kind: string) => [...things.values()].filter((one) => one['path'] === kind),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
};
