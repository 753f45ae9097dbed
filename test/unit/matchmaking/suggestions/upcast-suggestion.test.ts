import { describe, expect, it } from '@jest/globals';
import { suggestions } from '../../../../services/matchmaking/kept/suggestions.ts';
import type { KeptSuggestion } from '../../../../services/matchmaking/suggestions/suggestion.ts';

const quote = {
  sourceId: 'stm_1',
  version: 1,
  start: 0,
  end: 4,
  language: 'french',
  visibility: 'public',
  discreet: false,
  words: 'mots',
};
const end = (statementId: string, organisationId: string, discreet: boolean) => ({
  statementId,
  organisationId,
  visibility: 'campus',
  discreet,
  quotes: [quote],
  found: true,
});
const inFormat1 = {
  id: 'sug_1',
  organisationIds: ['org_a', 'org_b'],
  state: 'proposed',
  score: 0.6,
  sides: [
    {
      organisationId: 'org_a',
      score: 0.5,
      answer: 'no',
      answeredAt: '2026-03-01T10:00:00Z',
      discreet: false,
    },
    { organisationId: 'org_b', score: 0.7, firstShownAt: '2026-03-01T10:00:00Z', discreet: true },
  ],
  matches: [{ need: end('stm_a', 'org_a', false), offer: end('stm_b', 'org_b', true), score: 0.8 }],
  animatorsOnly: false,
  proposedAt: '2026-02-01T10:00:00Z',
  statementIds: ['stm_a', 'stm_b'],
  listedFor: ['org_a', 'org_b', 'all:org_a', 'all:org_b'],
  recorded: { at: '2026-02-01T10:00:00Z', by: 'service', requestId: 'r' },
};

const upcast = (document: unknown): KeptSuggestion =>
  suggestions.upcasters?.[2]?.(suggestions.upcasters[1]?.(document)) as KeptSuggestion;

describe('a suggestion kept in format 1', () => {
  it('stays proposed until the first round, with its answers for ever, its words and who was discreet', () => {
    expect(upcast(inFormat1)).toMatchObject({
      state: 'proposed',
      rounds: [0],
      listedFor: ['org_a:0', 'all:org_a:0', 'org_b:0', 'all:org_b:0'],
      answeredFor: ['org_a', 'org_b', 'all'],
      sourceIds: ['stm_a', 'stm_b'],
      proposedAt: inFormat1.proposedAt,
      sides: [
        { gain: 0.5, answer: 'no', declinedUntil: 'ever', stranger: true },
        { gain: 0.7, stranger: false, shownAs: 'named' },
      ],
      facts: {
        matches: [{ need: { source: 'need' }, answer: { source: 'offer', discreet: true }, likeness: 0.8 }],
      },
      quotes: { 'stm_a stm_b': { need: [{ words: 'mots', marks: [] }], answer: [{ marks: [] }] } },
    });
  });
});
