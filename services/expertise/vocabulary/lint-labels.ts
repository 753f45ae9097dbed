// Checks the labels of the concepts: each leads to one concept, can be found in texts, and says what its words do not.
import type { Language } from '../source.ts';
import { alikeness, skeleton } from './cognates.ts';
import type { Concept, Label } from './concept.ts';
import type { ConceptFiles, LintFault, PlacedConcept } from './lint-concepts.ts';
import { readLabel } from './read-labels.ts';
import type { ReadLabel } from './read-labels.ts';
import { spellingOf } from './word-of-term.ts';
import { bareSpelling, writtenKey } from './written-words.ts';
import type { VocabularyReader } from './vocabulary.ts';

interface Use {
  readonly placed: PlacedConcept;
  readonly language: Language;
  readonly label: Label;
  readonly read: ReadLabel | undefined;
}

/** Labels that texts cannot tell apart. */
export interface Collision {
  readonly language: Language;
  readonly uses: readonly { readonly id: string; readonly label: string }[];
}

const usesOf = ({ placed }: ConceptFiles, reader: VocabularyReader): readonly Use[] =>
  placed.flatMap((one) =>
    (['fr', 'en'] as const).flatMap((language) =>
      one.concept.labels[language].map((label) => ({
        placed: one,
        language,
        label,
        read: readLabel(label, language, reader),
      })),
    ),
  );

const groupBy = (uses: readonly Use[], keyOf: (use: Use) => string): ReadonlyMap<string, readonly Use[]> => {
  const groups = new Map<string, Use[]>();
  for (const use of uses) {
    const key = `${use.language} ${keyOf(use)}`;
    const group = groups.get(key);
    if (group) group.push(use);
    else groups.set(key, [use]);
  }
  return groups;
};

const faultAt = ({ placed: { file, line } }: Use, reason: string): LintFault => ({ file, line, reason });

/** A label may lead to several concepts where all but one say near what they count. */
const leadsToOne = (uses: readonly Use[]): boolean =>
  uses.filter(({ label }) => label.near === undefined).length <= 1;

const isOfSeveral = (uses: readonly Use[]): boolean =>
  new Set(uses.map(({ placed }) => placed.concept.id)).size > 1;

const lintShared = (uses: readonly Use[]): readonly LintFault[] =>
  [...groupBy(uses, ({ label }) => writtenKey(label.words)).values()].flatMap((group) => {
    const [first] = group;
    if (!first || group.length === 1) return [];
    const ids = group.map(({ placed }) => placed.concept.id);
    const twice = group.filter(({ placed }, at) => ids.indexOf(placed.concept.id) < at);
    const faults = twice.map((use) =>
      faultAt(use, `${use.placed.concept.id} has "${use.label.words}" twice`),
    );
    if (!isOfSeveral(group) || leadsToOne(group)) return faults;
    const reason = `${first.language} "${first.label.words}" leads to ${ids.join(' and ')}: all but one need a rule @concept`;
    return [...faults, faultAt(first, reason)];
  });

const lintEach = ({ byId }: ConceptFiles, uses: readonly Use[]): readonly LintFault[] =>
  uses.flatMap((use) => {
    const { label, read, placed } = use;
    const { id } = placed.concept;
    const nowhere = label.near !== undefined && !byId.has(label.near);
    return [
      ...(nowhere ? [faultAt(use, `${id}: "${label.words}" needs ${label.near}, which is no concept`)] : []),
      ...(read
        ? []
        : [faultAt(use, `${id}: no word of "${label.words}" carries a topic, it is never found`)]),
    ];
  });

/** From here on two words are the same by their spelling alone. */
export const surelyCognate = 0.9;

/** Folded words of a label without those of grammar, as the dictionary has them. */
const bonesOf = ({ words }: Label, language: Language, reader: VocabularyReader): readonly string[] => {
  const { terms, length } = reader.tokensIn(words, language);
  return Array.from(terms.subarray(0, length), (number) => skeleton(spellingOf(reader.termOf(number))));
};

const areCognates = (one: readonly string[], other: readonly string[]): boolean => {
  if (one.length !== other.length) return false;
  const left = [...other];
  return one.every((word) => {
    const at = left.findIndex((candidate) => alikeness(word, candidate) >= surelyCognate);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
};

/** All labels of a concept are one spelling in two languages: the words are found without it. */
export const isCognateOnly = ({ labels }: Concept, reader: VocabularyReader): boolean => {
  const [first, ...others] = [
    ...labels.fr.map((label) => bonesOf(label, 'fr', reader)),
    ...labels.en.map((label) => bonesOf(label, 'en', reader)),
  ];
  return first !== undefined && others.every((other) => areCognates(first, other));
};

const lintCognates = ({ placed, hierarchy }: ConceptFiles, reader: VocabularyReader): readonly LintFault[] =>
  placed.flatMap(({ file, line, concept }) => {
    if (concept.type === 'field' || hierarchy.narrowerOf(concept.id).length > 0) return [];
    if (!isCognateOnly(concept, reader)) return [];
    const reason = `${concept.id} says nothing that its spelling does not: give a synonym, or leave it out`;
    return [{ file, line, reason }];
  });

export const lintLabels = (
  files: ConceptFiles,
  reader: VocabularyReader,
): { readonly faults: readonly LintFault[]; readonly stemCollisions: readonly Collision[] } => {
  const uses = usesOf(files, reader);
  /** The same for labels that are found in the same places of texts. */
  const foundKey = ({ read, label, language }: Use): string =>
    `${read?.sequence.join(' ')}|${bareSpelling(label.words, language, reader.forms)}`;
  const found = uses.filter(({ read }) => read !== undefined);
  const stemCollisions = [...groupBy(found, foundKey).values()]
    .filter((group) => isOfSeveral(group) && !leadsToOne(group))
    // What is written the same is a fault, and told as one.
    .filter((group) => new Set(group.map(({ label }) => writtenKey(label.words))).size > 1)
    .map((group) => ({
      language: group[0]?.language ?? 'fr',
      uses: group.map(({ placed, label }) => ({ id: placed.concept.id, label: label.words })),
    }));
  return {
    faults: [...lintEach(files, uses), ...lintShared(uses), ...lintCognates(files, reader)],
    stemCollisions,
  };
};
