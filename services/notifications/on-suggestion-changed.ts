// Tells the members of both sides of a new suggestion; never of a changed score.
import { SuggestionState } from '../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import type { SuggestionChanged } from '../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { suggestionChanged } from '../../proto/topics.ts';
import { follow } from '../platform/service.ts';
import type { Deps } from './deps.ts';
import { takeStates, type TellingState } from './keep-tellings.ts';

const stateOf = ({ id, version, suggestion }: SuggestionChanged): TellingState => {
  const about = { kind: 'suggestion', id } as const;
  if (!suggestion) return { about, version };
  const { state, sides, proposedAt } = suggestion;
  const isShown = state === SuggestionState.PROPOSED && sides.every((side) => !side.animatorsOnly);
  const telling = {
    about,
    kind: 'new_suggestion',
    cause: ['new_suggestion', id],
    organisationIds: sides.map(({ organisationId }) => organisationId),
    at: proposedAt?.toISOString() ?? '',
  } as const;
  return { about, version, tellings: isShown ? [telling] : [] };
};

export const onSuggestionChanged = follow(suggestionChanged, 'shared', async (events, deps: Deps) => {
  await takeStates(
    deps,
    events.map(({ message }) => stateOf(message)),
  );
});
