// Scores questions over the public sources alone, in the thread that learns: the very scores that answers give.
import { createAnalyser } from '../analysis/analyse-text.ts';
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
import { createLearnedAcronyms } from '../vocabulary/learned-acronyms.ts';
import { createLexiconLinks } from '../vocabulary/lexicon-links.ts';
import { createLinks } from '../vocabulary/link-terms.ts';
import type { Links } from '../vocabulary/link-terms.ts';

/** Plain data: what is large lies in shared memory. */
export interface PublicIndex {
  readonly segments: readonly SegmentParts[];
  /** Of each public source, where it stands in the segments. */
  readonly places: Int32Array;
  readonly standIns: Int32Array;
  readonly terms: SavedTerms;
  /** Of each term, how many public sources hold it. */
  readonly frequencies: Int32Array;
  /** Concepts that imports brought; the curated ones are read again. */
  readonly imported: readonly Concept[];
}

const linksOver = (saved: SavedTerms, imported: readonly Concept[]): Links => {
  const terms = createTerms(saved);
  const curated = readCuratedVocabulary();
  const concepts = new Map([...curated.concepts, ...imported].map((concept) => [concept.id, concept]));
  const known = { concepts, ...createHierarchy(concepts) };
  // The lexicon's words have their numbers already; nothing here tells languages apart.
  const analyser = createAnalyser(terms, { forms: curated.forms, odds: () => 0 });
  const lexicon = createLexiconLinks(curated.translations, analyser);
  return createLinks({
    terms,
    forms: curated.forms,
    lexicon,
    acronyms: createLearnedAcronyms(),
    concepts: () => known,
  });
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

export const createLinksOf = (data: unknown): LinksOf => {
  const { terms, imported } = data as PublicIndex;
  const links = linksOver(terms, imported);
  return (term) => links.of(term, 'public');
};

export const createScore = (data: unknown): Score => {
  const index = data as PublicIndex;
  const view = { segments: index.segments.map(openSegment) };
  const { isConcept } = createTerms(index.terms);
  const links = linksOver(index.terms, index.imported);
  const statistics = {
    documents: index.places.length,
    frequency: (term: number) => index.frequencies[term] ?? 0,
  };
  const standing = createStanding(index.standIns);
  const admission = admit(view, { circle: 'public', kinds: sourceKinds }, standing);
  const workspace = createWorkspace();
  const themes = themesFor();
  const sources = new Float64Array(index.places.length);
  const organisations = new Float64Array(index.standIns.length);

  return ({ terms, counts }: Question, weighing: Weighing) => {
    const asked = { terms, impacts: impactsOf(terms, counts, isConcept) };
    const weighed = weighQuestion(asked, (term) => links.of(term, 'public'), statistics, isConcept);
    const question = inDeviations(weighed, weighing);
    const scored = scoreSources(view, question, workspace);
    const with_ = themes(asked, weighing);
    if (with_) addThemes(scored, admission, index.places.length, with_);
    index.places.forEach((place, at) => {
      sources[at] = (scored.segments[segmentOf(place)]?.sums[localIn(place)] ?? 0) * question.unit;
    });
    const ranked = bestOrganisations(scored, admission, { limit: organisations.length }, workspace);
    organisations.fill(0);
    ranked.organisations.forEach((number, at) => {
      organisations[number] = ranked.raws[at] ?? 0;
    });
    return { sources, organisations };
  };
};
