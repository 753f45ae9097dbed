// A member of one organisation who searches, and another organisation that is found: beside the tests that use it, it
// registers what is done before and after each of them.
import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import { aHit, aSearchAnswer } from '../../makers/expertise-answers.ts';
import { aPerson, anOrganisation, type FakeMesh, startMesh } from './fake-mesh.ts';

const theirName = 'Équipe Canari';

export interface SearchingMesh {
  readonly mesh: FakeMesh;
  /** Id of the organisation that is found. */
  readonly theirs: string;
  get(path: string, lang?: string): ReturnType<FakeMesh['call']>;
}

/** Fresh organisations and a fresh member for each test; what it gives is there once a test runs. */
export const searchingMesh = (): SearchingMesh => {
  let mesh: FakeMesh;
  let theirs: string;
  let member: string;
  beforeAll(async () => {
    mesh = await startMesh();
  });
  afterAll(() => mesh.stop());
  beforeEach(async () => {
    const { id: organisation } = await mesh.make('organisations', anOrganisation({ name: 'Nous' }));
    theirs = (await mesh.make('organisations', anOrganisation({ name: theirName, kind: 'startup' }))).id;
    member = (await mesh.make('persons', aPerson({ memberships: [{ organisation, role: 'member' }] }))).id;
    mesh.expertise.answer({ search: aSearchAnswer(aHit(theirs)) });
  });
  afterEach(() => mesh.expertise.fail('search'));
  return {
    get mesh() {
      return mesh;
    },
    get theirs() {
      return theirs;
    },
    get: (path, lang = 'en') => mesh.call('GET', path, { as: member, headers: { 'Accept-Language': lang } }),
  };
};
