// Reads requests about the vocabulary: who asks, whether they may, and every field that breaks a rule.
import type {
  AddConceptsRequest,
  BeginImportRequest,
  DecideMappingRequest,
  ImportedConcept as ImportedConceptMessage,
  ListConceptsInTextRequest,
  ListConceptsRequest,
  ListMappingsRequest,
} from '../../proto/generated/passerelle/expertise/v1/vocabulary.ts';
import type { Actor as ActorMessage } from '../../proto/generated/passerelle/mesh/v1/actor.ts';
import { readActor } from '../platform/access/actor-message.ts';
import type { Actor } from '../platform/access/actor.ts';
import { may } from '../platform/access/may.ts';
import { fault, invalid, ok, refused } from '../platform/faults/fault.ts';
import type { Outcome } from '../platform/faults/fault.ts';
import { broken, checkCount, checkLimit, compact } from './broken-rule.ts';
import type { Broken } from './broken-rule.ts';

const longestName = 200;
const mostConceptsAtOnce = 500;
const longestUri = 1_000;
const sha256 = /^[0-9a-f]{64}$/;
const longestNotation = 200;
const longestLabel = 500;
const mostLabels = 200;
const mostBroader = 50;
const longestTyped = 200;
const mostListed = 500;
const longestText = 50_000;
const mostInText = 100;
const mostMappings = 200;

interface Asks {
  readonly actor: ActorMessage | undefined;
}

/** `read-hidden`: past every visibility, also what is discreet. */
type Reach = 'read' | 'read-hidden' | 'curate';

const checked = (request: Asks, action: Reach, rules: readonly Broken[] = []): Outcome<Actor> => {
  const actor = readActor(request.actor);
  if (!may(actor, action, { visibility: 'public' })) return refused(fault('forbidden'));
  const violations = compact(rules);
  return violations.length > 0 ? refused(invalid(...violations)) : ok(actor);
};

const checkWords = (field: string, words: string, longest: number): Broken => {
  if (words.trim() === '') return broken(field, 'required');
  return words.length > longest ? broken(field, 'too-long', ['max', longest]) : undefined;
};

/** The vocabulary is everybody's to read. */
export const checkReader = (request: Asks): Outcome<Actor> => checked(request, 'read');

export const checkCurator = (request: Asks): Outcome<Actor> => checked(request, 'curate');

export const checkListConcepts = (request: ListConceptsRequest): Outcome<Actor> =>
  checked(request, 'read', [
    checkLimit('limit', request.limit, mostListed),
    request.label === undefined ? undefined : checkWords('label', request.label, longestTyped),
  ]);

export const checkLimited = (
  request: Asks & { readonly limit: number },
  action: Reach,
  most: number,
): Outcome<Actor> => checked(request, action, [checkLimit('limit', request.limit, most)]);

export const checkInText = ({ text, limit, ...asks }: ListConceptsInTextRequest): Outcome<Actor> =>
  checked(asks, 'read', [checkWords('text', text, longestText), checkLimit('limit', limit, mostInText)]);

export const checkBegin = (request: BeginImportRequest): Outcome<Actor> =>
  checked(request, 'curate', [
    checkWords('name', request.name, longestName),
    request.checksum === undefined || sha256.test(request.checksum)
      ? undefined
      : broken('checksum', 'malformed'),
  ]);

const checkLabels = (field: string, labels: readonly string[]): readonly Broken[] => [
  labels.length > mostLabels ? broken(field, 'too-many', ['max', mostLabels]) : undefined,
  ...labels.map((words, at) => checkWords(`${field}[${at}]`, words, longestLabel)),
];

const checkConcept = (concept: ImportedConceptMessage, at: number): readonly Broken[] => {
  const field = `concepts[${at}]`;
  const { uri, notation, broader, french, english } = concept;
  return [
    checkWords(`${field}.uri`, uri, longestUri),
    notation === undefined ? undefined : checkWords(`${field}.notation`, notation, longestNotation),
    broader.length > mostBroader ? broken(`${field}.broader`, 'too-many', ['max', mostBroader]) : undefined,
    ...broader.map((above, place) => checkWords(`${field}.broader[${place}]`, above, longestUri)),
    ...checkLabels(`${field}.french`, french),
    ...checkLabels(`${field}.english`, english),
    french.length + english.length === 0 ? broken(`${field}.french`, 'too-few', ['min', 1]) : undefined,
  ];
};

export const checkAdd = (request: AddConceptsRequest): Outcome<Actor> =>
  checked(request, 'curate', [
    checkCount('concepts', request.concepts, mostConceptsAtOnce),
    ...request.concepts.slice(0, mostConceptsAtOnce).flatMap(checkConcept),
  ]);

export const checkListMappings = (request: ListMappingsRequest): Outcome<Actor> =>
  checkLimited(request, 'curate', mostMappings);

export const checkDecide = (request: DecideMappingRequest): Outcome<Actor> =>
  checked(request, 'curate', [checkWords('uri', request.uri, longestUri)]);
