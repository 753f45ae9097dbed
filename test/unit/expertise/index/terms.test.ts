import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createHashSlots } from '../../../../services/expertise/index/hash-slots.ts';
import { createTerms } from '../../../../services/expertise/index/terms.ts';

const anyTerm = fc.oneof(fc.string({ maxLength: 12 }), fc.string({ unit: 'binary', maxLength: 8 }));

describe('the dictionary of terms', () => {
  it('gives each term a number at first sight, and the term back for the number', () => {
    const terms = createTerms();
    expect(['fr:coeur', 'en:heart', 'fr:coeur', '=IRM'].map(terms.numberOf)).toEqual([0, 1, 0, 2]);
    expect(terms.termOf(1)).toBe('en:heart');
    expect(terms.size).toBe(3);
  });

  it('gives no number to a term that is only looked for', () => {
    const terms = createTerms();
    expect(terms.find('fr:coeur')).toBe(-1);
    expect(terms.size).toBe(0);
  });

  it('tells concepts from words', () => {
    const terms = createTerms();
    const [word, concept] = ['=#1', '#heart-failure'].map(terms.numberOf);
    expect(terms.isConcept(word ?? -1)).toBe(false);
    expect(terms.isConcept(concept ?? -1)).toBe(true);
    expect(terms.isConcept(99)).toBe(false);
  });

  it('keeps any string as it is, and is the same again after it was saved', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyTerm, { maxLength: 60 }), (words) => {
        const terms = createTerms();
        const numbers = words.map(terms.numberOf);
        const again = createTerms(terms.save());
        expect(numbers).toEqual(words.map((_, at) => at));
        expect(numbers.map(again.termOf)).toEqual(words);
        expect(words.map(again.find)).toEqual(numbers);
      }),
    );
  });

  it('takes less than 40 bytes a term', () => {
    const terms = createTerms();
    for (let nth = 0; nth < 50_000; nth += 1) terms.numberOf(`fr:mot${nth.toString(36)}`);
    expect(terms.bytes / terms.size).toBeLessThan(40);
  });
});

describe('the hash table', () => {
  it('does what a set does, whatever comes and goes, also where all hashes are alike', () => {
    const change = fc.record({ add: fc.boolean(), number: fc.integer({ min: 0, max: 40 }) });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 200 }), fc.constantFrom(1, 3, 2 ** 31), (changes, spread) => {
        const slots = createHashSlots();
        const hashOf = (number: number): number => ((number % spread) * 0x9e3779b1) | 0;
        const model = new Set<number>();
        for (const { add, number } of changes) {
          if (add && !model.has(number)) slots.add(hashOf(number), number);
          if (!add) slots.remove(hashOf(number), number);
          if (add) model.add(number);
          else model.delete(number);
        }
        for (let number = 0; number <= 40; number += 1)
          expect(slots.find(hashOf(number), (one) => one === number)).toBe(model.has(number) ? number : -1);
      }),
    );
  });
});
