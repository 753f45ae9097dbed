// Every route of the edge × everybody who may ask, through the real door; and that what is hidden is as though it were not.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Route } from '../../services/gateway/route.ts';
import { routes } from '../../services/gateway/routes.ts';
import { type Asker, askers, type MatrixCampus, matrixCampus } from './matrix-campus.ts';
import {
  addressOf,
  type Answered,
  asksForSomething,
  nameOf,
  prepare,
  send,
  thingFor,
  unknownOf,
} from './matrix-requests.ts';
import { matrix, rowsOf } from './matrix-table.ts';

const rows = rowsOf(matrix);
const names = routes.map(nameOf);

/** As the columns are grouped. */
const groups = [3, 5, 3, 3];
const grouped = (cells: readonly string[]): string => {
  let at = 0;
  return groups.map((size) => cells.slice(at, (at += size)).join('')).join(' ');
};

/** Refused for the state of what is there, by whom it may be done. */
const forItsState = [409, 412, 422];
const symbolOf = ({ status, text }: Answered, isThere: boolean): string => {
  if (status === 401) return '?';
  if (status === 403) return '-';
  if (status === 404) return isThere ? '0' : '.';
  // Of a table that has no such row.
  const isUnresolved = status === 400 && text.includes('"rule":"unresolved"');
  return status < 400 || isUnresolved || forItsState.includes(status)
    ? '+'
    : `[${status} ${text.slice(0, 300)}]`;
};

/** Whatever differs from one request to the next by itself. */
const ownHeaders = /^(date|x-request-id|ratelimit.*|set-cookie|keep-alive|connection)$/;

/** All that an answer says, but which id was asked for and which request it was. */
const said = ({ status, text, headers }: Answered, asked: string): string =>
  JSON.stringify([
    status,
    [...headers].filter(([name]) => !ownHeaders.test(name)),
    text.replaceAll(asked, 'ID').replaceAll(/urn:passerelle:request:[\w-]+/g, 'REQUEST'),
  ]);

const endsSession = 'DELETE /v1/persons/{id}/sessions/{session}';
const endsAll = ['DELETE /v1/persons/{id}/sessions', 'DELETE /v1/session'];

interface Twice {
  readonly name: string;
  /** Which route reads it, where there is one. */
  readonly reads: string;
  readonly asker: Asker;
  readonly there: string;
  readonly unknown: string;
}

describe('who may what', () => {
  let campus: MatrixCampus;
  const found = new Map<string, Map<Asker, string>>();
  /** What was answered as though there were no such thing, beside what is answered where there is none. */
  const hiddenThings: Twice[] = [];
  const readable: string[] = [];
  /** Answers that do not say what they are, or that a cache might keep. */
  const careless = new Set<string>();

  const look = (name: string, { text, headers }: Answered): void => {
    const type = headers.get('content-type') ?? '';
    const isKept = !(headers.get('cache-control') ?? '').includes('no-store');
    if (isKept || (text !== '' && !type.endsWith('; charset=utf-8'))) careless.add(name);
  };

  const ask = async (route: Route, asker: Asker, things: MatrixCampus['things']): Promise<Answered> => {
    const answer = await send(campus.rest.base, prepare(route, campus, things), campus.credentials[asker]);
    look(nameOf(route), answer);
    return answer;
  };

  const change = async (asker: Asker, method: string, path: string, body: object): Promise<number> => {
    const headers = { 'Content-Type': 'application/merge-patch+json' };
    const asked = { method, path, headers, body: JSON.stringify(body) };
    return (await send(campus.rest.base, asked, campus.credentials[asker])).status;
  };

  const readsOf = (folder: string, things: MatrixCampus['things']): string => {
    if (things === campus.hidden) return '';
    return `GET /v1/${folder === 'a' ? 'organisations' : folder}/{id}`;
  };

  const askTwice = async (
    route: Route,
    asker: Asker,
    answer: Answered,
    things: MatrixCampus['things'],
  ): Promise<void> => {
    const part = route.path.includes('{a}') ? 'a' : 'id';
    const folder = thingFor(route.path, part);
    const without = { ...things, [folder]: unknownOf[folder] ?? '' };
    const nothing = await ask(route, asker, without);
    hiddenThings.push({
      ...{ name: nameOf(route), asker, reads: readsOf(folder, things) },
      there: said(answer, things[folder] ?? ''),
      unknown: said(nothing, without[folder] ?? ''),
    });
  };

  /** What only its own and animators see, asked for by those who are neither. */
  const askForHidden = async (): Promise<void> => {
    const { hidden } = campus;
    const below = routes.filter(
      ({ path }) => hidden[thingFor(path, 'id')] !== undefined && /\{id\}/.test(path),
    );
    for (const asker of ['expertise', 'every', 'stranger'] as const)
      for (const route of below) {
        const answer = await ask(route, asker, hidden);
        if (answer.status < 300) readable.push(`${asker} ${nameOf(route)}`);
        await askTwice(route, asker, answer, hidden);
      }
  };

  /** What each would get by a field of something that is theirs to change. */
  const raised: [string, number][] = [];
  const raiseThemselves = async (): Promise<void> => {
    const { things, other } = campus;
    const self = `/v1/persons/${things['persons']}`;
    const owner = (organisation = ''): object => ({ memberships: [{ organisation, role: 'owner' }] });
    const of = `/v1/organisations/${things['organisations']}`;
    const body = { given_name: 'Nouvelle', family_name: 'Exemple', administrator: true };
    raised.push(
      ['owner of another organisation', await change('member', 'PATCH', self, owner(other.id))],
      ['owner of the own one', await change('member', 'PATCH', self, owner(things['organisations']))],
      ['consents by a member', await change('member', 'PATCH', of, { consents: [] })],
      ['animator', await change('member', 'PATCH', self, { animator: true })],
      ['administrator by an animator', await change('animator', 'PATCH', self, { administrator: true })],
    );
    const made = { method: 'POST', path: '/v1/persons', headers: { 'Content-Type': 'application/json' } };
    const asked = { ...made, body: JSON.stringify(body) };
    const { status } = await send(campus.rest.base, asked, campus.credentials.animator);
    raised.push(['a new administrator by an animator', status]);
  };

  beforeAll(async () => {
    campus = await matrixCampus();
    await askForHidden();
    await raiseThemselves();
    const left = [...campus.sessions];
    // What ends sessions comes once everybody has asked for everything else.
    const endings = routes.filter((route) => endsAll.includes(nameOf(route)));
    const others = routes.filter((route) => !endsAll.includes(nameOf(route)));
    const asked = [others, endings.toReversed()].flatMap((of) =>
      askers.flatMap((asker) => of.map((route) => ({ asker, route }))),
    );
    for (const { asker, route } of asked) {
      const things = { ...campus.things, session: left[0] ?? '' };
      const isThere = asksForSomething(route, things);
      const answer = await ask(route, asker, things);
      if (nameOf(route) === endsSession && answer.status === 204) left.shift();
      const cells = found.get(nameOf(route)) ?? new Map<Asker, string>();
      found.set(nameOf(route), cells.set(asker, symbolOf(answer, isThere)));
      if (answer.status === 404 && isThere && /\{(id|a)\}/.test(route.path))
        await askTwice(route, asker, answer, things);
    }
  }, 300_000);
  afterAll(() => campus?.mesh.discard());

  it('is written down for every route, and for nothing else', () => {
    expect([...rows.keys()].toSorted()).toEqual(names.toSorted());
  });

  it('asks with the address of something that is there, or with one that is nobody’s', () => {
    for (const route of routes) expect(addressOf(route, campus.things)).not.toMatch(/[{}]|undefined|\/\//);
  });

  it.each(names)('%s is open to whom the table says', (name) => {
    const cells = found.get(name) ?? new Map<Asker, string>();
    expect(grouped(askers.map((asker) => cells.get(asker) ?? ''))).toBe(rows.get(name));
  });

  it('says of every answer what it is, and keeps it out of every cache', () => {
    expect([...careless]).toEqual([]);
  });

  it('lets nobody raise themselves, or others, by a field of what is theirs to change', async () => {
    expect(raised.filter(([, status]) => ![403, 422].includes(status))).toEqual([]);
    const { items } = await campus.rest.take('GET', `/v1/memberships?person=${campus.things['persons']}`);
    expect(items.map(({ role }: { role: string }) => role)).toEqual(['member']);
    const consents = await campus.rest.list(`/v1/organisations/${campus.things['organisations']}/consents`);
    expect(consents.filter(({ given }) => given).length).toBe(3);
  });

  it('lets nobody read or change what only its own and animators see', () => {
    expect(readable).toEqual([]);
    expect(hiddenThings.length).toBeGreaterThan(100);
  });

  it('answers for what is hidden, byte for byte, as for what there is none of', () => {
    // Whoever may read the thing itself is told what is not there of it.
    const unreadable = hiddenThings.filter(({ reads, asker }) => found.get(reads)?.get(asker) !== '+');
    expect(unreadable.length).toBeGreaterThan(100);
    expect(unreadable.filter(({ there, unknown }) => there !== unknown)).toEqual([]);
  });
});
