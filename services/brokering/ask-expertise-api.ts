// What brokering asks of expertise: who knows about something, with the words that show it.
import {
  type Hit,
  type Quote,
  Question,
  SearchRequest,
} from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import { actorMessage } from '../platform/access/actor-message.ts';
import { serviceActor } from '../platform/access/actor.ts';
import type { CallContext } from '../platform/call-context.ts';
import { ok, type Outcome } from '../platform/faults/fault.ts';
import type { Deps } from './deps.ts';

/** Most that a search with evidence gives. */
const mostFound = 100;
/** Shown of each. */
const mostQuotes = 2;

export interface FoundExpert {
  readonly organisationId: string;
  /** In 0..1: of its best source. */
  readonly likeness: number;
  readonly quotes: readonly Quote[];
}

const readHit = ({ organisationId, score, evidence }: Hit): FoundExpert => ({
  organisationId,
  likeness: score,
  quotes: evidence.flatMap(({ quotes }) => quotes).slice(0, mostQuotes),
});

/** Best first, of all that is known, also of what members do not see: for animators, and for telling each of itself. */
export const findExperts = async (
  { expertise }: Pick<Deps, 'expertise'>,
  words: string,
  call: CallContext,
): Promise<Outcome<readonly FoundExpert[]>> => {
  const found = await expertise.search(
    SearchRequest.fromPartial({
      actor: actorMessage(serviceActor(call.requestId)),
      question: Question.fromPartial({ text: words }),
      limit: mostFound,
      evidence: 1,
    }),
    call,
  );
  return found.ok ? ok(found.value.hits.map(readHit)) : found;
};
