// How many living sources there are in each circle, and how many of them hold a term: exact at any moment.
import { circles } from './source-class.ts';

/** What was true at one moment; stays so. */
export interface Frequencies {
  /** Sources that someone in this circle (its number) knows of. */
  documents(circle: number): number;
  /** How many of them hold the term. */
  holding(circle: number, term: number): number;
}

export interface FrequencyCounter {
  /** A source that came (+1) or went (-1). */
  count(circle: number, terms: Int32Array, sign: 1 | -1): void;
  /** Cheap: pages are copied only when they change afterwards. */
  freeze(): Frequencies;
  readonly bytes: number;
}

const pageBits = 8;
const pageTerms = 1 << pageBits;
const width = circles.length;

/** A count for each circle of its own: what wider ones hold is added when asked. */
type Page = Int32Array;

const freezePages = (pages: readonly (Page | undefined)[], sources: readonly number[]): Frequencies => ({
  documents: (circle) => sources.reduce((sum, count, own) => (own <= circle ? sum + count : sum), 0),
  holding: (circle, term) => {
    const page = pages[term >> pageBits];
    if (!page || term < 0) return 0;
    let sum = 0;
    const at = (term & (pageTerms - 1)) * width;
    for (let own = 0; own <= circle; own += 1) sum += page[at + own] ?? 0;
    return sum;
  },
});

export const createFrequencyCounter = (): FrequencyCounter => {
  const pages: (Page | undefined)[] = [];
  const sources = circles.map(() => 0);
  /** Pages that nobody else reads. */
  let own: boolean[] = [];

  const ownPage = (at: number): Page => {
    const page = pages[at];
    if (page && own[at] === true) return page;
    const mine = page ? page.slice() : new Int32Array(pageTerms * width);
    while (pages.length < at) pages.push(undefined);
    pages[at] = mine;
    own[at] = true;
    return mine;
  };

  return {
    count: (circle, terms, sign) => {
      sources[circle] = (sources[circle] ?? 0) + sign;
      for (let at = 0; at < terms.length; at += 1) {
        const term = terms[at] as number;
        const page = ownPage(term >> pageBits);
        const cell = (term & (pageTerms - 1)) * width + circle;
        page[cell] = (page[cell] as number) + sign;
      }
    },
    freeze: () => {
      own = [];
      return freezePages(pages.slice(), sources.slice());
    },
    get bytes() {
      return pages.reduce((sum, page) => sum + (page?.byteLength ?? 0), 0);
    },
  };
};
