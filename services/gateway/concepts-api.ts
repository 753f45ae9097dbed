// What the edge asks the vocabulary about concepts, texts that speak of them, and words that no concept covers.
import {
  type Concept as ConceptMessage,
  type VocabularyServiceDefinition,
} from '../../proto/generated/passerelle/expertise/v1/vocabulary.ts';
import { Language } from '../../proto/generated/passerelle/mesh/v1/visibility.ts';
import { actorMessage } from '../platform/access/actor-message.ts';
import type { Locale } from '../platform/access/actor.ts';
import { ok, type Outcome } from '../platform/faults/fault.ts';
import type { Client } from '../platform/rpc/rpc.ts';
import type { Asking } from './asking.ts';

export interface Concept {
  readonly id: string;
  readonly type: string;
  /** Ids, the main one first. */
  readonly broader: readonly string[];
  /** The preferred one first. */
  readonly labels: Readonly<Record<Locale, readonly string[]>>;
}

export interface SpokenOf {
  readonly concept: Concept;
  readonly sources: number;
  readonly weight: number;
}

/** Places in UTF-16 units. */
export interface SaidInText {
  readonly concept: Concept;
  readonly places: readonly { readonly start: number; readonly end: number }[];
}

export interface AskedText {
  readonly text: string;
  /** What it is in, where it does not tell; absent: the actor's. */
  readonly language?: Locale | undefined;
  readonly limit: number;
}

export interface UncoveredWord {
  readonly words: string;
  readonly language: string;
  readonly sources: number;
}

export interface Concepts {
  get(id: string, as: Asking): Promise<Outcome<Concept>>;
  /** What an organisation speaks of where the actor may read it, strongest first. */
  ofOrganisation(organisation: string, limit: number, as: Asking): Promise<Outcome<readonly SpokenOf[]>>;
  /** In the order in which the text first says them. */
  inText(asked: AskedText, as: Asking): Promise<Outcome<readonly SaidInText[]>>;
  uncovered(limit: number, as: Asking): Promise<Outcome<readonly UncoveredWord[]>>;
}

/** In the reader's language, else in the other one, else its id. */
export const labelOf = ({ id, labels }: Concept, locale: Locale): string =>
  labels[locale][0] ?? labels[locale === 'fr' ? 'en' : 'fr'][0] ?? id;

const languageTo = (language: Locale | undefined): Language => {
  if (language === undefined) return Language.UNSPECIFIED;
  return language === 'fr' ? Language.FRENCH : Language.ENGLISH;
};

const readConcept = ({ id, type, broader, french, english }: ConceptMessage): Concept => ({
  id,
  type,
  broader,
  labels: { fr: french, en: english },
});

export const conceptsOf = (client: Client<typeof VocabularyServiceDefinition>): Concepts => ({
  get: async (id, { actor, call }) => {
    const found = await client.getConcept({ actor: actorMessage(actor), id }, call);
    return found.ok ? ok(readConcept(found.value)) : found;
  },
  ofOrganisation: async (organisationId, limit, { actor, call }) => {
    const request = { actor: actorMessage(actor), organisationId, limit };
    const page = await client.listOrganisationConcepts(request, call);
    if (!page.ok) return page;
    return ok(
      page.value.concepts.flatMap(({ concept, sources, weight }) =>
        concept === undefined ? [] : [{ concept: readConcept(concept), sources, weight }],
      ),
    );
  },
  inText: async ({ text, language, limit }, { actor, call }) => {
    const request = { actor: actorMessage(actor), text, language: languageTo(language), limit };
    const page = await client.listConceptsInText(request, call);
    if (!page.ok) return page;
    return ok(
      page.value.concepts.flatMap(({ concept, places }) =>
        concept === undefined ? [] : [{ concept: readConcept(concept), places }],
      ),
    );
  },
  uncovered: async (limit, { actor, call }) => {
    const page = await client.listUncoveredWords({ actor: actorMessage(actor), limit }, call);
    return page.ok ? ok(page.value.words.map((word) => ({ ...word }))) : page;
  },
});
