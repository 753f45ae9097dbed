// The suggestions and their answers: owned, one an unordered pair.
import type { CollectionDefinition } from '../../platform/document-store/document-store.ts';
import { announceInterests, announceNoInterests } from '../emit-interest-changed.ts';
import { announceRemoval, announceSuggestion } from '../emit-suggestion-changed.ts';
import { fileSuggestion } from '../suggestions/file-suggestion.ts';
import type { KeptSuggestion, Suggestion } from '../suggestions/suggestion.ts';
import { fromFormat2, withoutMarks } from '../suggestions/upcast-suggestion.ts';

export const suggestions: CollectionDefinition<KeptSuggestion> = {
  name: 'matchmaking.suggestions',
  kept: 'owned',
  format: 4,
  // Format 3 was not found by who said no.
  upcasters: { 1: withoutMarks, 2: fromFormat2, 3: (old) => fileSuggestion(old as Suggestion) },
  indexes: {
    listed: { equals: ['listedFor'] },
    proposed: { equals: ['proposedFor'] },
    ofOrganisation: { equals: ['organisationIds'] },
    ofSource: { equals: ['sourceIds'] },
    ofRound: { equals: ['rounds'] },
    answered: { equals: ['answeredFor'] },
    declined: { equals: ['declinedFor'] },
    remembered: { equals: ['rememberedFor'] },
  },
  announce: (one, version) => [...announceSuggestion(one, version), ...announceInterests(one, version)],
  announceRemoval: (id, version, at, one) => [
    ...announceRemoval(id, version, at),
    ...announceNoInterests(one, version, at),
  ],
};
