// The expertise contract's messages, read in the edge's own terms.
import {
  type Completion as CompletionMessage,
  type Evidence as EvidenceMessage,
  type Explanation as ExplanationMessage,
  type Facet as FacetMessage,
  FacetField as FacetFieldMessage,
  type Hit as HitMessage,
  type Part as PartMessage,
  PartKind as PartKindMessage,
  type Quote as QuoteMessage,
  type SearchResponse,
  SourceKind as SourceKindMessage,
} from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import { Visibility as VisibilityMessage } from '../../proto/generated/passerelle/mesh/v1/visibility.ts';
import { OrganisationKind, Pole } from '../../proto/generated/passerelle/profiles/v1/organisation.ts';
import { StatementType } from '../../proto/generated/passerelle/profiles/v1/statement.ts';
import type { Visibility } from '../platform/access/actor.ts';
import { languageWords, type Words, words } from './profile-messages-api.ts';
import type {
  Completion,
  Evidence,
  Explanation,
  Facet,
  FacetField,
  Found,
  Hit,
  Part,
  PartKind,
  Quote,
  SourceKind,
} from './search/found.ts';

const visibilities = words(VisibilityMessage);
const partKinds = words(PartKindMessage);
const sourceKindWords = words(SourceKindMessage);
export const facetFieldWords = words(FacetFieldMessage);

const asItIs: Words = { word: (value) => value, value: (word) => word };

/** Words for the values of each field that answers are filtered by, and counted by. */
export const valueWords: Readonly<Record<FacetField, Words>> = {
  organisation_kind: words(OrganisationKind),
  pole: words(Pole),
  concept: asItIs,
  language: languageWords,
  statement_type: words(StatementType),
  source_kind: sourceKindWords,
};

/** Places in a source's words as places in the quote of them; what lies outside of it is no mark of its. */
const marksIn = ({ start, words: of, marks }: QuoteMessage): Quote['marks'] =>
  marks
    .map((mark) => ({ start: Math.max(0, mark.start - start), end: Math.min(of.length, mark.end - start) }))
    .filter((mark) => mark.start < mark.end);

/** What a newer release made unreadable is kept to animators. */
export const readQuote = (of: QuoteMessage): Quote => ({
  source: of.sourceId,
  version: of.version,
  start: of.start,
  end: of.end,
  language: languageWords.word(of.language) ?? 'fr',
  words: of.words,
  visibility: (visibilities.word(of.visibility) as Visibility | undefined) ?? 'animators',
  discreet: of.discreet,
  marks: marksIn(of),
});

/** Sums of floating-point numbers may be over their whole by a bit of rounding. */
const shareOf = (part: number, whole: number): number =>
  whole > 0 ? Math.min(1, Math.max(0, part / whole)) : 0;

/** A kind that a newer release added has no word here: left out. */
const readParts = (parts: readonly PartMessage[], raw: number): readonly Part[] =>
  parts.flatMap(({ kind, asked, found, share, conceptId }) => {
    const word = partKinds.word(kind) as PartKind | undefined;
    if (word === undefined) return [];
    const concept = conceptId === '' ? {} : { concept: conceptId };
    return [{ kind: word, asked, found, share: shareOf(share, raw), ...concept }];
  });

const readEvidence = (of: EvidenceMessage, whole: number): Evidence => ({
  source: of.sourceId,
  kind: (sourceKindWords.word(of.kind) as SourceKind | undefined) ?? 'text',
  score: of.score,
  share: shareOf(of.counted, whole),
  quotes: of.quotes.map(readQuote),
  parts: readParts(of.parts, of.raw),
});

const readHit = ({ organisationId, score, raw, evidence, experts }: HitMessage): Hit => ({
  organisation: organisationId,
  score,
  evidence: evidence.map((one) => readEvidence(one, raw)),
  experts: experts.map(({ personId, share }) => ({ person: personId, share })),
});

const readFacet = ({ field, counts }: FacetMessage): readonly Facet[] => {
  const name = facetFieldWords.word(field) as FacetField | undefined;
  if (name === undefined) return [];
  const known = counts.flatMap(({ value, organisations }) => {
    const word = valueWords[name].word(value);
    return word === undefined ? [] : [{ value: word, organisations }];
  });
  return [{ field: name, counts: known }];
};

export const readFound = (of: SearchResponse): Found => ({
  items: of.hits.map(readHit),
  ...(of.next === undefined ? {} : { next: of.next }),
  found: of.found,
  facets: of.facets.flatMap(readFacet),
  corrections: of.corrections.map(({ typed, read }) => ({ typed, read })),
  unheard: of.unheard,
  reordered: of.reordered,
});

export const readExplanation = ({
  score,
  raw,
  asking,
  answering,
  parts,
}: ExplanationMessage): Explanation => ({
  score,
  asking: asking.map(readQuote),
  answering: answering.map(readQuote),
  parts: readParts(parts, raw),
});

export const readCompletion = ({ text, conceptId, sources }: CompletionMessage): Completion => ({
  text,
  concept: conceptId,
  sources,
});
