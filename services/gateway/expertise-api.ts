// The calls the edge makes of the expertise service, in the edge's own terms.
import {
  type ExpertiseServiceDefinition,
  type Quote as QuoteMessage,
  SourceKind,
} from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import { Visibility as VisibilityMessage } from '../../proto/generated/passerelle/mesh/v1/visibility.ts';
import type { Visibility } from '../platform/access/actor.ts';
import { ok, type Outcome } from '../platform/faults/fault.ts';
import type { Client } from '../platform/rpc/rpc.ts';
import { actorMessage } from '../platform/access/actor-message.ts';
import type { Asking, PageOf } from './asking.ts';
import { languageWords, words } from './profile-messages-api.ts';

/** Words cut out of a source, with what decides who may read them. */
export interface Quote {
  readonly source: string;
  readonly version: number;
  readonly start: number;
  readonly end: number;
  readonly language: string;
  readonly words: string;
  readonly visibility: Visibility;
  readonly discreet: boolean;
}

export interface Hit {
  readonly organisation: string;
  readonly score: number;
  readonly evidence: readonly {
    readonly source: string;
    readonly kind: string;
    readonly score: number;
    readonly terms: readonly string[];
    readonly quotes: readonly Quote[];
  }[];
}

const sourceKinds = words(SourceKind);
const visibilities = words(VisibilityMessage);

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
});

export interface Expertise {
  search(
    query: { text: string; limit: number; cursor?: string | undefined },
    as: Asking,
  ): Promise<Outcome<PageOf<Hit>>>;
}

export const expertiseOf = (client: Client<typeof ExpertiseServiceDefinition>): Expertise => ({
  search: async ({ text, limit, cursor }, { actor, call }) => {
    const found = await client.search({ actor: actorMessage(actor), text, limit, cursor, atLeast: [] }, call);
    if (!found.ok) return found;
    const items = found.value.hits.map((hit) => ({
      organisation: hit.organisationId,
      score: hit.score,
      evidence: hit.evidence.map(({ sourceId, kind, score, terms, quotes }) => ({
        source: sourceId,
        kind: sourceKinds.word(kind) ?? 'text',
        score,
        terms,
        quotes: quotes.map(readQuote),
      })),
    }));
    return ok({ items, ...(found.value.next === undefined ? {} : { next: found.value.next }) });
  },
});
