// The end of the story: what was derived is made anew, what is owned comes back from a backup; nobody is told anew.
import { expect, it } from '@jest/globals';
import type { Document } from '../../services/platform/document-store/document-store.ts';
import { noticeable } from '../../services/matchmaking/scoring/thresholds.ts';
import { eventually } from '../makers/eventually.ts';
import type { RestClient } from '../makers/rest-client.ts';
import {
  forgetPositions,
  groupsOf,
  readDocuments,
  readLog,
  settled,
  type TestMesh,
} from '../makers/test-mesh.ts';
import { noticesOf, type Story } from './story.ts';

const without = (field: string, document: Document): Document =>
  JSON.parse(
    JSON.stringify(document, (name, value) => (name === field ? '' : (value as unknown))),
  ) as Document;

/** A receipt given anew is given at another time. */
const withoutReceiptTimes = (documents: ReadonlyMap<string, Document>): Record<string, Document> =>
  Object.fromEntries(
    [...documents].map(([key, document]) => [
      key,
      key.startsWith('profiles.removals/') ? without('at', document) : document,
    ]),
  );

/** A suggestion is scored anew by a rebuild, among the texts of today: who follows it knows a newer version. */
const withoutVersionsOfSuggestions = (documents: Record<string, Document>): Record<string, Document> =>
  Object.fromEntries(
    Object.entries(documents).map(([key, document]) => [
      key,
      key.startsWith('notifications.tellings/sug_') ? without('sourceVersion', document) : document,
    ]),
  );

/**
 * The feed of changes stands in the order in which it was told: read anew, it begins anew, and of what was gone by then
 * it knows nothing.
 */
const withoutFeed = (documents: Record<string, Document>): Record<string, Document> =>
  Object.fromEntries(
    Object.entries(documents).filter(
      ([key, document]) =>
        !/^profiles\.change-(chunks|heads)\//.test(key) &&
        !(key.startsWith('profiles.change-told/') && (document as { version?: number }).version === 0),
    ),
  );

const isScore = (name: string): boolean => ['score', 'get', 'give', 'contribution'].includes(name);

const withoutScores = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (name, one: unknown) => (isScore(name) ? 0 : one)));

const scoresIn = (value: unknown): readonly number[] => {
  const scores: number[] = [];
  JSON.stringify(value, (name, one: unknown) => {
    if (isScore(name) && typeof one === 'number') scores.push(one);
    return one;
  });
  return scores;
};

/** What a search finds stands on the index as it is at that moment: that it was made, and for whom, is the same. */
const withoutWhatWasFound = (documents: Record<string, Document>): Record<string, Document> =>
  Object.fromEntries(
    Object.entries(documents).map(([key, document]) => [
      key,
      key.startsWith('matchmaking.findings/')
        ? ['hits', 'kin', 'others', 'at', 'semantics'].reduce((one, field) => without(field, one), document)
        : document,
    ]),
  );

const derived = async (mesh: TestMesh): Promise<Record<string, Document>> =>
  withoutWhatWasFound(withoutReceiptTimes(await readDocuments(mesh, 'derived')));

/** What was ever told, by what the log says. */
const tellings = async (mesh: TestMesh): Promise<readonly string[]> => {
  const log = await readLog(mesh);
  const told = log.filter(({ topic }) => topic === 'passerelle.notifications.notice');
  return [...new Set(told.map(({ id }) => id))].toSorted();
};

const inboxes = async (rest: RestClient, { cast }: Story): Promise<unknown> => {
  const { ada, bo, both, cleo, shona, hal } = cast;
  return Promise.all([ada, bo, both, cleo, shona, hal].map(({ id }) => noticesOf(rest, id)));
};

const lists = ['organisations', 'statements', 'persons', 'memberships', 'consents'];

/** All that REST says of profiles. */
const everything = async (rest: RestClient): Promise<unknown> => {
  const profiles = await Promise.all(lists.map((kind) => rest.list(`/v1/${kind}`)));
  return [...profiles, await rest.take('GET', '/v1/settings')];
};

export const describeRecovery = (story: () => Story): void => {
  it('makes what is derived anew from the log, the same, and tells nobody anything', async () => {
    const { mesh } = story();
    const before = await inboxes(mesh.rest(), story());
    await settled(mesh.rest());
    const old = await groupsOf(mesh.rest());
    await mesh.stop();
    const [documents, told] = [await derived(mesh), await tellings(mesh)];
    await mesh.start(['--rebuild']);
    await settled(mesh.rest(), { except: old });
    expect(await inboxes(mesh.rest(), story())).toEqual(before);
    await mesh.stop();
    expect(withoutFeed(withoutVersionsOfSuggestions(await derived(mesh)))).toEqual(
      withoutFeed(withoutVersionsOfSuggestions(documents)),
    );
    expect(await tellings(mesh)).toEqual(told);
    await mesh.start();
  }, 120_000);

  it('finds the same after the whole log was read twice more, and tells nobody anything', async () => {
    const { mesh } = story();
    const old = new Set(await groupsOf(mesh.rest()));
    await mesh.stop();
    const [documents, told] = [await derived(mesh), await tellings(mesh)];
    for (let time = 0; time < 2; time += 1) {
      await forgetPositions(mesh);
      await mesh.start();
      await settled(mesh.rest(), { except: old });
      for (const group of await groupsOf(mesh.rest())) old.add(group);
      await mesh.stop();
      expect(await derived(mesh)).toEqual(documents);
      expect(await tellings(mesh)).toEqual(told);
    }
    await mesh.start();
  }, 120_000);

  it('comes back from a backup in an empty mesh, and tells nobody anew', async () => {
    const { mesh, cast } = story();
    const rest = mesh.rest();
    const before = { inboxes: await inboxes(rest, story()), profiles: await everything(rest) };
    const answered = await rest.list(`/v1/organisations/${cast.lab.id}/suggestions`);
    const { text: backup } = await rest.call('GET', '/v1/backup');
    const other = await mesh.another();
    try {
      await other.start();
      const headers = { 'Content-Type': 'application/x-ndjson' };
      await other.rest().take('POST', '/v1/restore', { raw: backup, headers });
      const withoutVersions = (value: unknown): unknown =>
        JSON.parse(JSON.stringify(value, (name, one) => (name === 'version' ? 0 : one)));
      await eventually(async () => {
        const found = await other.rest().list(`/v1/organisations/${cast.lab.id}/suggestions`);
        expect(withoutScores(withoutVersions(found))).toEqual(withoutScores(withoutVersions(answered)));
        // Scores stand on the texts there were when a statement was last searched for: here they came in another order.
        const [now, then] = [scoresIn(found), scoresIn(answered)];
        expect(now.filter((score, at) => Math.abs(score - (then[at] ?? 0)) >= noticeable)).toEqual([]);
      });
      await settled(other.rest());
      expect(withoutVersions(await everything(other.rest()))).toEqual(withoutVersions(before.profiles));
      expect(withoutVersions(await inboxes(other.rest(), story()))).toEqual(withoutVersions(before.inboxes));
    } finally {
      await other.discard();
    }
  }, 120_000);
};
