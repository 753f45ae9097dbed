// Finds concepts in a text: the longest label that its words spell, ambiguous labels by what else the text speaks of.
import type { Tokens } from '../analysis/analysis.ts';
import { createTokenList } from '../analysis/analysis.ts';

/** A way to name a concept, in terms of the analysis. */
export interface TermLabel {
  readonly terms: Int32Array;
  readonly concept: string;
  /** Term `#id` of the concept. */
  readonly term: number;
  /** See `Label.near`. */
  readonly near?: string;
}

interface Node {
  readonly next: Map<number, Node>;
  readonly labels: TermLabel[];
}

/** Words of one label are this close, in UTF-16 units: as far as "of the" between them. */
const widestGap = 12;

interface Match {
  readonly labels: readonly TermLabel[];
  readonly start: number;
  readonly end: number;
}

export interface Annotator {
  annotate(words: Tokens): Tokens;
}

const plant = (root: Node, label: TermLabel): void => {
  let node = root;
  for (const term of label.terms) {
    let next = node.next.get(term);
    if (!next) {
      next = { next: new Map(), labels: [] };
      node.next.set(term, next);
    }
    node = next;
  }
  node.labels.push(label);
};

/** The longest label that begins with this token, and the token after it. */
const longestFrom = (root: Node, words: Tokens, first: number): { match: Match; after: number } | undefined => {
  const { terms, starts, ends, length } = words;
  let node: Node | undefined = root.next.get(terms[first] ?? -1);
  let found: { match: Match; after: number } | undefined;
  for (let at = first; node; ) {
    const end = ends[at] ?? 0;
    if (node.labels.length > 0)
      found = { match: { labels: node.labels, start: starts[first] ?? 0, end }, after: at + 1 };
    // Several tokens may stand at one place: the next word is the next that begins after this one.
    let next = at + 1;
    while (next < length && (starts[next] ?? 0) < end) next += 1;
    if (next >= length || (starts[next] ?? 0) - end > widestGap) break;
    node = node.next.get(terms[next] ?? -1);
    at = next;
  }
  return found;
};

/** `isUnder(concept, ancestor)`: whether a concept is that one or narrower. */
export const createAnnotator = (
  labels: Iterable<TermLabel>,
  isUnder: (concept: string, ancestor: string) => boolean,
): Annotator => {
  const root: Node = { next: new Map(), labels: [] };
  for (const label of labels) if (label.terms.length > 0) plant(root, label);

  const choose = ({ labels: all }: Match, company: ReadonlySet<string>): TermLabel | undefined =>
    all.find(({ near }) => near !== undefined && [...company].some((one) => isUnder(one, near))) ??
    all.find(({ near }) => near === undefined);

  return {
    annotate: (words) => {
      const matches: Match[] = [];
      for (let at = 0; at < words.length; ) {
        const found = longestFrom(root, words, at);
        if (found) matches.push(found.match);
        at = found ? found.after : at + 1;
      }
      const company = new Set<string>();
      for (const { labels: all } of matches) {
        const [only] = all;
        if (only && all.length === 1 && only.near === undefined) company.add(only.concept);
      }
      const concepts = createTokenList();
      for (const match of matches) {
        const label = choose(match, company);
        if (label) concepts.add(label.term, match.start, match.end);
      }
      return concepts.done();
    },
  };
};
