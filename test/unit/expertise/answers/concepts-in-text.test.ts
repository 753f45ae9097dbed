// What a text that is being written speaks of: the concepts that its words say, wherever they stand.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { conceptStatistics } from '../../../../services/expertise/concept-statistics.ts';
import { aSource, memberOf, someSources, someWords } from '../expertise-makers.ts';
import { aCampus, aCampusOf } from './a-campus.ts';
import type { Campus } from './a-campus.ts';

const inText = async ({ replica }: Campus, text: string, declared: 'fr' | 'en' = 'fr') =>
  conceptStatistics(replica).inText(text, declared, memberOf('org_x'));

const said = async (campus: Campus, text: string, declared: 'fr' | 'en' = 'fr') =>
  (await inText(campus, text, declared)).map(({ id, places }) => [
    id,
    ...places.map(({ start, end }) => text.slice(start, end)),
  ]);

describe('the concepts of a text', () => {
  it('are those of its longest labels in either language, in order, each with all the words that say it', async () => {
    const campus = aCampus();
    expect(await said(campus, 'La dialyse ; apprentissage fédéré et épuration extrarénale.')).toEqual([
      ['dialysis', 'dialyse', 'épuration extrarénale'],
      ['federated-learning', 'apprentissage fédéré'],
    ]);
    expect(await said(campus, 'We do machine learning with MRI for breast cancer.', 'fr')).toEqual([
      ['machine-learning', 'machine learning'],
      ['mri', 'MRI'],
      ['breast-cancer', 'breast cancer'],
    ]);
    expect(await said(campus, 'Nous aimons la musique.')).toEqual([]);
  });

  it('are placed in UTF-16 units, whatever signs stand before', async () => {
    const text = '👩🏽‍⚕️ e\u0301quipe de dialyse';
    const [found] = await inText(aCampus(), text);
    const start = text.indexOf('dialyse');
    expect(found).toEqual({ id: 'dialysis', places: [{ start, end: start + 7 }] });
  });

  it('are the same whatever hidden texts say, and leave nothing behind', async () => {
    await fc.assert(
      fc.asyncProperty(someSources, someWords, async (sources, text) => {
        const hidden = sources.map((source) => ({ ...source, visibility: 'animators' }) as const);
        const [one, other] = [aCampus(), await aCampusOf(...hidden)];
        const found = await inText(one, text);
        expect(await inText(other, text)).toEqual(found);
        expect(await inText(one, text)).toEqual(found);
        expect(one.replica.answering().view.size).toBe(0);
      }),
      { numRuns: 50 },
    );
  });

  it('are what the text is found by once it is kept', async () => {
    const text = 'dialyse et machine learning pour IRM';
    const campus = await aCampusOf(aSource(text, { id: 'stm_a' }));
    const spoken = await conceptStatistics(campus.replica).spokenOf('org_a', memberOf('org_a'), 10);
    expect((await inText(campus, text)).map(({ id }) => id).toSorted()).toEqual(
      spoken?.map(({ id }) => id).toSorted(),
    );
  });
});
