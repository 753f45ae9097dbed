// Scores questions over the public sources alone, in the thread that learns: the very scores that answers give.
import type { Acronym } from '../analysis/analysis.ts';
import { runToEnd } from '../analysis/in-pieces.ts';
import { impactsOf } from '../index/impacts.ts';
import { openSegment } from '../index/segment.ts';
import type { SegmentParts } from '../index/segment.ts';
import { createTerms } from '../index/terms.ts';
import type { SavedTerms } from '../index/terms.ts';
import { localIn, segmentOf } from '../index/view.ts';
import { addThemes, inDeviations } from '../ranking/add-themes.ts';
import type { ThemesWith } from '../ranking/add-themes.ts';
import { admit } from '../ranking/admission.ts';
import { bestOrganisations } from '../ranking/best-organisations.ts';
import { scoreSources } from '../ranking/score-sources.ts';
import { createStanding } from '../ranking/standing.ts';
import { weighQuestion } from '../ranking/weigh-question.ts';
import type { ImpactedTerms } from '../ranking/weigh-question.ts';
import { createWorkspace } from '../ranking/workspace.ts';
import { askThemes, createProject, themeVectors } from '../semantics/project.ts';
import { createSegmentVectors } from '../semantics/segment-vectors.ts';
import type { SegmentVectors } from '../semantics/segment-vectors.ts';
import type { LinksOf, Question, Score } from '../semantics/scorer.ts';
import type { Weighing } from '../semantics/themes.ts';
import { sourceKinds } from '../source.ts';
import type { Concept } from '../vocabulary/concept.ts';
import { createHierarchy } from '../vocabulary/concept-hierarchy.ts';
import { readCuratedVocabulary } from '../vocabulary/curated-files.ts';
import type { CuratedVocabulary } from '../vocabulary/curated-files.ts';
import { createLabelReader } from '../vocabulary/label-reader.ts';
import { createLearnedAcronyms } from '../vocabulary/learned-acronyms.ts';
import { linkLexicon } from '../vocabulary/lexicon-links.ts';
import { createLinks } from '../vocabulary/link-terms.ts';
import type { Link, Links } from '../vocabulary/link-terms.ts';
import { readingLexicon } from '../vocabulary/read-lexicon.ts';

export type PublicLinks = (term: number) => readonly Link[];

/** Plain data: what is large lies in shared memory. */
export interface PublicIndex {
  readonly segments: readonly SegmentParts[];
  /** Of each public source, where it stands in the segments. */
  readonly places: Int32Array;
  readonly standIns: Int32Array;
  readonly terms: SavedTerms;
  /** Of each term, how many public sources hold it. */
  readonly frequencies: Int32Array;
  /** The acronyms that public sources explain, once for each that does. */
  readonly explained: readonly Acronym[];
  /** Concepts that imports brought; the curated ones are read again. */
  readonly imported: readonly Concept[];
}

const holding =
  ({ frequencies }: PublicIndex) =>
  (term: number): number =>
    frequencies[term] ?? 0;

const linkWith = (index: PublicIndex, curated: CuratedVocabulary): Links => {
  const terms = createTerms(index.terms);
  const concepts = new Map([...curated.concepts, ...index.imported].map((concept) => [concept.id, concept]));
  const known = { concepts, ...createHierarchy(concepts) };
  // The lexicon's words have their numbers already.
  const read = runToEnd(readingLexicon(curated, createLabelReader(curated.forms)));
  const acronyms = createLearnedAcronyms();
  acronyms.learn('public', index.explained);
  const lexicon = linkLexicon(read, terms);
  return createLinks({ terms, forms: curated.forms, lexicon, acronyms, concepts: () => known });
};

/** What means the same, as far as everybody hears it. */
export const linksOver = (index: PublicIndex, curated: CuratedVocabulary): PublicLinks => {
  const links = linkWith(index, curated);
  const frequency = holding(index);
  return (term) => links.of(term, 'public', (other) => frequency(other) > 0);
};

const made = new WeakMap<PublicIndex, PublicLinks>();

/** Made once: it reads the curated vocabulary. */
const linksOf = (index: PublicIndex): PublicLinks => {
  const links = made.get(index) ?? linksOver(index, readCuratedVocabulary());
  made.set(index, links);
  return links;
};

/** Of the themes in use; projected anew only where they change. */
const themesFor = () => {
  let space: Weighing['space'];
  let vectors: SegmentVectors | undefined;
  return (asked: ImpactedTerms, weighing: Weighing): ThemesWith | undefined => {
    if (!weighing.space) return undefined;
    if (space !== weighing.space || !vectors) {
      space = weighing.space;
      vectors = createSegmentVectors(space);
    }
    const projected = themeVectors(1);
    createProject(space)(Int32Array.from(asked.terms), asked.impacts, projected, 0);
    return { asked: askThemes(space, projected), vectors, weighing };
  };
};

export const createLinksOf = (data: unknown): LinksOf => linksOf(data as PublicIndex);

export const createScore = (data: unknown): Score =>
  scoreWith(data as PublicIndex, linksOf(data as PublicIndex));

export const scoreWith = (index: PublicIndex, links: PublicLinks): Score => {
  const view = { segments: index.segments.map(openSegment) };
  const { isConcept } = createTerms(index.terms);
  const statistics = { documents: index.places.length, frequency: holding(index) };
  const standing = createStanding(index.standIns);
  const admission = admit(view, { circle: 'public', kinds: sourceKinds }, standing);
  const workspace = createWorkspace();
  const themes = themesFor();
  const sources = new Float64Array(index.places.length);
  const organisations = new Float64Array(index.standIns.length);

  return ({ terms, counts }: Question, weighing: Weighing) => {
    const asked = { terms, impacts: impactsOf(terms, counts, isConcept) };
    const weighed = weighQuestion(asked, links, statistics, isConcept);
    const { fading } = weighing;
    const question = inDeviations(weighed, weighing);
    const scored = scoreSources(view, question, workspace);
    const with_ = themes(asked, weighing);
    if (with_) addThemes(scored, admission, index.places.length, with_);
    index.places.forEach((place, at) => {
      sources[at] = (scored.segments[segmentOf(place)]?.sums[localIn(place)] ?? 0) * question.unit;
    });
    const ranked = bestOrganisations(scored, admission, { limit: organisations.length, fading }, workspace);
    organisations.fill(0);
    ranked.organisations.forEach((number, at) => {
      organisations[number] = ranked.raws[at] ?? 0;
    });
    return { sources, organisations };
  };
};
