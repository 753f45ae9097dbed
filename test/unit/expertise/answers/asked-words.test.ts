// What a question that is an organisation, or a source, is told to ask: words of its own texts, never stems.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PartKind } from '../../../../proto/generated/passerelle/expertise/v1/expertise.ts';
import type { Hit, Part } from '../../../../proto/generated/passerelle/expertise/v1/expertise.ts';
import { foundIn } from '../../../../services/expertise/source.ts';
import { animator, aSource, memberOf, partner, someSources } from '../expertise-makers.ts';
import { aCampusOf, smallVocabulary } from './a-campus.ts';

const partsOf = (hits: readonly Hit[]): readonly Part[] =>
  hits.flatMap(({ evidence }) => evidence.flatMap(({ parts }) => parts));
const isWordless = ({ kind }: Part): boolean => kind === PartKind.THEME || kind === PartKind.REST;
const labels = smallVocabulary.concepts.flatMap(({ labels: of }) =>
  [...of.fr, ...of.en].map(({ words }) => words),
);

describe('what is like an organisation', () => {
  it('is told in words as both write them', async () => {
    const campus = await aCampusOf(
      aSource('Reins artificiels à domicile', { id: 'stm_a' }),
      aSource('kidneys and livers of the patients at home', { owners: ['org_b'], language: 'en' }),
      aSource('des soins à domicile', { owners: ['org_c'] }),
    );
    const told = partsOf((await campus.search({ organisationId: 'org_a' }, { evidence: 1 })).hits);
    expect(told.map(({ asked, found }) => `${asked} ~ ${found}`).toSorted()).toEqual([
      'Reins ~ kidneys',
      'domicile ~ domicile',
    ]);
    const bySource = partsOf((await campus.search({ sourceId: 'stm_a' }, { evidence: 1 })).hits);
    expect(bySource).toEqual(told);
  });

  it('is told in words of texts that the asker may see, whoever asks', async () => {
    await fc.assert(
      fc.asyncProperty(
        someSources,
        fc.constantFrom(partner, memberOf('org_b'), animator),
        async (sources, as) => {
          const campus = await aCampusOf(...sources);
          const mine = sources.filter(({ owners }) => owners.includes('org_a'));
          const open = mine.filter(
            (source) =>
              as.animator ||
              foundIn(source) === 'public' ||
              (as !== partner && foundIn(source) === 'campus') ||
              source.owners.some((owner) => as.memberships.some(({ of }) => of === owner)),
          );
          const { hits } = await campus.search({ organisationId: 'org_a' }, { as, evidence: 5 });
          for (const part of partsOf(hits)) {
            const isSaid = (words: string, by: typeof sources): boolean =>
              by.some((source) => source.words.includes(words)) || labels.includes(words);
            const holds = isWordless(part) || (isSaid(part.asked, open) && isSaid(part.found, sources));
            expect([part, holds]).toEqual([part, true]);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('counts as the rest what its text, changed since, does not say any more', async () => {
    const source = aSource('Reins artificiels', { id: 'stm_a' });
    const campus = await aCampusOf(
      source,
      aSource('kidneys for the patients', { id: 'stm_b', owners: ['org_b'], language: 'en' }),
    );
    const partsNow = async () =>
      partsOf((await campus.search({ organisationId: 'org_a' }, { evidence: 1 })).hits).map(
        ({ kind, asked, found }) => ({ kind, asked, found }),
      );
    const rest = { kind: PartKind.REST, asked: '', found: '' };
    expect(await partsNow()).toEqual([{ kind: PartKind.TRANSLATION, asked: 'Reins', found: 'kidneys' }]);
    await campus.collection.batch([
      { put: { ...source, version: 2, words: 'Autre chose' }, ifVersion: 1, above: 1 },
    ]);
    expect(await partsNow()).toEqual([rest]);
    await campus.collection.batch([
      { put: { ...source, version: 3, visibility: 'animators' }, ifVersion: 2, above: 2 },
    ]);
    expect(await partsNow()).toEqual([rest]);
  });
});
