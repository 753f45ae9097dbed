// Finds the concepts of a text: the longest labels that it spells, ambiguous ones by what else it speaks of.
import { createTokenList } from '../analysis/analysis.ts';
import type { Analysis, Tokens } from '../analysis/analysis.ts';
import type { Language } from '../source.ts';
import type { LabelMatch, LabelMatcher } from './match-labels.ts';

/** A label planted in the tree of labels. */
export interface PlantedLabel {
  readonly concept: string;
  readonly language: Language;
  readonly words: string;
  /** See `Label.near`. */
  readonly near?: string;
}

export interface Annotator {
  /**
   * Terms `#id` with the places of their labels, of a text as it was analysed. In a question, whose few words are little
   * company, an acronym means the one concept that it may.
   */
  annotate(analysis: Pick<Analysis, 'words' | 'passages'>, text: string, isQuestion?: boolean): Tokens;
}

export interface AnnotatingWith {
  readonly matches: LabelMatcher['matches'];
  readonly labelOf: (item: number) => PlantedLabel;
  /** The same for words of a language that differ by no more than inflection. */
  readonly bare: (words: string, language: Language) => string;
  /** Whether a concept is that one or narrower. */
  readonly isUnder: (concept: string, ancestor: string) => boolean;
  /** Number of the term of a concept. */
  readonly termOf: (concept: string) => number;
}

/** What a match may mean. */
interface Meaning {
  /** Labels of the passage's own language come first: ALD is not the same in French and in English. */
  readonly own: readonly PlantedLabel[];
  readonly all: readonly PlantedLabel[];
  /** The concept, where no other could be meant. */
  readonly sure: string | undefined;
}

const acronym = /^\p{Lu}{2,6}$/u;

export const createAnnotator = ({ matches, labelOf, bare, isUnder, termOf }: AnnotatingWith): Annotator => {
  /** Of labels that share their stems, as data integrity and data integration do, those that the text spells out. */
  const speltOut = (labels: readonly PlantedLabel[], written: string): readonly PlantedLabel[] => {
    if (labels.every(({ concept }) => concept === labels[0]?.concept)) return labels;
    const exact = labels.filter(({ words, language }) => bare(words, language) === bare(written, language));
    return exact.length > 0 ? exact : labels;
  };

  const meaningOf = ({ items, language: spoken, start, end }: LabelMatch, text: string): Meaning => {
    const all = speltOut(items.map(labelOf), text.slice(start, end));
    const own = all.filter(({ language }) => language === spoken);
    const first = own[0] ?? all[0];
    const likely = own.length > 0 ? own : all;
    const isSure =
      likely.every(({ concept }) => concept === first?.concept) &&
      likely.some(({ near }) => near === undefined);
    return { own, all, sure: isSure ? first?.concept : undefined };
  };

  /** How much of the company is under a concept; each is counted once a text, however often it is asked for. */
  const evidenceIn = (company: ReadonlySet<string>): ((near: string) => number) => {
    const counted = new Map<string, number>();
    return (near) => {
      const known = counted.get(near);
      if (known !== undefined) return known;
      let count = 0;
      for (const one of company) if (isUnder(one, near)) count += 1;
      counted.set(near, count);
      return count;
    };
  };

  /** The label that most of the company speaks for; else the one that needs nobody to. */
  const chosenOf = (
    labels: readonly PlantedLabel[],
    evidenceOf: (near: string) => number,
  ): string | undefined => {
    let most = 0;
    let chosen: string | undefined;
    for (const { near, concept } of labels) {
      const evidence = near === undefined ? 0 : evidenceOf(near);
      if (evidence > most) {
        most = evidence;
        chosen = concept;
      }
    }
    return chosen ?? labels.find(({ near }) => near === undefined)?.concept;
  };

  /** The concept of an acronym that no company speaks for, where the language of the question has only one for it. */
  const onlyOf = ({ own, all }: Meaning): string | undefined => {
    const [first, ...others] = own.length > 0 ? own : all;
    if (!first || !acronym.test(first.words)) return undefined;
    return others.every(({ concept }) => concept === first.concept) ? first.concept : undefined;
  };

  /** The concept of a match that has only one label, which always counts. */
  const plainOf = ({ items }: LabelMatch): string | undefined => {
    if (items.length > 1) return undefined;
    const { near, concept } = labelOf(items[0] ?? -1);
    return near === undefined ? concept : undefined;
  };

  const tokens = createTokenList();
  return {
    annotate: (analysis, text, isQuestion = false) => {
      const found = matches(analysis, text);
      // Only what is sure speaks for others, so that no match speaks for itself.
      const company = new Set<string>();
      const meanings = found.map((match) => {
        const plain = plainOf(match);
        const meaning = plain ?? meaningOf(match, text);
        const sure = typeof meaning === 'string' ? meaning : meaning.sure;
        if (sure !== undefined) company.add(sure);
        return meaning;
      });
      const evidenceOf = evidenceIn(company);
      tokens.clear();
      found.forEach(({ start, end }, at) => {
        const meaning = meanings[at];
        if (meaning === undefined) return;
        const concept =
          typeof meaning === 'string'
            ? meaning
            : (chosenOf(meaning.own, evidenceOf) ??
              chosenOf(meaning.all, evidenceOf) ??
              (isQuestion ? onlyOf(meaning) : undefined));
        if (concept !== undefined) tokens.add(termOf(concept), start, end);
      });
      return tokens.done();
    },
  };
};
