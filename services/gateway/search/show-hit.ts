// A hit as one reader may see it: its organisation named, its evidence with the words that this reader may read.
import type { Actor } from '../../platform/access/actor.ts';
import { may } from '../../platform/access/may.ts';
import type { AskingAtEdge } from '../edge.ts';
import type { Json } from '../profiles/kinds.ts';
import type { Sentences } from '../sentences/sentences.ts';
import type { FindOrganisation } from '../suggestions/find-other.ts';
import { nameOrganisation } from '../suggestions/show-pair.ts';
import { readable, showQuote } from '../suggestions/show-reason.ts';
import type { Evidence, Hit, Part } from './found.ts';
import type { FindName } from './name-experts.ts';
import { strongestFirst, wordsOfHit } from './tell-hit.ts';

/**
 * Evidence whose every quote is kept from the actor is not evidence to it. Where there is no quote, nothing says who may
 * read the words that matched: only what has no words is left.
 */
const evidenceFor = (actor: Actor, { organisation, evidence }: Hit): readonly Evidence[] =>
  evidence.flatMap((one) => {
    const quotes = strongestFirst(one.quotes.filter(readable(actor, [organisation])), one.parts);
    if (quotes.length === 0 && one.quotes.length > 0) return [];
    return [{ ...one, quotes, parts: quotes.length > 0 ? one.parts : one.parts.filter(isOpen) }];
  });

/** What has no words of the source, or has those of a name that the actor reads above. */
const isOpen = ({ kind }: Part): boolean => kind === 'theme' || kind === 'rest' || kind === 'name';

/** What a part without words of its own is called. */
export const showPart = (part: Part, sentences: Sentences): Json =>
  part.kind === 'theme' || part.kind === 'rest'
    ? { ...part, label: sentences.wordless[part.kind] }
    : { ...part };

const showEvidence = ({ quotes, parts, ...rest }: Evidence, sentences: Sentences): Json => ({
  ...rest,
  quotes: quotes.map(showQuote),
  parts: parts.map((part) => showPart(part, sentences)),
});

export interface HitsShown {
  readonly request: AskingAtEdge & { readonly sentences: Sentences };
  readonly organisations: FindOrganisation;
  readonly names: FindName;
  /** Whose words are asked for, where they are not the reader's own. */
  readonly asker?: string | undefined;
  readonly asksForExperts: boolean;
}

/** Undefined for an organisation that the reader may not see, or by nothing but words it may not read. */
export const showHit = async (hit: Hit, shown: HitsShown): Promise<Json | undefined> => {
  const { request, organisations, names, asker, asksForExperts } = shown;
  const { actor, sentences } = request;
  const organisation = await organisations(hit.organisation);
  if (!organisation) return undefined;
  const evidence = evidenceFor(actor, hit);
  if (hit.evidence.length > 0 && evidence.length === 0) return undefined;
  const words = wordsOfHit(evidence, { other: String(organisation['name']), asker });
  // Who in an organisation is for animators, whatever expertise lets through.
  const isTold = asksForExperts && may(actor, 'curate');
  return {
    organisation: nameOrganisation(organisation),
    score: hit.score,
    ...(words === undefined ? {} : { text: sentences.hit(words) }),
    evidence: evidence.map((one) => showEvidence(one, sentences)),
    ...(isTold ? { experts: await Promise.all(hit.experts.map(names)) } : {}),
  };
};
