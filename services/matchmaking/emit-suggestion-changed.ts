// The event of a suggestion: its whole state, for services; what members may see of it is decided at each edge.
import type { SuggestionChanged } from '../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { suggestionChanged } from '../../proto/topics.ts';
import { eventOf } from '../platform/event-log/event-definition.ts';
import type { EventForTopic } from '../platform/event-log/event-log.ts';
import { suggestionMessage } from './suggestion-messages-api.ts';
import type { Suggestion } from './suggestion.ts';

const emit = (message: SuggestionChanged, at: Date): readonly EventForTopic[] => [
  eventOf(suggestionChanged, message, { at }),
];

export const announceSuggestion = (suggestion: Suggestion, version: number): readonly EventForTopic[] => {
  const { at, by, requestId } = suggestion.recorded;
  const recorded = { at: new Date(at), by, requestId };
  const message = suggestionMessage({ kind: 'all' }, suggestion, version);
  return emit({ id: suggestion.id, version, suggestion: message, recorded }, recorded.at);
};

export const announceRemoval = (id: string, version: number, at: Date): readonly EventForTopic[] =>
  emit({ id, version, suggestion: undefined, recorded: { at, by: 'service', requestId: '' } }, at);
