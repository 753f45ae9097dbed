// Writes answers in the terms of the contract.
import type {
  Evidence as EvidenceMessage,
  Explanation,
  Hit,
  Quote,
} from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import type { AsOf, VersionOf } from '../../proto/generated/passerelle/mesh/v1/version.ts';
import { kindTo, languageTo, visibilityTo } from './contract-api.ts';
import type { Evidence, Explained, Found } from './find-organisations.ts';
import type { Replica } from './replica.ts';
import type { Extract } from './source.ts';
import type { Entry } from './source-index.ts';

const quoteOf = ({ source }: Entry, { start, end, language, words }: Extract): Quote => ({
  sourceId: source.id,
  version: source.version,
  start,
  end,
  language: languageTo(language),
  visibility: visibilityTo(source.visibility),
  words,
  discreet: source.discreet,
});

const evidenceOf = ({ entry, score, quotes, terms }: Evidence): EvidenceMessage => ({
  sourceId: entry.source.id,
  kind: kindTo(entry.source.kind),
  score,
  quotes: quotes.map((quote) => quoteOf(entry, quote)),
  terms: [...terms],
});

export const hitOf = ({ id, score, evidence }: Found): Hit => ({
  organisationId: id,
  score,
  evidence: evidence.map(evidenceOf),
});

const quotesOf = (side: Explained['asking']): Quote[] =>
  side ? side.quotes.map((quote) => quoteOf(side.entry, quote)) : [];

export const explanationOf = ({ score, terms, asking, answering }: Explained): Explanation => ({
  score,
  asking: quotesOf(asking),
  answering: quotesOf(answering),
  terms: [...terms],
});

/** What an answer made now was computed from. */
export const asOf = ({ holdings, latest }: Replica, asked: readonly VersionOf[]): AsOf => ({
  versions: asked.map(({ aggregateId }) => ({ aggregateId, version: holdings.versionOf(aggregateId) })),
  time: latest === undefined ? undefined : new Date(latest),
});
