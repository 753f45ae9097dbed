// Makes one list of concepts of ours and of the imports in force, as labels and curators map one to the other.
import { createHash } from 'node:crypto';
import type { Language } from '../source.ts';
import { conceptIdOf } from './concept-uri.ts';
import type { Concept, Label } from './concept.ts';
import type { Decision, ImportedConcept } from './import.ts';
import { namingImported } from './imported-id.ts';
import { pausing } from '../analysis/in-pieces.ts';
import type { Assembled } from './vocabulary.ts';
import { writtenKey } from './written-words.ts';

export interface ImportInForce {
  readonly id: string;
  /** In the order of their URIs. */
  readonly concepts: readonly ImportedConcept[];
  readonly decisions: readonly Decision[];
}

/** To be raised where the same concepts would be found elsewhere in the same texts: all are read anew then. */
const reading = 1;

const conceptsAtOnce = 100;

/** A concept of an import, by the id it has if it is one of its own. */
interface Brought {
  readonly concept: ImportedConcept;
  readonly importId: string;
  /** What a label or a curator says it is; undefined: itself. */
  readonly target: string | undefined;
  /** Of the other concepts of the import, by URI. */
  readonly ids: ReadonlyMap<string, string>;
}

const bringing = function* (
  imports: readonly ImportInForce[],
): Generator<void, ReadonlyMap<string, Brought>> {
  const brought = new Map<string, Brought>();
  for (const { id: importId, concepts, decisions } of imports) {
    const ids = yield* namingImported(importId, concepts);
    const decided = new Map(decisions.map((one) => [one.uri, one]));
    yield* pausing(concepts, conceptsAtOnce, (concept) => {
      const decision = decided.get(concept.uri);
      const found = concept.candidates.length === 1 ? concept.candidates[0] : undefined;
      const target = decision ? decision.conceptId : found;
      brought.set(ids.get(concept.uri) ?? '', { concept, importId, target, ids });
    });
  }
  return brought;
};

/** The concept that an id stands for: what it is mapped to, as far as that leads; itself where it leads round. */
const resolveIn =
  (ours: ReadonlyMap<string, unknown>, brought: ReadonlyMap<string, Brought>) =>
  (id: string): string => {
    const met = new Set<string>();
    let at = id;
    for (;;) {
      const target = brought.get(at)?.target;
      if (target === undefined || (!ours.has(target) && !brought.has(target))) return at;
      if (met.has(target)) return id;
      met.add(at);
      at = target;
    }
  };

interface Growing {
  readonly concept: Concept;
  readonly added: Record<Language, Label[]>;
}

/** Labels of ours stay ours, also those that need company: an import's that are the same would lead astray. */
const createClaims = () => {
  const claimed = new Map<string, string>();
  return (id: string, words: string, language: Language): boolean => {
    const key = `${language} ${writtenKey(words)}`;
    const holder = claimed.get(key);
    if (holder === undefined) claimed.set(key, id);
    return holder === undefined;
  };
};

const grown = ({ concept, added }: Growing): Concept => {
  if (added.fr.length === 0 && added.en.length === 0) return concept;
  const { labels } = concept;
  return { ...concept, labels: { fr: [...labels.fr, ...added.fr], en: [...labels.en, ...added.en] } };
};

/**
 * The same for the same in any order of imports. Pauses where it yields. Of concepts brought in: one that is mapped
 * gives its labels to that one; another is a concept of its own below its broader ones, without the labels that others
 * have.
 */
export const assembling = function* (
  curated: { readonly version: string; readonly concepts: readonly Concept[] },
  all: readonly ImportInForce[],
): Generator<void, Assembled> {
  const imports = all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const brought = yield* bringing(imports);
  const growing = new Map<string, Growing>();
  const claim = createClaims();
  const version = createHash('sha256').update(`${reading} ${curated.version}`);
  yield* pausing(curated.concepts, conceptsAtOnce, (concept) => {
    growing.set(concept.id, { concept, added: { fr: [], en: [] } });
    for (const language of ['fr', 'en'] as const)
      for (const { words } of concept.labels[language]) claim(concept.id, words, language);
  });
  const resolve = resolveIn(growing, brought);
  const oursOf = (uri: string): string | undefined => {
    const id = conceptIdOf(uri);
    return id !== undefined && (growing.has(id) || brought.has(id)) ? id : undefined;
  };
  yield* pausing(brought, conceptsAtOnce, ([id, { concept, importId, ids }]) => {
    const into = resolve(id);
    version.update(JSON.stringify([id, into, concept]));
    if (into !== id) return;
    const above = concept.broader.flatMap((uri) => ids.get(uri) ?? oursOf(uri) ?? []).map(resolve);
    const broader = [...new Set(above)].filter((one) => one !== id);
    growing.set(id, {
      concept: { id, type: 'imported', broader, labels: { fr: [], en: [] }, importId },
      added: { fr: [], en: [] },
    });
  });
  // Own labels first: what is mapped to a concept of another import comes after that one's own.
  for (const isOwn of [true, false]) {
    yield* pausing(brought, conceptsAtOnce, ([id, { concept }]) => {
      const into = resolve(id);
      if ((into === id) !== isOwn) return;
      for (const language of ['fr', 'en'] as const) {
        for (const words of concept[language]) {
          if (claim(into, words, language)) growing.get(into)?.added[language].push({ words });
        }
      }
    });
  }
  const concepts: Concept[] = [];
  yield* pausing(growing.values(), conceptsAtOnce, (one) => concepts.push(grown(one)));
  return { version: version.digest('hex').slice(0, 32), concepts };
};
