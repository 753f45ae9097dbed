// Writes answers in the terms of the contract.
import type {
  Evidence as EvidenceMessage,
  Facet,
  Part as PartMessage,
  Quote,
} from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import { Language as ProtoLanguage } from '../../proto/generated/passerelle/mesh/v1/visibility.ts';
import type { AsOf, VersionOf } from '../../proto/generated/passerelle/mesh/v1/version.ts';
import type { FacetCount } from './answers/count-facets.ts';
import type { Cut } from './answers/cut-quotes.ts';
import type { Part } from './answers/parts-of-score.ts';
import type { FoundSource } from './answers/search.ts';
import {
  facetFieldWords,
  kindTo,
  languageTo,
  organisationKindWords,
  partKindWords,
  poleWords,
  statementTypeWords,
  visibilityTo,
} from './contract-api.ts';
import type { FacetField } from './filters.ts';
import type { Replica } from './replica.ts';
import { organisationKinds, poles } from './organisation.ts';
import { sourceKinds, statementTypes } from './source.ts';
import type { Source, SourceKind } from './source.ts';

export const quoteOf = (source: Source, { start, end, language, words, marks }: Cut): Quote => ({
  sourceId: source.id,
  version: source.version,
  start,
  end,
  language: languageTo(language),
  visibility: visibilityTo(source.visibility),
  words,
  discreet: source.discreet,
  marks: marks.map((mark) => ({ start: mark.start, end: mark.end })),
});

export const partOf = ({ kind, asked, found, share, concept }: Part): PartMessage => ({
  kind: partKindWords.value(kind),
  asked,
  found,
  share,
  conceptId: concept ?? '',
});

/** What a source shows of itself beside its score. */
export interface Proof {
  readonly kind: SourceKind;
  readonly quotes: readonly Quote[];
  readonly parts: readonly Part[];
}

export const evidenceOf = (
  { id, score, raw }: Pick<FoundSource, 'id' | 'score' | 'raw'>,
  counted: number,
  { kind, quotes, parts }: Proof,
): EvidenceMessage => ({
  sourceId: id,
  kind: kindTo(kind),
  score,
  raw,
  counted,
  quotes: [...quotes],
  parts: parts.map(partOf),
});

/** The word of the contract for a value; itself where it is none of these. */
const saidAs = <T extends string>(value: string, all: readonly T[], say: (one: T) => string): string => {
  const known = all.find((one) => one === value);
  return known === undefined ? value : say(known);
};

const facetValue = (field: FacetField, value: string): string => {
  switch (field) {
    case 'organisation_kind':
      return saidAs(value, organisationKinds, organisationKindWords.value);
    case 'pole':
      return saidAs(value, poles, poleWords.value);
    case 'statement_type':
      return saidAs(value, statementTypes, statementTypeWords.value);
    case 'source_kind':
      return saidAs(value, sourceKinds, kindTo);
    case 'language':
      return value === 'fr' ? ProtoLanguage.FRENCH : ProtoLanguage.ENGLISH;
    case 'concept':
      return value;
  }
};

export const facetOf = (field: FacetField, counts: readonly FacetCount[]): Facet => ({
  field: facetFieldWords.value(field),
  counts: counts.map(({ value, organisations }) => ({ value: facetValue(field, value), organisations })),
});

/** What an answer made now was computed from. */
export const asOf = (
  { versionOf, latest }: Pick<Replica, 'versionOf' | 'latest'>,
  asked: readonly VersionOf[],
): AsOf => ({
  versions: asked.map(({ aggregateId }) => ({ aggregateId, version: versionOf(aggregateId) })),
  time: latest === undefined ? undefined : new Date(latest),
});
