import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readThesaurus } from '../../../../services/gateway/vocabulary/read-thesaurus.ts';
import { turtleHead, turtleOf } from '../../../../services/gateway/vocabulary/write-turtle.ts';

const written = (concepts: readonly Parameters<typeof turtleOf>[0][]): string =>
  `${[...turtleHead, ...concepts.map(turtleOf)].join('\n')}\n`;

it('is read as people read it', () => {
  const concept = {
    id: 'breast-cancer',
    type: 'condition',
    broader: ['cancer'],
    labels: { fr: ['cancer du sein', 'K "sein"'], en: ['breast cancer'] },
  };
  expect(turtleOf(concept)).toBe(`
<urn:passerelle:concept:breast-cancer> a skos:Concept ;
  skos:inScheme <urn:passerelle:vocabulary> ;
  dct:type "condition" ;
  skos:prefLabel "cancer du sein"@fr, "breast cancer"@en ;
  skos:altLabel "K \\"sein\\""@fr ;
  skos:broader <urn:passerelle:concept:cancer> .`);
});

it('what is written is read again as it was, whatever its words', async () => {
  const label = fc
    .string({ unit: 'binary', minLength: 1, maxLength: 20 })
    .map((words) =>
      words
        .normalize('NFC')
        .replace(/[\s\p{Cc}\p{Cs}\ufffe\uffff]+/gu, ' ')
        .trim(),
    )
    .filter((words) => words !== '');
  const labels = fc.uniqueArray(label, { minLength: 1, maxLength: 4 });
  const id = fc.stringMatching(/^[a-z]{1,8}(-[a-z]{1,4})?(\/[\w.-]{1,5})?$/);
  const concept = fc.record({
    id,
    type: fc.constant('condition'),
    broader: fc.uniqueArray(fc.constantFrom('cancer', 'voc_1/D 01'), { maxLength: 2 }),
    labels: fc.record({ fr: labels, en: labels }),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(concept, { selector: (one) => one.id, maxLength: 5 }),
      async (concepts) => {
        const bytes = (async function* () {
          yield await Promise.resolve(new TextEncoder().encode(written(concepts)));
        })();
        const read = await readThesaurus(bytes, 'text/turtle');
        if (read.kind !== 'read') throw new Error(`${JSON.stringify(read)}\n${written(concepts)}`);
        expect(read.thesaurus.concepts.map(({ sameAs, fr, en }) => ({ id: sameAs, fr, en }))).toEqual(
          concepts.map((one) => ({ id: one.id, ...one.labels })),
        );
      },
    ),
  );
});
