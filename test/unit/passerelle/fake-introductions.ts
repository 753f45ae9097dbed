// Introductions and what holds for them, as much of their API as the demonstration needs: opened once for a key, acts are
// recorded in order, and whoever opens one while things are held is told so.
import type { Json } from './fake-mesh.ts';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: Json;
  readonly key: string | undefined;
  readonly actAs: string | undefined;
}

export interface Answered {
  readonly status: number;
  readonly body?: Json;
}

export interface FakeIntroduction {
  readonly id: string;
  readonly organisations: readonly string[];
  /** For how long it was held, seconds. */
  readonly held: number;
  /** Who did what. */
  readonly acts: { as: string | undefined; verb: string; body: Json }[];
}

export const fakeIntroductions = (idOf: (reference: string) => string | undefined) => {
  const byKey = new Map<string, FakeIntroduction>();
  const settings = { hold_seconds: 60 };
  const wishes = new Map<string, Json>();
  const all = (): readonly FakeIntroduction[] => [...byKey.values()];

  const shown = ({ id, organisations, acts }: FakeIntroduction): Json => ({
    id,
    parties: organisations.map((organisation) => ({ organisation: { id: organisation } })),
    history: [
      { action: 'open', by: 'animator' },
      { action: 'release', by: 'clock' },
      ...acts.map(({ verb, as }) => ({ action: verb, by: as === undefined ? 'animator' : 'party' })),
    ],
  });

  const open = ({ body, key = '' }: Asked): Answered => {
    const organisations = (body['organisations'] as string[]).map((one) => idOf(one) ?? '');
    if (organisations.includes(''))
      return { status: 422, body: { errors: [{ field: 'organisations', rule: 'unresolved' }] } };
    const made = byKey.get(key) ?? {
      id: `int_${byKey.size}`,
      organisations,
      held: settings.hold_seconds,
      acts: [],
    };
    byKey.set(key, made);
    return { status: 201, body: shown(made) };
  };

  const ofIntroductions = (asked: Asked, id: string | undefined, verb: string | undefined): Answered => {
    if (id === undefined)
      return asked.method === 'POST'
        ? open(asked)
        : { status: 200, body: { items: all().map(shown), next: null } };
    const found = all().find((one) => one.id === id);
    if (!found) return { status: 404 };
    const last = found.acts.at(-1);
    // The same again changes nothing.
    if (verb !== undefined && !(last?.verb === verb && last.as === asked.actAs))
      found.acts.push({ as: asked.actAs, verb, body: asked.body });
    return { status: 200, body: shown(found) };
  };

  const said = ({ method, path, body, actAs }: Asked): Answered => {
    if (method === 'GET')
      return { status: 200, body: { version: 0, items: [], next: null, ...wishes.get(path) } };
    wishes.set(path, { ...body, version: 1, as: actAs });
    const about = path.replace(/\/be_contacted$/, '');
    if (about !== path) wishes.set(about, { items: [{ purpose: 'be_contacted', ...body }] });
    return { status: 200, body: {} };
  };

  /** Undefined where it is about something else. */
  const answer = (asked: Asked): Answered | undefined => {
    const path = asked.path.replace(/\?.*$/, '');
    const [, , kind, first, second] = path.split('/');
    if (kind === 'introductions') return ofIntroductions(asked, first, second);
    if (path === '/v1/brokering/settings') {
      if (asked.method === 'PATCH') settings.hold_seconds = Number(asked.body['hold_seconds']);
      return { status: 200, body: { ...settings } };
    }
    if (second === 'review-wish' || second === 'consents') return said({ ...asked, path });
    return undefined;
  };

  return { answer, all, settings, wishes };
};
