// Finds the word of the vocabulary that was meant by one typed wrongly, among those that some source says.
import type { Engine } from '../engine.ts';
import type { Language } from '../source.ts';
import { slipsFor } from './correct-word.ts';
import { editDistance } from './edit-distance.ts';

export interface SpeltWord {
  readonly term: number;
  /** As labels and the lexicon write it. */
  readonly written: string;
  readonly slips: number;
}

type Drawers = ReadonlyMap<string, readonly (readonly [folded: string, written: string])[]>;
const drawersOf = new WeakMap<ReadonlyMap<string, string>, Drawers>();

const drawersFor = (spellings: ReadonlyMap<string, string>): Drawers => {
  const known = drawersOf.get(spellings);
  if (known) return known;
  const drawers = new Map<string, (readonly [string, string])[]>();
  for (const spelling of spellings) {
    const first = spelling[0].charAt(0);
    const drawer = drawers.get(first);
    if (drawer) drawer.push(spelling);
    else drawers.set(first, [spelling]);
  }
  drawersOf.set(spellings, drawers);
  return drawers;
};

const languages = ['fr', 'en'] as const;

/** The nearest; of those, one of the language of the question, the commonest, the first. The first letter is taken for right. */
export const speltNear = (
  word: string,
  language: Language,
  { spellings, terms, stem }: Pick<Engine, 'spellings' | 'terms' | 'stem'>,
  sources: (term: number) => number,
): SpeltWord | undefined => {
  const most = slipsFor(word.length);
  if (most === 0) return undefined;
  let best:
    (SpeltWord & { readonly isOwn: boolean; readonly sources: number; readonly folded: string }) | undefined;
  for (const spoken of languages) {
    for (const [folded, written] of drawersFor(spellings[spoken]).get(word.charAt(0)) ?? []) {
      const slips = editDistance(word, folded, best?.slips ?? most);
      if (slips > (best?.slips ?? most)) continue;
      const term = terms.find(`${spoken}:${stem(folded, spoken)}`);
      const one = {
        term,
        written,
        slips,
        isOwn: spoken === language,
        sources: term < 0 ? 0 : sources(term),
        folded,
      };
      if (one.sources === 0) continue;
      const isBetter =
        !best ||
        one.slips < best.slips ||
        (one.isOwn !== best.isOwn
          ? one.isOwn
          : one.sources > best.sources || (one.sources === best.sources && one.folded < best.folded));
      if (isBetter) best = one;
    }
  }
  return best;
};
