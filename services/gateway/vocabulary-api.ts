// The calls the edge makes to list concepts and to bring thesauri in, in the edge's own terms.
import {
  type Concept as ConceptMessage,
  ImportState,
  type Mapping as MappingMessage,
  type VocabularyImport as ImportMessage,
  type VocabularyServiceDefinition,
} from '../../proto/generated/passerelle/expertise/v1/vocabulary.ts';
import { actorMessage } from '../platform/access/actor-message.ts';
import { ok, type Outcome } from '../platform/faults/fault.ts';
import type { Client } from '../platform/rpc/rpc.ts';
import type { Asking, PageOf } from './asking.ts';
import type { Concept } from './concepts-api.ts';
import { words } from './profile-messages-api.ts';
import type { ReadConcept } from './vocabulary/gather-concepts.ts';

/** A concept with those right below it, and the import it came from. */
export interface PlacedConcept extends Concept {
  readonly narrower: readonly string[];
  readonly import?: string | undefined;
}

export const importStates = ['open', 'in_force', 'undone'] as const;

export interface Import {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly state: (typeof importStates)[number];
  readonly concepts: number;
  readonly mapped: number;
  readonly undecided: number;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly by: string;
}

export interface Mapping {
  readonly uri: string;
  readonly notation?: string | undefined;
  readonly labels: Concept['labels'];
  /** URIs. */
  readonly broader: readonly string[];
  /** Ids of concepts that share a label with it. */
  readonly candidates: readonly string[];
  /** Id of a concept; null: one of its own; absent: nothing yet. */
  readonly decided?: string | null;
}

export interface ConceptQuery {
  readonly label?: string | undefined;
  readonly broader?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface Begun {
  readonly name: string;
  /** SHA-256, hex, of the file it comes from. */
  readonly checksum?: string | undefined;
  /** Also while an import of the same file is in force. */
  readonly again: boolean;
}

export interface Vocabulary {
  get(id: string, as: Asking): Promise<Outcome<PlacedConcept>>;
  list(query: ConceptQuery, as: Asking): Promise<Outcome<PageOf<PlacedConcept>>>;
  imports(as: Asking): Promise<Outcome<readonly Import[]>>;
  begin(of: Begun, as: Asking): Promise<Outcome<Import>>;
  /** At most 500. */
  add(id: string, concepts: readonly ReadConcept[], as: Asking): Promise<Outcome<Import>>;
  commit(id: string, ifVersion: number | undefined, as: Asking): Promise<Outcome<Import>>;
  undo(id: string, ifVersion: number | undefined, as: Asking): Promise<Outcome<Import>>;
  mappings(
    query: { readonly id: string; readonly limit: number; readonly cursor?: string | undefined },
    as: Asking,
  ): Promise<Outcome<PageOf<Mapping>>>;
  /** `concept` undefined: one of its own. */
  decide(
    decision: { readonly id: string; readonly uri: string; readonly concept?: string | undefined },
    as: Asking,
  ): Promise<Outcome<Mapping>>;
}

const states = words(ImportState);

const readConcept = ({
  id,
  type,
  broader,
  french,
  english,
  narrower,
  importId,
}: ConceptMessage): PlacedConcept => ({
  id,
  type,
  broader,
  labels: { fr: french, en: english },
  narrower,
  ...(importId === undefined ? {} : { import: importId }),
});

const readImport = ({ state, at, ...of }: ImportMessage): Import => ({
  ...of,
  state: (states.word(state) as Import['state'] | undefined) ?? 'open',
  at: at?.toISOString() ?? '',
});

const readMapping = ({ concept, candidates, decided }: MappingMessage): Mapping => ({
  uri: concept?.uri ?? '',
  ...(concept?.notation === undefined ? {} : { notation: concept.notation }),
  labels: { fr: concept?.french ?? [], en: concept?.english ?? [] },
  broader: concept?.broader ?? [],
  candidates,
  ...(decided === undefined ? {} : { decided: decided === '' ? null : decided }),
});

const conceptMessage = ({ uri, notation, broader, fr, en, sameAs }: ReadConcept) => ({
  uri,
  notation,
  broader: [...broader],
  french: [...fr],
  english: [...en],
  sameAs,
});

const readOne = (outcome: Outcome<ImportMessage>): Outcome<Import> =>
  outcome.ok ? ok(readImport(outcome.value)) : outcome;

const nextOf = (next: string | undefined) => (next === undefined ? {} : { next });

export const vocabularyOf = (client: Client<typeof VocabularyServiceDefinition>): Vocabulary => ({
  get: async (id, { actor, call }) => {
    const found = await client.getConcept({ actor: actorMessage(actor), id }, call);
    return found.ok ? ok(readConcept(found.value)) : found;
  },
  list: async ({ label, broader, limit, cursor }, { actor, call }) => {
    const request = { actor: actorMessage(actor), label, broader, limit, cursor };
    const page = await client.listConcepts(request, call);
    if (!page.ok) return page;
    return ok({ items: page.value.concepts.map(readConcept), ...nextOf(page.value.next) });
  },
  imports: async ({ actor, call }) => {
    const listed = await client.listImports({ actor: actorMessage(actor) }, call);
    return listed.ok ? ok(listed.value.imports.map(readImport)) : listed;
  },
  begin: async ({ name, checksum, again }, { actor, call }) =>
    readOne(await client.beginImport({ actor: actorMessage(actor), name, checksum, again }, call)),
  add: async (importId, concepts, { actor, call }) => {
    const request = { actor: actorMessage(actor), importId, concepts: concepts.map(conceptMessage) };
    return readOne(await client.addConcepts(request, call, { idempotent: true }));
  },
  commit: async (importId, ifVersion, { actor, call }) =>
    readOne(await client.commitImport({ actor: actorMessage(actor), importId, ifVersion }, call)),
  undo: async (importId, ifVersion, { actor, call }) =>
    readOne(await client.undoImport({ actor: actorMessage(actor), importId, ifVersion }, call)),
  mappings: async ({ id, limit, cursor }, { actor, call }) => {
    const request = { actor: actorMessage(actor), importId: id, limit, cursor };
    const page = await client.listMappings(request, call);
    if (!page.ok) return page;
    return ok({ items: page.value.mappings.map(readMapping), ...nextOf(page.value.next) });
  },
  decide: async ({ id, uri, concept }, { actor, call }) => {
    const request = { actor: actorMessage(actor), importId: id, uri, conceptId: concept };
    const decided = await client.decideMapping(request, call);
    return decided.ok ? ok(readMapping(decided.value)) : decided;
  },
});
