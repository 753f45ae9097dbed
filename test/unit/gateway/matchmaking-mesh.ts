// The edge over a matchmaking service that answers what a test tells it to, and keeps what it was asked: a member of one
// organisation, and another organisation.
import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { Language, Visibility } from '../../../proto/generated/passerelle/mesh/v1/visibility.ts';
import { ReasonCode, type Side } from '../../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { type Fault, ok, refused } from '../../../services/platform/faults/fault.ts';
import { newId } from '../../../services/platform/ids.ts';
import { aPerson, anOrganisation, type FakeMesh, startMesh } from './fake-mesh.ts';

type Json = Record<string, unknown>;

export interface MatchmakingMesh {
  readonly mesh: FakeMesh;
  readonly ours: string;
  readonly theirs: string;
  readonly member: string;
  /** Every request, by the name of its call. */
  asked(call: string): readonly Json[];
  answer(call: string, message: object): void;
  refuse(call: string, fault: Fault): void;
  get(path: string, more?: { as?: string | undefined; lang?: string }): ReturnType<FakeMesh['call']>;
}

export const theirName = 'Équipe Canari';

export const aQuote = (words: string, more: object = {}) => ({
  ...{ sourceId: newId('stm'), version: 1, start: 0, end: words.length, words },
  ...{ language: Language.FRENCH, visibility: Visibility.CAMPUS, discreet: false, marks: [] },
  ...more,
});

export const aSide = (organisationId: string, more: object = {}): Side =>
  ({
    ...{ organisationId, score: 0.75, discreet: false, animatorsOnly: false, features: [] },
    ...{ answer: 'ANSWER_UNSPECIFIED', declineReason: 'DECLINE_REASON_UNSPECIFIED' },
    reasons: [
      {
        ...{ code: ReasonCode.OFFER_ANSWERS_NEED, contribution: 0.5, parameters: {}, sourceIds: [] },
        ...{ own: [aQuote('cohortes')], other: [aQuote('montres')], ownSourceId: '', otherSourceId: '' },
      },
    ],
    ...more,
  }) as unknown as Side;

/** Fresh organisations, a fresh member and nothing told for each test. */
export const matchmakingMesh = (): MatchmakingMesh => {
  let mesh: FakeMesh;
  let ours: string;
  let theirs: string;
  let member: string;
  const answers = new Map<string, unknown>();
  const requests = new Map<string, Json[]>();
  const client = new Proxy(
    {},
    {
      get: (_, call: string) => (request: Json) => {
        requests.set(call, [...(requests.get(call) ?? []), request]);
        return Promise.resolve(answers.get(call) ?? refused({ code: 'not-found' }));
      },
    },
  );
  beforeAll(async () => {
    mesh = await startMesh({}, Promise.resolve(), {
      'passerelle.matchmaking.v1.MatchmakingService': client,
      'passerelle.matchmaking.v1.RuleService': client,
    });
  });
  afterAll(() => mesh.stop());
  beforeEach(async () => {
    answers.clear();
    requests.clear();
    ours = (await mesh.make('organisations', anOrganisation({ name: 'Nous' }))).id;
    theirs = (await mesh.make('organisations', anOrganisation({ name: theirName, kind: 'startup' }))).id;
    const memberships = [{ organisation: ours, role: 'member' }];
    member = (await mesh.make('persons', aPerson({ memberships }))).id;
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
    asked: (call) => requests.get(call) ?? [],
    answer: (call, message) => void answers.set(call, ok(message)),
    refuse: (call, fault) => void answers.set(call, refused(fault)),
    get: (path, { as, lang = 'en' } = {}) =>
      mesh.call('GET', path, {
        headers: { 'Accept-Language': lang },
        ...(as === undefined ? {} : { as }),
      }),
  };
};
