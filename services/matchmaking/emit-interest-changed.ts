// The event of what one side answered, apart from the suggestion's: whoever follows that one must not notice it. For who
// sees introductions through, and nobody else.
import { DeclineReason, Interest } from '../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import type { InterestChanged } from '../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { interestChanged } from '../../proto/topics.ts';
import { enumWords } from '../platform/enum-words.ts';
import { eventOf } from '../platform/event-log/event-definition.ts';
import type { EventForTopic } from '../platform/event-log/event-log.ts';
import { isId } from '../platform/ids.ts';
import { answerMessage } from './suggestion-messages-api.ts';
import type { Side, Suggestion } from './suggestions/suggestion.ts';

const declineReasons = enumWords(DeclineReason);

type Answering = Pick<Suggestion, 'id' | 'organisationIds' | 'sides' | 'recorded'>;

const emit = (
  message: Omit<InterestChanged, 'id'>,
  { id }: Pick<Suggestion, 'id'>,
  { organisationId }: Pick<Side, 'organisationId'>,
): EventForTopic =>
  eventOf(
    interestChanged,
    { ...message, id: `${id}/${organisationId}` },
    { at: message.recorded?.at ?? new Date(0) },
  );

const interestOf = ({ id, organisationIds }: Answering, side: Side): Interest => {
  const { organisationId, answer, answerReason, answeredAt, answeredBy } = side;
  return Interest.fromPartial({
    suggestionId: id,
    organisationIds: [...organisationIds],
    organisationId,
    answer: answerMessage(answer),
    ...(answerReason === undefined ? {} : { declineReason: declineReasons.value(answerReason) }),
    // Animators and machines answer without a person's id.
    ...(answeredBy !== undefined && isId(answeredBy, 'per') ? { personId: answeredBy } : {}),
    ...(answeredAt === undefined ? {} : { at: new Date(answeredAt) }),
  });
};

const announceSide = (suggestion: Answering, side: Side, version: number): EventForTopic => {
  const { at, by, requestId } = suggestion.recorded;
  const recorded = { at: new Date(at), by, requestId };
  return emit({ version, interest: interestOf(suggestion, side), recorded }, suggestion, side);
};

/** To be written with the answer of this side. */
export const announceInterest = (
  suggestion: Answering,
  organisationId: string,
  version: number,
): readonly EventForTopic[] =>
  suggestion.sides
    .filter((side) => side.organisationId === organisationId)
    .map((side) => announceSide(suggestion, side, version));

/** After a restore: of both sides, also that one has said nothing, which it may have done since the backup. */
export const announceInterests = (suggestion: Answering, version: number): readonly EventForTopic[] =>
  suggestion.sides.map((side) => announceSide(suggestion, side, version));

/** Once the suggestion is no more: of those who had answered. */
export const announceNoInterests = (
  suggestion: Answering,
  version: number,
  at: Date,
): readonly EventForTopic[] =>
  suggestion.sides
    .filter(({ answer }) => answer !== undefined)
    .map((side) =>
      emit(
        { version, interest: undefined, recorded: { at, by: 'service', requestId: '' } },
        suggestion,
        side,
      ),
    );
