import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Suggestion as SuggestionMessage } from '../../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { matchesSeenBy, type Viewer } from '../../../services/matchmaking/see-suggestion.ts';
import { suggestionMessage } from '../../../services/matchmaking/suggestion-messages-api.ts';
import type { Match, MatchEnd, Suggestion } from '../../../services/matchmaking/suggestion.ts';
import { aMatch, aQuote, aSuggestion } from '../../makers/suggestions.ts';

const side = (organisationId: string): Viewer => ({ kind: 'side', organisationId });
const encoded = (viewer: Viewer, suggestion: Suggestion): string =>
  Buffer.from(SuggestionMessage.encode(suggestionMessage(viewer, suggestion, 1)).finish()).toString('latin1');

const end = (organisationId: string, at: number) =>
  fc
    .record({ visibility: fc.constantFrom('public', 'campus', 'animators'), discreet: fc.boolean() })
    .map(({ visibility, discreet }): MatchEnd => ({
      statementId: `stm_${organisationId}_${at}_`,
      organisationId,
      visibility,
      discreet,
      ...(discreet ? { preview: `preview_${organisationId.slice(4)}_${at}_` } : {}),
      quotes: [
        aQuote({
          visibility,
          discreet,
          sourceId: `stm_${organisationId}_${at}_`,
          words: `words_${organisationId}_${at}_`,
        }),
      ],
      found: true,
    }));

const match = (at: number): fc.Arbitrary<Match> =>
  fc
    .record({
      a: end('org_a', at),
      b: end('org_b', at),
      score: fc.double({ min: 0.1, max: 1, noNaN: true }),
      swap: fc.boolean(),
    })
    .map(({ a, b, score, swap }) => ({ need: swap ? b : a, offer: swap ? a : b, score }));

const matches = fc.nat(3).chain((n) => fc.tuple(...Array.from({ length: n + 1 }, (_, at) => match(at))));

describe('what one side sees of a suggestion', () => {
  it('names nothing that it may not see: no id, no word, no name of who is discreet', () => {
    fc.assert(
      fc.property(matches, (of) => {
        const bytes = encoded(side('org_a'), aSuggestion({ matches: of }));
        const theirs = of.map((one) => (one.need.organisationId === 'org_b' ? one.need : one.offer));
        const seen = matchesSeenBy(side('org_a'), of);
        for (const [at, other] of theirs.entries()) {
          const match = of[at];
          const mayLearn = match !== undefined && seen.includes(match);
          if (!mayLearn || other.discreet) {
            expect(bytes).not.toContain(other.statementId);
            expect(bytes).not.toContain(`words_org_b_${at}_`);
          }
          if (!mayLearn && other.preview) expect(bytes).not.toContain(other.preview);
        }
        const isNamed = theirs.some(
          (other, at) =>
            !other.discreet && ![of[at]?.need, of[at]?.offer].some((one) => one?.visibility === 'animators'),
        );
        const isShown = seen.length > 0;
        if (isShown && !isNamed) expect(bytes).not.toContain('org_b');
      }),
    );
  });

  it('is what it would be if what it may not see were not there', () => {
    fc.assert(
      fc.property(matches, (of) => {
        const seen = matchesSeenBy(side('org_a'), of);
        fc.pre(seen.length > 0);
        const shown = suggestionMessage(side('org_a'), aSuggestion({ matches: of }), 1);
        expect(shown).toEqual(suggestionMessage(side('org_a'), aSuggestion({ matches: seen }), 1));
      }),
    );
  });

  it('does not tell what the other side answered, nor when it saw it', () => {
    const answered = {
      answer: 'interested',
      answeredAt: '2026-03-02T10:00:00Z',
      firstShownAt: '2026-03-01T10:00:00Z',
    } as const;
    const message = suggestionMessage(side('org_a'), aSuggestion({ sides: [{}, answered] }), 1);
    expect(message.sides[1]).toMatchObject({
      answer: 'ANSWER_UNSPECIFIED',
      answeredAt: undefined,
      firstShownAt: undefined,
    });
    expect(message.sides[1]?.reasons).toEqual([]);
  });

  it('leaves unsaid what is discreet beside a name', () => {
    const discreet = aMatch({ offer: { discreet: true, preview: 'aperçu', statementId: 'stm_secret' } });
    const suggestion = aSuggestion({ matches: [aMatch(), discreet] });
    expect(encoded(side('org_a'), suggestion)).not.toMatch(/stm_secret|aper/);
    expect(encoded(side('org_b'), suggestion)).toContain('stm_secret');
  });

  it('withholds the words that the index says are kept, though it is not known here yet', () => {
    const ahead = aMatch({ offer: { quotes: [aQuote({ visibility: 'animators', words: 'secret' })] } });
    expect(encoded(side('org_a'), aSuggestion({ matches: [ahead] }))).not.toContain('secret');
  });
});

describe('what animators see of a suggestion', () => {
  it('is all of it', () => {
    fc.assert(
      fc.property(matches, (of) => {
        const bytes = encoded({ kind: 'all' }, aSuggestion({ matches: of }));
        expect(bytes).toContain('org_a');
        expect(bytes).toContain('org_b');
        for (const { need, offer } of of)
          for (const { statementId } of [need, offer]) expect(bytes).toContain(statementId);
      }),
    );
  });
});
