// The edge over a brokering service that answers what a test tells it to, and keeps what it was asked: two organisations
// and a member of each, with name and mail.
import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import {
  type DeepPartial,
  Introduction,
  Origin,
  Stage,
} from '../../../proto/generated/passerelle/brokering/v1/introductions.ts';
import { type Fault, ok, refused } from '../../../services/platform/faults/fault.ts';
import { newId } from '../../../services/platform/ids.ts';
import { type Answer, aPerson, anOrganisation, type FakeMesh, startMesh } from './fake-mesh.ts';

type Json = Record<string, unknown>;

interface CallMore {
  /** Animators when absent. */
  readonly as?: string | undefined;
  readonly lang?: string;
  readonly body?: unknown;
  readonly raw?: string;
  readonly headers?: Record<string, string>;
}

export interface BrokeringMesh {
  readonly mesh: FakeMesh;
  readonly ours: string;
  readonly theirs: string;
  /** Of ours. */
  readonly member: string;
  readonly memberOfTheirs: string;
  /** Every request, by the name of its call. */
  asked(call: string): readonly Json[];
  /** From now on; one that is given several answers gives them in turn, the last one again and again. */
  answer(call: string, ...messages: readonly object[]): void;
  refuse(call: string, fault: Fault): void;
  call(method: string, path: string, more?: CallMore): Promise<Answer>;
}

const services = ['IntroductionService', 'CallService', 'QueueService', 'ReportService'];

/** Fresh organisations, fresh members and nothing told for each test. */
export const brokeringMesh = (): BrokeringMesh => {
  let mesh: FakeMesh;
  let ours: string;
  let theirs: string;
  let member: string;
  let memberOfTheirs: string;
  const answers = new Map<string, unknown[]>();
  const requests = new Map<string, Json[]>();
  const client = new Proxy(
    {},
    {
      get: (_, call: string) => (request: Json) => {
        requests.set(call, [...(requests.get(call) ?? []), request]);
        const given = answers.get(call) ?? [];
        const next = given.length > 1 ? given.shift() : given[0];
        return Promise.resolve(next ?? refused({ code: 'not-found' }));
      },
    },
  );
  const memberOf = async (organisation: string, name: string): Promise<string> => {
    const memberships = [{ organisation, role: 'member' }];
    const more = { given_name: name, email: `${name.toLowerCase()}@example.org`, memberships };
    return (await mesh.make('persons', aPerson(more))).id;
  };
  beforeAll(async () => {
    const clients = services.map((name) => [`passerelle.brokering.v1.${name}`, client]);
    mesh = await startMesh({}, Promise.resolve(), Object.fromEntries(clients) as Record<string, unknown>);
  });
  afterAll(() => mesh.stop());
  beforeEach(async () => {
    answers.clear();
    requests.clear();
    mesh.suggestions.clear();
    mesh.profiles.calls.length = 0;
    ours = (await mesh.make('organisations', anOrganisation({ name: 'Alizé' }))).id;
    theirs = (await mesh.make('organisations', anOrganisation({ name: 'Bruyère', kind: 'startup' }))).id;
    member = await memberOf(ours, 'Ada');
    memberOfTheirs = await memberOf(theirs, 'Bea');
  });
  return {
    get mesh() {
      return mesh;
    },
    get ours() {
      return ours;
    },
    get theirs() {
      return theirs;
    },
    get member() {
      return member;
    },
    get memberOfTheirs() {
      return memberOfTheirs;
    },
    asked: (call) => requests.get(call) ?? [],
    answer: (call, ...messages) => void answers.set(call, messages.map(ok)),
    refuse: (call, fault) => void answers.set(call, [refused(fault)]),
    call: (method, path, { as, lang = 'en', headers = {}, ...more } = {}) =>
      mesh.call(method, path, {
        ...more,
        headers: { 'Accept-Language': lang, ...headers },
        ...(as === undefined ? {} : { as }),
      }),
  };
};

/** As brokering tells it. */
export const anIntroduction = (more: DeepPartial<Introduction> = {}): Introduction =>
  Introduction.fromPartial({
    id: newId('int'),
    tag: 'abc-123',
    stage: Stage.OFFERED,
    origin: Origin.ANIMATOR,
    ...more,
  });
