// Follows what members say to suggestions: “interested” asks for an introduction, or agrees to the one that the other side
// asked for; anything else takes that back, or says no to what was offered.
import {
  Answer,
  DeclineReason,
  type Interest,
  type InterestChanged,
} from '../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { interestChanged } from '../../proto/topics.ts';
import { enumWords } from '../platform/enum-words.ts';
import { follow } from '../platform/service.ts';
import type { Deps } from './deps.ts';
import { takeInterest } from './take-interest.ts';

const answers = enumWords(Answer);
const reasons = enumWords(DeclineReason);

const readInterest = ({ version }: InterestChanged, of: Interest) => {
  const reason = reasons.word(of.declineReason);
  return {
    version,
    suggestionId: of.suggestionId,
    organisationIds: of.organisationIds,
    organisationId: of.organisationId,
    ...(of.personId === undefined ? {} : { personId: of.personId }),
    answer: answers.word(of.answer),
    ...(reason === undefined ? {} : { reason }),
  };
};

export const knowInterests = follow(interestChanged, 'every', async (events, { campus }: Deps) => {
  for (const { message } of events) {
    const { id, version, interest } = message;
    const answer = interest && answers.word(interest.answer);
    const reason = interest && reasons.word(interest.declineReason);
    const is = interest &&
      answer !== undefined && {
        id,
        suggestionId: interest.suggestionId,
        organisationId: interest.organisationId,
        answer,
        ...(reason === undefined ? {} : { reason }),
        at: interest.at?.toISOString() ?? '',
      };
    campus.take('interests', { id, version, ...(is ? { is } : {}) });
  }
});

/** How long an answer waits for news of its organisations: they are older than it, so who is unknown then is gone. */
const longestWaitMs = 10_000;

/** Not taken for gone is who this process, after its start or behind another, was only not told of yet. */
const untilKnown = async (
  { campus }: Pick<Deps, 'campus'>,
  organisationIds: readonly string[],
  signal: AbortSignal,
): Promise<void> => {
  await campus.awaited.until([], signal);
  if (organisationIds.every((id) => campus.organisations.versionOf(id) > 0)) return;
  const wanted = organisationIds.map((id) => ({ id, version: 1 }));
  const patience = AbortSignal.any([signal, AbortSignal.timeout(longestWaitMs)]);
  await campus.awaited.until(wanted, patience).catch((error: unknown) => {
    if (signal.aborted) throw error;
  });
};

export const onInterestChanged = follow(interestChanged, 'shared', async (events, deps: Deps, { signal }) => {
  for (const { message, at } of events) {
    const { interest } = message;
    if (!interest) continue;
    await untilKnown(deps, interest.organisationIds, signal);
    await takeInterest(deps, readInterest(message, interest), at.id);
  }
});
