// What expertise answers, with good defaults: an organisation found by an English text for a French question.
import {
  type Evidence,
  type Hit,
  type Part,
  PartKind,
  type Quote,
  SearchResponse,
  SourceKind,
} from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import { Language, Visibility } from '../../proto/generated/passerelle/mesh/v1/visibility.ts';

export const aQuoteMessage = (changes: Partial<Quote> = {}): Quote => ({
  sourceId: 'txt_0123456789abcdefghjkmnpqrs',
  version: 1,
  start: 100,
  end: 131,
  language: Language.ENGLISH,
  visibility: Visibility.PUBLIC,
  words: 'federated learning across wards',
  discreet: false,
  marks: [{ start: 100, end: 118 }],
  ...changes,
});

/** `<words>` are marked. */
export const aMarkedQuote = (marked: string): Quote => {
  const marks: Quote['marks'] = [];
  let words = '';
  for (const [at, piece] of marked.split(/[<>]/).entries()) {
    if (at % 2 === 1) marks.push({ start: words.length, end: words.length + piece.length });
    words += piece;
  }
  return aQuoteMessage({ words, marks, start: 0, end: words.length });
};

export const aPart = (changes: Partial<Part> = {}): Part => ({
  kind: PartKind.CONCEPT,
  asked: 'apprentissage fédéré',
  found: 'federated learning',
  share: 3,
  conceptId: 'federated-learning',
  ...changes,
});

export const anEvidence = (changes: Partial<Evidence> = {}): Evidence => ({
  sourceId: 'txt_0123456789abcdefghjkmnpqrs',
  kind: SourceKind.TEXT,
  score: 0.7,
  raw: 4,
  counted: 4,
  quotes: [aQuoteMessage()],
  parts: [aPart(), aPart({ kind: PartKind.THEME, asked: '', found: '', share: 1, conceptId: '' })],
  ...changes,
});

export const aHit = (organisationId: string, changes: Partial<Hit> = {}): Hit => ({
  organisationId,
  score: 0.8,
  raw: 5,
  evidence: [anEvidence()],
  experts: [],
  ...changes,
});

export const aSearchAnswer = (...hits: readonly Hit[]): SearchResponse =>
  SearchResponse.fromPartial({ hits: [...hits], found: hits.length });
