import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { runToEnd } from '../../../../services/expertise/analysis/in-pieces.ts';
import fc from 'fast-check';
import { momentOf } from '../../../../services/expertise/saved-replica.ts';
import { readingSaved, sectionsOf } from '../../../../services/expertise/snapshot/replica-sections.ts';
import { aCampus } from '../answers/a-campus.ts';
import { aSource } from '../expertise-makers.ts';
import { answersOf, broughtBack, bytesIn, heldBy, keep, someStep } from './kept-campus.ts';
import { aFolder, aTurn } from './snapshot-makers.ts';

describe('a campus that was kept', () => {
  let folder: ReturnType<typeof aFolder>;
  beforeEach(() => {
    folder = aFolder();
  });
  afterEach(() => folder.remove());

  it('answers, holds and tells the same when it is brought back, and goes on the same', async () => {
    const steps = fc.array(someStep, { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(steps, steps, async (before, after) => {
        const campus = aCampus();
        for (const step of before) await step(campus);
        await keep(campus, folder.path);
        const again = await broughtBack(campus.collection, folder.path);
        expect(heldBy(again)).toEqual(heldBy(campus));
        expect(await answersOf(again)).toBe(await answersOf(campus));
        for (const step of after) {
          await step(campus);
          await step(again);
        }
        expect(heldBy(again)).toEqual(heldBy(campus));
        expect(await answersOf(again)).toBe(await answersOf(campus));
      }),
      { numRuns: 40 },
    );
  });

  it('is the same when it is kept and brought back again and again', async () => {
    const steps = fc.array(fc.array(someStep, { maxLength: 12 }), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(steps, async (lives) => {
        const campus = aCampus();
        let again = campus;
        for (const life of lives) {
          for (const step of life) {
            await step(campus);
            if (again !== campus) await step(again);
          }
          await keep(again, folder.path);
          again = await broughtBack(campus.collection, folder.path);
        }
        expect(heldBy(again)).toEqual(heldBy(campus));
        expect(await answersOf(again)).toBe(await answersOf(campus));
      }),
      { numRuns: 20 },
    );
  });

  it('leaves no word of what is gone on the disk: removed, changed, or explained by nobody any more', async () => {
    const campus = aCampus();
    // So many that the index leaves the few that died where they are.
    for (let nth = 10; nth < 30; nth += 1)
      await campus.put(aSource('données de santé', { id: `stm_${nth}` }));
    await campus.put(
      aSource('quokkas à domicile', { id: 'stm_1' }),
      aSource('rien que des ornithorynques', { id: 'stm_2', visibility: 'animators' }),
      aSource('Kangourous Roux Volants (KRV) et quokkas', { id: 'stm_3' }),
      aSource('échographie des axolotls', { id: 'stm_4', visibility: 'public' }),
    );
    await keep(campus, folder.path);
    for (const word of ['quokk', 'ornithorynq', 'kangourou', 'KRV', 'axolotl'])
      expect(bytesIn(folder.path)).toContain(word);
    await campus.remove('stm_2');
    await campus.remove('stm_3');
    await campus.put(aSource('échographie des reins', { id: 'stm_4', visibility: 'public' }));
    await keep(campus, folder.path);
    for (const word of ['ornithorynq', 'kangourou', 'KRV', 'axolotl'])
      expect(bytesIn(folder.path)).not.toContain(word);
    const again = await broughtBack(campus.collection, folder.path);
    const { segments } = again.engine.save().view;
    expect(segments.reduce((sum, { sizes }) => sum + sizes.sources, 0)).toBe(22);
    await again.remove('stm_1');
    await keep(again, folder.path);
    expect(bytesIn(folder.path)).not.toContain('quokk');
    expect(bytesIn(folder.path)).toContain('echograph');
  });

  it('does not grow by being kept and brought back', async () => {
    let campus = aCampus();
    const { collection } = campus;
    const sizes: number[] = [];
    for (const word of ['dialyse', 'imagerie', 'axolotl', 'kangourou']) {
      await campus.put(aSource(word, { id: 'stm_1' }));
      sizes.push(campus.engine.terms.size);
      await keep(campus, folder.path);
      campus = await broughtBack(collection, folder.path);
    }
    const [first = 0] = sizes;
    // No more than by the new word of each life.
    expect(sizes).toEqual([first, first + 1, first + 2, first + 3]);
  });

  it('is not brought back from sections that are not its own', async () => {
    const campus = aCampus();
    await campus.put(aSource('dialyse', { id: 'stm_1' }));
    const sections = await sectionsOf({ replica: momentOf(campus.replica) }, aTurn);
    for (const missing of sections)
      expect(() => runToEnd(readingSaved(sections.filter((one) => one !== missing)))).toThrow(RangeError);
  });

  it.each(['about', 'organisations', 'consents', 'silent', 'explained', 'holdings waiting'])(
    'is not brought back where %s hold something else',
    async (name) => {
      const sections = await sectionsOf({ replica: momentOf(aCampus().replica) }, aTurn);
      const others = sections.map((one) => (one.name === name ? { name, items: [{ id: 7 }] } : one));
      expect(() => runToEnd(readingSaved(others))).toThrow(
        new RangeError(`section ${name} holds something else`),
      );
    },
  );

  it('is of one moment, whatever happens while it is written', async () => {
    const campus = aCampus();
    await campus.put(aSource('dialyse', { id: 'stm_1' }), aSource('imagerie', { id: 'stm_2' }));
    let happen = async (): Promise<void> => {
      happen = aTurn;
      await campus.put(aSource('cancer', { id: 'stm_1' }), aSource('rein', { id: 'stm_3' }));
      await campus.remove('stm_2');
      campus.engine.organisations.remove('org_a');
    };
    const before = [heldBy(campus), await answersOf(campus)];
    const sections = await sectionsOf({ replica: momentOf(campus.replica) }, () => happen());
    const again = aCampus({ saved: runToEnd(readingSaved(sections)).replica, collection: campus.collection });
    expect(heldBy(campus)).not.toEqual(before[0]);
    expect(heldBy(again)).toEqual(before[0]);
    expect(again.engine.index.has('stm_2')).toBe(true);
    expect(again.engine.index.has('stm_3')).toBe(false);
  });

  it('forgets all of it when what it went on from is void', async () => {
    const campus = aCampus();
    await campus.put(
      aSource('dialyse', { id: 'stm_1' }),
      aSource('imagerie', { id: 'stm_2', owners: ['org_b'] }),
    );
    await keep(campus, folder.path);
    const again = await broughtBack(campus.collection, folder.path);
    await again.replica.forgetAll();
    const fresh = aCampus({ collection: campus.collection });
    expect(heldBy(again)).toEqual(heldBy(fresh));
    expect(await answersOf(again)).toBe(await answersOf(fresh));
    for (const one of [again, fresh]) await one.put(aSource('dialyse', { id: 'stm_1', owners: ['org_c'] }));
    expect((await again.search('dialyse')).hits).toEqual((await fresh.search('dialyse')).hits);
    expect((await again.search('dialyse')).hits).toHaveLength(1);
  });
});
