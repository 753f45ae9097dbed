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
import type { SideIndex } from './scoring/pair-facts.ts';
import { type Suggestion, wasTold } from './suggestions/suggestion.ts';

const emit = (message: SuggestionChanged, at: Date): readonly EventForTopic[] => [
  eventOf(suggestionChanged, message, { at }),
];

/** So much of it as is told; the same of two states: whoever follows it need not know that one became the other. */
const toldOf = (suggestion: Suggestion): Omit<SuggestionMessage, 'version'> => {
  const isTold = suggestion.state === 'proposed' && suggestion.rounds.includes(suggestion.toldIn);
  const [a, b] = suggestion.sides;
  return SuggestionMessage.fromPartial({
    id: suggestion.id,
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
};

/**
 * `toldIn` says whether the round that it was chosen by is published: written for one that is not, it is told as it was
 * before. Of what a round chose that nobody ever saw, nothing is told.
 */
export const announceSuggestion = (suggestion: Suggestion, version: number): readonly EventForTopic[] => {
  if (!wasTold(suggestion)) return [];
  const { at, by, requestId } = suggestion.recorded;
  const recorded = { at: new Date(at), by, requestId };
  const told = toldOf(suggestion);
  const sides = told.sides.map((side, at) => ({
    ...side,
    version: version - (suggestion.sides[at as SideIndex].quiet ?? 0),
  }));
  return emit({ id: suggestion.id, version, suggestion: { ...told, version, sides }, recorded }, recorded.at);
};

/** Of what one side did for itself: told where it changes something for the other one, too. `before`: as it is kept. */
export const announceDone = (
  before: Suggestion,
  suggestion: Suggestion,
  version: number,
): readonly EventForTopic[] =>
  JSON.stringify(toldOf(before)) === JSON.stringify(toldOf(suggestion))
    ? []
    : announceSuggestion(suggestion, version);

export const announceRemoval = (id: string, version: number, at: Date): readonly EventForTopic[] =>
  emit({ id, version, suggestion: undefined, recorded: { at, by: 'service', requestId: '' } }, at);
