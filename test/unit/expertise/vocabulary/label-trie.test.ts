import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createLabelTrie } from '../../../../services/expertise/vocabulary/label-trie.ts';

it('gives under each sequence exactly what was planted there, in the order of planting', () => {
  const sequence = fc.array(fc.nat(40), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(sequence, { maxLength: 300 }), sequence, (all, other) => {
      const trie = createLabelTrie();
      all.forEach((one, item) => trie.plant(one, item));
      for (const wanted of [...all, other]) {
        let node = 0;
        for (const symbol of wanted) node = node < 0 ? -1 : trie.child(node, symbol);
        const found: number[] = [];
        for (let item = node < 0 ? -1 : trie.firstOf(node); item >= 0; item = trie.nextOf(item))
          found.push(item);
        const key = wanted.join(' ');
        expect(found).toEqual(all.flatMap((one, item) => (one.join(' ') === key ? [item] : [])));
      }
    }),
  );
});
