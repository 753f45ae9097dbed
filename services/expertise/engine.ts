// The engine of one replica: reads sources into the index, with the vocabulary and the languages it knows.
import { createAnalyser } from './analysis/analyse-text.ts';
import type { Analyser } from './analysis/analyse-text.ts';
import type { Analysis, Tokens } from './analysis/analysis.ts';
import { foldWord } from './analysis/fold-word.ts';
import { pausing, runToEnd } from './analysis/in-pieces.ts';
import { stemWord } from './analysis/stem-word.ts';
import { bagOfTerms } from './bag-of-terms.ts';
import { createExplainedAcronyms } from './explained-acronyms.ts';
import type { Explained } from './explained-acronyms.ts';
import { growSourceIndex } from './index/source-index.ts';
import type { SourceIndex } from './index/source-index.ts';
import type { SegmentParts } from './index/segment.ts';
import { growTerms } from './index/terms.ts';
import type { SavedTerms, Terms } from './index/terms.ts';
import type { IndexView } from './index/view.ts';
import { growLanguageKnowledge } from './language-knowledge.ts';
import { createOrganisations } from './organisations.ts';
import type { Organisations } from './organisations.ts';
import { foundIn } from './source.ts';
import type { Language, Source } from './source.ts';
import type { Annotator } from './vocabulary/annotate-concepts.ts';
import type { CuratedVocabulary } from './vocabulary/curated-files.ts';
import { linkingLexicon } from './vocabulary/lexicon-links.ts';
import { createLinks } from './vocabulary/link-terms.ts';
import type { Links } from './vocabulary/link-terms.ts';
import type { Spellings } from './vocabulary/read-lexicon.ts';
import type { Vocabulary, VocabularyReader } from './vocabulary/vocabulary.ts';

/** A text as it was read: its words, its concepts, its passages. */
export interface ReadText extends Analysis {
  readonly concepts: Tokens;
}

export interface Engine {
  readonly terms: Terms;
  readonly index: SourceIndex;
  readonly organisations: Organisations;
  readonly links: Links;
  readonly analyser: Analyser;
  /** Reads labels: whoever makes a vocabulary for this engine makes it with this. */
  readonly reader: VocabularyReader;
  /** Every word of the curated labels and the lexicon. */
  readonly spellings: Spellings;
  /** Concepts in force. */
  readonly vocabulary: Vocabulary;
  /** Reads a question or a shown text: words that no source holds have no number. */
  ask(text: string, declared: Language): ReadText;
  /** What the term of a word of this language would be, without its prefix. */
  stem(word: string, language: Language): string;
  /** Takes a source in, in place of an earlier state of it. */
  put(source: Source): void;
  remove(id: string): void;
  /** From now on texts are read with this one; what is indexed is to be put again, unless all of it was read with it. */
  useVocabulary(vocabulary: Vocabulary): void;
  /** Version of the vocabulary that all that is indexed was read with; `several` while it is put again. */
  readonly readWith: string;
  /** All that is indexed was put again. */
  allPutAgain(): void;
  /** Does so much of what questions would have to do after changes, at the most; false once nothing is left. */
  catchUp(most: number): boolean;
  /** Of the sources that explain acronyms, which. */
  explained(): Iterable<Explained>;
  /** All that sources brought, as it is now; cheap. */
  save(): EngineMoment;
}

interface Saved {
  readonly terms: SavedTerms;
  /** The dictionary begins with so many words of the lexicon, the same ones at every start. */
  readonly lexiconTerms: number;
  readonly explained: readonly Explained[];
  readonly readWith: string;
}

export interface EngineMoment extends Saved {
  readonly view: IndexView;
}

/** What an engine goes on from. */
export interface SavedEngine extends Saved {
  readonly segments: readonly SegmentParts[];
}

const severalVocabularies = 'several';

/** Explained acronyms taken over between two yields. */
const explainedTogether = 1_000;

/** Takes a second or so where much was saved, and pauses where it yields. */
export const growEngine = function* (
  curated: CuratedVocabulary,
  saved?: SavedEngine,
): Generator<void, Engine> {
  const terms = yield* growTerms(saved?.terms);
  const { forms } = curated;
  const { odds, reader, lexicon, vocabulary: first } = yield* growLanguageKnowledge(curated);
  const analyser = createAnalyser(terms, { odds, forms });
  let vocabulary = first;
  let annotator: Annotator = vocabulary.annotatorOver(terms);
  let readWith = saved?.readWith ?? vocabulary.version;
  const index = yield* growSourceIndex({
    isConcept: terms.isConcept,
    ...(saved ? { saved: saved.segments } : {}),
  });
  const organisations = createOrganisations();
  const acronyms = createExplainedAcronyms(index, organisations);
  const links = createLinks({
    terms,
    forms,
    lexicon: yield* linkingLexicon(lexicon, terms),
    acronyms,
    concepts: () => vocabulary,
  });

  const lexiconTerms = saved?.lexiconTerms ?? terms.size;

  yield* pausing(saved?.explained ?? [], explainedTogether, acronyms.put);

  return {
    terms,
    index,
    organisations,
    links,
    analyser,
    reader,
    spellings: lexicon.spellings,
    get vocabulary() {
      return vocabulary;
    },
    ask: (text, declared) => {
      const analysis = analyser.ask(text, declared);
      return { ...analysis, concepts: annotator.annotate(analysis, text) };
    },
    stem: (word, language) => stemWord(foldWord(word), language, forms),
    put: (source) => {
      const analysis = analyser.read(source.words, source.language);
      const concepts = annotator.annotate(analysis, source.words);
      const bag = bagOfTerms(analysis.words, concepts);
      // One without words answers nothing: counted among the others, it would make their words seem rarer than they are.
      if (bag.terms.length === 0) index.remove(source.id);
      else
        index.put({
          id: source.id,
          version: source.version,
          kind: source.kind,
          ...(source.statementType === undefined ? {} : { statementType: source.statementType }),
          language: analysis.passages[0]?.language ?? source.language,
          circle: foundIn(source),
          ...(source.day === undefined ? {} : { day: source.day }),
          owners: source.owners.map(organisations.numberOf),
          ...bag,
        });
      acronyms.put({ id: source.id, circle: foundIn(source), acronyms: analysis.acronyms });
    },
    remove: (id) => {
      index.remove(id);
      acronyms.remove(id);
    },
    useVocabulary: (next) => {
      vocabulary = next;
      annotator = vocabulary.annotatorOver(terms);
      if (index.size === 0) readWith = vocabulary.version;
      else if (readWith !== vocabulary.version) readWith = severalVocabularies;
    },
    get readWith() {
      return readWith;
    },
    allPutAgain: () => {
      readWith = vocabulary.version;
    },
    catchUp: (most) => {
      const [words, explained] = [links.catchUp(most), acronyms.catchUp(most)];
      return words || explained;
    },
    explained: acronyms.all,
    save: () => ({
      terms: terms.save(),
      lexiconTerms,
      explained: [...acronyms.all()],
      readWith,
      view: index.view(),
    }),
  };
};

export const createEngine = (curated: CuratedVocabulary, saved?: SavedEngine): Engine =>
  runToEnd(growEngine(curated, saved));
