// The edge over services in memory, listening on a free port: what the tests of the gateway call by `fetch`.
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { type Actor as ActorMessage, ActorKind } from '../../../proto/generated/passerelle/mesh/v1/actor.ts';
import { IntroductionChanged } from '../../../proto/generated/passerelle/brokering/v1/introductions.ts';
import { brokeringClients } from './fake-brokering.ts';
import { fakeExpertise } from './fake-expertise.ts';
import {
  type Suggestion,
  SuggestionChanged,
} from '../../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import {
  type Notice,
  NoticeChanged,
} from '../../../proto/generated/passerelle/notifications/v1/notifications.ts';
import { gateway, type GatewayOptions } from '../../../services/gateway/service.ts';
import type {
  CollectionDefinition,
  Document,
} from '../../../services/platform/document-store/document-store.ts';
import type { DeadLetter } from '../../../services/platform/event-log/event-log.ts';
import { FaultError, fault, ok, refused } from '../../../services/platform/faults/fault.ts';
import { newId } from '../../../services/platform/ids.ts';
import type { RpcDefinition } from '../../../services/platform/rpc/rpc.ts';
import type { Platform } from '../../../services/platform/service.ts';
import { asOperator, operatorToken } from '../../makers/operator.ts';
import { memoryCollection } from '../../makers/memory-collection.ts';
import { memorySchedule } from '../../makers/memory-schedule.ts';
import { fakeProfiles } from './fake-profiles.ts';

type Body = Record<string, unknown>;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- what tests look into
  readonly json: any;
}

export interface CallOptions {
  readonly as?: string;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
  readonly raw?: string | Uint8Array<ArrayBuffer>;
}

export const operationsOf = (
  letters: DeadLetter[] = [],
  restored: string[] = [],
  troubles: string[] = [],
): GatewayOptions['operations'] => ({
  dataFolder: 'demonstration',
  health: () => [{ name: 'profiles', trouble: troubles[0] }, { name: 'gateway' }],
  lag: () => Promise.resolve([{ group: 'matchmaking', topic: 't', partition: 0, committed: 3, end: 5 }]),
  deadLetters: {
    list: ({ after = '', limit = 50 } = {}) =>
      Promise.resolve(letters.filter(({ id }) => id > after).slice(0, limit)),
    show: (id) => Promise.resolve(letters.find((letter) => letter.id === id)),
    replay: (id) => Promise.resolve(letters.some((letter) => letter.id === id)),
    discard: (id) => {
      const at = letters.findIndex((letter) => letter.id === id);
      if (at >= 0) letters.splice(at, 1);
      return Promise.resolve(at >= 0);
    },
    erase: (keys) => Promise.resolve(letters.filter(({ event }) => [keys].flat().includes(event.key)).length),
  },
  backup: async function* () {
    yield* await Promise.resolve(['{"line":1}', '{"line":2}']);
  },
  restore: async (lines) => {
    for await (const line of lines) restored.push(line);
    if (restored.includes('broken')) throw new FaultError({ code: 'invalid', violations: [] });
    return { documents: restored.length };
  },
});

/** As matchmaking does: a discreet side comes without its id to members of the other. */
const seenBy = (actor: ActorMessage, of: Suggestion): Suggestion => {
  const own = new Set(actor.memberships.map(({ organisationId }) => organisationId));
  const all = actor.kind === ActorKind.SERVICE || actor.roles.length > 0;
  const sides = of.sides.map((side) =>
    all || !side.discreet || own.has(side.organisationId) ? side : { ...side, organisationId: '' },
  );
  return { ...of, sides };
};

/** Of a service that no test speaks of: there is nothing. */
const knowsNothing: unknown = new Proxy(
  {},
  { get: () => () => Promise.resolve(refused(fault('not-found'))) },
);

export const startMesh = async (
  more: Partial<GatewayOptions> = {},
  caughtUp = Promise.resolve(),
  otherClients: Record<string, unknown> = {},
  /** By their names; another mesh over the same ones is another process. */
  collections = new Map<string, unknown>(),
) => {
  const profiles = fakeProfiles();
  const suggestions = new Map<string, Suggestion>();
  const notices = new Map<string, Notice>();
  const expertise = fakeExpertise();
  const letters: DeadLetter[] = [];
  const restored: string[] = [];
  const troubles: string[] = [];
  const logged: string[] = [];
  const time = { now: new Date(0) };
  const clients: Record<string, unknown> = {
    'passerelle.profiles.v1.ProfilesService': profiles.client,
    'passerelle.expertise.v1.ExpertiseService': expertise.client,
    'passerelle.expertise.v1.VocabularyService': expertise.vocabulary,
    'passerelle.matchmaking.v1.MatchmakingService': {
      listSuggestions: ({ organisationId, actor }: { organisationId: string; actor: ActorMessage }) => {
        const items = [...suggestions.values()].filter(({ sides }) =>
          sides.some((side) => side.organisationId === organisationId),
        );
        return Promise.resolve(ok({ items: items.map((one) => seenBy(actor, one)), next: undefined }));
      },
      getSuggestion: ({ id, actor }: { id: string; actor: ActorMessage }) => {
        const found = suggestions.get(id);
        return Promise.resolve(
          found ? ok(seenBy(actor, found)) : refused(fault('not-found', { subject: 'suggestion' })),
        );
      },
      answerSuggestion: ({
        id,
        organisationId,
        answer,
      }: {
        id: string;
        organisationId: string;
        answer: never;
      }) => {
        const found = suggestions.get(id);
        if (!found) return Promise.resolve(refused(fault('not-found')));
        const sides = found.sides.map((side) =>
          side.organisationId === organisationId ? { ...side, answer, answeredAt: new Date(0) } : side,
        );
        const answered = { ...found, sides, version: found.version + 1 };
        suggestions.set(id, answered);
        return Promise.resolve(ok(answered));
      },
    },
    'passerelle.notifications.v1.NotificationsService': {
      listNotices: ({ personId }: { personId: string }) => {
        const items = [...notices.values()].filter((one) => one.personId === personId);
        return Promise.resolve(ok({ items, next: undefined }));
      },
      markNotice: ({ id, read, ifVersion }: { id: string; read: boolean; ifVersion?: number }) => {
        const found = notices.get(id);
        if (!found) return Promise.resolve(refused(fault('not-found', { subject: 'notice', subjectId: id })));
        if (ifVersion !== undefined && ifVersion !== found.version)
          return Promise.resolve(refused(fault('conflict', { currentVersion: found.version })));
        const marked = { ...found, version: found.version + 1, readAt: read ? new Date(0) : undefined };
        notices.set(id, marked);
        return Promise.resolve(ok(marked));
      },
    },
    ...brokeringClients,
    ...otherClients,
  };
  const sink = new Writable({
    write: (chunk: Buffer, _, done) => {
      logged.push(chunk.toString());
      done();
    },
  });
  const platform = {
    collection: (definition: CollectionDefinition<Document>) => {
      const collection = collections.get(definition.name) ?? memoryCollection(definition);
      collections.set(definition.name, collection);
      return Promise.resolve(collection);
    },
    client: (definition: RpcDefinition) => clients[definition.fullName] ?? knowsNothing,
    clock: () => time.now,
    schedule: memorySchedule(),
    newId,
    log: pino(sink),
  } as unknown as Platform;

  let port = 0;
  const listening = Promise.withResolvers<void>();
  const service = gateway({
    port: 0,
    host: '127.0.0.1',
    version: '0.0.0',
    operations: operationsOf(letters, restored, troubles),
    door: { operatorToken, rehearsal: true },
    onListening: (address) => {
      port = address.port;
      listening.resolve();
    },
    ...more,
  });
  const deps = await service.open(platform);
  const started = service.start?.(deps, { caughtUp: () => caughtUp, positions: () => [] });
  await Promise.race([started, listening.promise]);
  const base = `http://127.0.0.1:${port}`;

  const call = async (method: string, path: string, options: CallOptions = {}): Promise<Answer> => {
    const { as, headers = {}, body, raw } = options;
    const type = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
    const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    const response = await fetch(`${base}${path}`, {
      method,
      headers: {
        'Accept-Language': 'en',
        ...asOperator,
        ...(sent === undefined ? {} : { 'Content-Type': type }),
        ...(as === undefined ? {} : { 'Passerelle-Act-As': as }),
        ...headers,
      },
      ...(sent === undefined ? {} : { body: sent }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') && !text.includes('\n');
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: isJson && text ? JSON.parse(text) : undefined,
    };
  };

  let offset = 0;
  const tell = async (index: number, message: unknown, at: { partition?: number; offset?: number } = {}) => {
    const received = { message, at: { partition: at.partition ?? 0, offset: at.offset ?? offset } };
    offset += 1;
    const context = { signal: new AbortController().signal, attempt: 1 };
    await service.consumes[index]?.handle([received as never], deps, context);
  };

  return {
    ...{ base, profiles, expertise, suggestions, notices, letters, restored, troubles, logged, time, call },
    /** Makes one, and answers its representation. */
    make: async (path: string, body: Body): Promise<{ id: string } & Body> => {
      const made = await call('POST', `/v1/${path}`, { body });
      if (made.status !== 201) throw new Error(`${path}: ${made.status} ${made.text}`);
      return made.json as { id: string } & Body;
    },
    tellSuggestion: (message: object, at = {}) => tell(0, SuggestionChanged.fromPartial(message), at),
    tellNotice: (message: object, at = {}) => tell(1, NoticeChanged.fromPartial(message), at),
    tellIntroduction: (message: object) => tell(2, IntroductionChanged.fromPartial(message)),
    started: () => started ?? Promise.resolve(),
    trouble: () => service.trouble?.(deps),
    stop: () => service.stop?.(deps) ?? Promise.resolve(),
  };
};

export type FakeMesh = Awaited<ReturnType<typeof startMesh>>;

export const anOrganisation = (more: Body = {}): Body => ({ name: 'Inserm', kind: 'lab', ...more });
export const aStatement = (organisation: string, more: Body = {}): Body => ({
  organisation,
  kind: 'need',
  type: 'data',
  text: 'Cohortes de patients suivis à domicile',
  ...more,
});
export const aPerson = (more: Body = {}): Body => ({ given_name: 'Camille', family_name: 'Canari', ...more });
