import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  indexed,
  organisationChanged,
  semanticsLearned,
  statementChanged,
  textChanged,
} from '../../proto/topics.ts';
import { eventually } from '../makers/eventually.ts';
import {
  aKeptExpertise,
  anOffer,
  anOrganisation,
  aPublication,
  theRemoval,
  type KeptExpertise,
} from './a-kept-expertise.ts';

const inTopics = (...events: readonly { readonly topic: { readonly name: string } }[]): readonly string[] =>
  events.map(({ topic }) => topic.name).toSorted();

describe('expertise that is stopped and started again', () => {
  let campus: KeptExpertise;
  beforeEach(async () => {
    campus = await aKeptExpertise();
    await campus.append(
      anOrganisation('org_a'),
      anOrganisation('org_b'),
      anOffer('stm_1', 'dialyse à domicile pour insuffisance rénale'),
      anOffer('stm_2', 'imagerie médicale du sein', { by: 'org_b' }),
      anOffer('stm_3', 'les ornithorynques et leur venin', { by: 'org_b' }),
      aPublication('txt_1', 'Federated learning on hospital data', 'org_b'),
    );
  });
  afterEach(() => campus.discard());

  const handedSorted = (): readonly string[] => campus.handed().toSorted();
  const snapshotFile = (): string => join(campus.folder, campus.files()[0] ?? '');
  /** Up to the moment when it has read back all that it told. */
  const runUntilTold = async (sources: number): Promise<void> => {
    await campus.start();
    await eventually(() =>
      expect(campus.handed().filter((topic) => topic === indexed.topic.name)).toHaveLength(sources),
    );
  };

  it('answers the same at once, and reads only what came after', async () => {
    await runUntilTold(6);
    const asked = ['dialyse', 'apprentissage fédéré', 'imagerie '];
    const before = [];
    for (const words of asked) before.push(await campus.ask(words));
    expect(JSON.stringify(before)).toMatch(/org_a.*org_b/);
    await campus.stop();
    expect(campus.files()).toHaveLength(1);

    await campus.start();
    expect(campus.handed()).toEqual([]);
    const after = [];
    for (const words of asked) after.push(await campus.ask(words));
    expect(after).toEqual(before);
    await campus.stop();

    await campus.append(anOffer('stm_4', 'néphrologie pédiatrique'), theRemoval('stm_3', 2));
    await campus.start();
    await eventually(() =>
      expect(handedSorted()).toEqual(inTopics(indexed, indexed, statementChanged, statementChanged)),
    );
    expect(await campus.ask('néphrologie')).toMatchObject([{ organisationId: 'org_a' }]);
    expect(await campus.ask('ornithorynques')).toEqual([]);
    expect(readFileSync(snapshotFile(), 'latin1')).toContain('ornithorynq');
    await campus.stop();
    expect(readFileSync(snapshotFile(), 'latin1')).not.toContain('ornithorynq');
  });

  it('goes on with the semantics that were learned before', async () => {
    const topics = [
      'dialyse et rein',
      'imagerie du sein',
      'génomique et données',
      'essai clinique et cohorte',
    ];
    const publications = Array.from({ length: 30 }, (_, nth) =>
      aPublication(`txt_${nth + 10}`, `${topics[nth % 4]} ${topics[(nth * 7) % 3]} étude ${nth}`),
    );
    await campus.append(...publications);
    await campus.start();
    const question = 'imagerie et génomique du rein pour la cohorte';
    const before = await campus.ask(question, 'semantics');
    await eventually(() => expect(campus.handed()).toContain(semanticsLearned.topic.name));
    await campus.stop();
    await campus.start();
    expect(await campus.ask(question, 'semantics')).toEqual(before);
    expect(campus.handed()).not.toContain(semanticsLearned.topic.name);
  });

  it('reads everything where what it kept is damaged, and says so', async () => {
    await runUntilTold(6);
    await campus.stop();
    writeFileSync(snapshotFile(), readFileSync(snapshotFile()).fill(7, 20, 30));
    await campus.start();
    expect(new Set(campus.handed())).toEqual(
      new Set(inTopics(organisationChanged, statementChanged, textChanged, indexed)),
    );
    expect(campus.logged()).toContainEqual(
      expect.objectContaining({
        level: 40,
        msg: expect.stringContaining('a snapshot is of no use'),
        because: 'damaged',
      }),
    );
    expect(await campus.ask('dialyse')).toMatchObject([{ organisationId: 'org_a' }]);
  });

  it('forgets what it kept of a log that was lost: the log that is there rules', async () => {
    await runUntilTold(6);
    await campus.stop();
    await campus.loseLog();
    await campus.append(anOrganisation('org_c'), anOffer('stm_9', 'dialyse péritonéale', { by: 'org_c' }));
    await runUntilTold(2);
    expect(await campus.ask('dialyse')).toMatchObject([{ organisationId: 'org_c' }]);
    expect(await campus.ask('imagerie ')).toEqual([]);
    expect(campus.logged()).toContainEqual(
      expect.objectContaining({
        level: 40,
        msg: expect.stringContaining('everything is read from the beginning'),
      }),
    );
    await campus.stop();
    expect(readFileSync(snapshotFile(), 'latin1')).not.toContain('ornithorynq');
    await campus.start();
    expect(campus.handed()).toEqual([]);
    expect(await campus.ask('dialyse')).toMatchObject([{ organisationId: 'org_c' }]);
  });

  it('reads everything after a rebuild, and nothing of what was kept before is left', async () => {
    await runUntilTold(6);
    await campus.stop();
    const [before] = campus.files();
    await campus.start({ rebuild: true });
    expect(campus.handed().length).toBeGreaterThanOrEqual(6);
    expect(campus.files()).not.toContain(before);
    expect(await campus.ask('dialyse')).toMatchObject([{ organisationId: 'org_a' }]);
  });
});
