// Knows who is suggested to whom, and since when.
import { SuggestionState } from '../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { suggestionChanged } from '../../proto/topics.ts';
import { follow } from '../platform/service.ts';
import type { Deps } from './deps.ts';

export const knowSuggestions = follow(suggestionChanged, 'every', async (events, { campus }: Deps) => {
  for (const { message } of events) {
    const { id, version, suggestion } = message;
    const is = suggestion && {
      id,
      organisationIds: suggestion.sides.map(({ organisationId }) => organisationId),
      proposed: suggestion.state === SuggestionState.PROPOSED,
      proposedAt: suggestion.proposedAt?.toISOString() ?? '',
    };
    campus.take('suggestions', { id, version, ...(is ? { is } : {}) });
  }
});
