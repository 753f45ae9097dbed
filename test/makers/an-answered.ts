// Suggestions that one side answered.
import type { Features } from '../../services/matchmaking/scoring/features.ts';
import type { KeptSuggestion } from '../../services/matchmaking/suggestions/suggestion.ts';

const side = (organisationId: string, more: object = {}) => ({
  organisationId,
  gain: 0.5,
  features: {},
  stranger: false,
  ...more,
});

/** What learning looks at; the rest of a suggestion is not for it. */
export const anAnswered = (nth: number, features: Features, interested: boolean): KeptSuggestion =>
  ({
    id: `sug_${String(nth).padStart(4, '0')}`,
    score: 0.5,
    listedFor: [],
    proposedFor: [],
    organisationIds: [`org_${nth}`, 'org_x'],
    sourceIds: [],
    rounds: [1],
    answeredFor: ['all'],
    sides: [
      side(`org_${nth}`, {
        answer: interested ? 'interested' : 'no',
        ...(interested ? {} : { answerReason: 'not_relevant' }),
        answeredAt: new Date(Date.UTC(2026, 0, 1, 0, nth)).toISOString(),
        answeredFeatures: features,
      }),
      side('org_x'),
    ],
  }) as unknown as KeptSuggestion;
