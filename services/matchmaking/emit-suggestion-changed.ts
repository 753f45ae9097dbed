// The event of a suggestion: what its receivers need, and nothing that one of them may not see.
import {
  Side,
  Suggestion as SuggestionMessage,
  SuggestionState,
} from '../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import type { SuggestionChanged } from '../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { suggestionChanged } from '../../proto/topics.ts';
import { eventOf } from '../platform/event-log/event-definition.ts';
import type { EventForTopic } from '../platform/event-log/event-log.ts';
import type { Suggestion } from './suggestions/suggestion.ts';

const emit = (message: SuggestionChanged, at: Date): readonly EventForTopic[] => [
  eventOf(suggestionChanged, message, { at }),
];

/**
 * `toldIn` says whether the round that it was chosen by is published: written for one that is not, it is told as it was
 * before.
 */
export const announceSuggestion = (suggestion: Suggestion, version: number): readonly EventForTopic[] => {
  const { at, by, requestId } = suggestion.recorded;
  const recorded = { at: new Date(at), by, requestId };
  const isTold = suggestion.state === 'proposed' && suggestion.rounds.includes(suggestion.toldIn);
  const [a, b] = suggestion.sides;
  const message = SuggestionMessage.fromPartial({
    id: suggestion.id,
    version,
    state: isTold ? SuggestionState.PROPOSED : SuggestionState.WITHDRAWN,
    sides: [
      [a, b],
      [b, a],
    ].map(([side, other]) =>
      Side.fromPartial({
        organisationId: side?.organisationId ?? '',
        discreet: (other?.shownAs ?? (other?.stranger ? 'stranger' : 'named')) === 'stranger',
        animatorsOnly: suggestion.animatorsOnly,
      }),
    ),
    proposedAt: new Date(suggestion.proposedAt),
    round: suggestion.toldIn,
  });
  return emit({ id: suggestion.id, version, suggestion: message, recorded }, recorded.at);
};

export const announceRemoval = (id: string, version: number, at: Date): readonly EventForTopic[] =>
  emit({ id, version, suggestion: undefined, recorded: { at, by: 'service', requestId: '' } }, at);
