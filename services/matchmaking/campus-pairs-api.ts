// Answers questions about all suggestions of the campus: who is suggested to whom in the round that members see.
import type {
  CampusPair,
  ListCampusPairsRequest,
  ListCampusPairsResponse,
} from '../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { readActor } from '../platform/access/actor-message.ts';
import { may } from '../platform/access/may.ts';
import { fault, invalid, ok, type Outcome, refused } from '../platform/faults/fault.ts';
import { refuseLimit } from '../platform/faults/refuse-limit.ts';
import type { Deps } from './deps.ts';
import { publishedRound } from './kept/published.ts';
import { answerMessage } from './suggestion-messages-api.ts';
import { seenIn } from './suggestions/in-round.ts';
import { isLive, type Suggestion } from './suggestions/suggestion.ts';

const campusPair = (one: Suggestion): CampusPair => ({
  id: one.id,
  organisationIds: [...one.organisationIds],
  score: one.score,
  added: one.added,
  explored: one.explored,
  answers: one.sides.map(({ answer }) => answerMessage(answer)),
  proposedAt: one.proposedAt === undefined ? undefined : new Date(one.proposedAt),
});

/** `round:` and the store's own cursor. */
const readCursor = (cursor: string): { readonly round: number; readonly after: string } | undefined => {
  const [, round, after = ''] = /^(\d{1,9}):(.+)$/s.exec(cursor) ?? [];
  return round === undefined ? undefined : { round: Number(round), after };
};

const refusedCursor = (rule: 'malformed' | 'not-allowed', because?: string): Outcome<never> => {
  const expected = 'the cursor of an earlier page of the same list';
  const parameters = { ...(because === undefined ? {} : { because }), expected };
  return refused(invalid({ field: 'cursor', rule, parameters }));
};

export const listCampusPairs = async (
  deps: Pick<Deps, 'kept' | 'suggestions'>,
  { actor, limit, cursor }: ListCampusPairsRequest,
): Promise<Outcome<ListCampusPairsResponse>> => {
  if (!may(readActor(actor), 'read-hidden', { owners: [] }))
    return refused(fault('forbidden', { subject: 'suggestion' }));
  const badLimit = refuseLimit(limit);
  if (badLimit) return refused(badLimit);
  const round = (await publishedRound(deps.kept.published))?.document.round ?? 0;
  const from = cursor === undefined ? undefined : readCursor(cursor);
  if (cursor !== undefined && !from) return refusedCursor('malformed');
  if (from && from.round !== round) return refusedCursor('not-allowed', 'another-round');
  const query = { index: 'ofRound', equals: [round], limit };
  const page = await deps.suggestions.query({ ...query, ...(from ? { cursor: from.after } : {}) });
  const items = page.items
    .filter(({ document }) => isLive(document, round))
    .map(({ document }) => campusPair(seenIn(document, round)));
  return ok({ items, next: page.next === undefined ? undefined : `${round}:${page.next}` });
};
