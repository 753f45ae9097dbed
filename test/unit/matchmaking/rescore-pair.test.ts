import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answerSuggestion, firstShown } from '../../../services/matchmaking/answer-suggestion.ts';
import { type Party, forbidPair } from '../../../services/matchmaking/forbid-pair.ts';
import { rescorePair, type Rescoring } from '../../../services/matchmaking/rescore-pair.ts';
import type { Answer, Match, Suggestion } from '../../../services/matchmaking/suggestion.ts';
import { aMatch, aSuggestion, recorded } from '../../makers/suggestions.ts';

const organisationIds = ['org_a', 'org_b'] as const;
const consenting = (id: string): Party => ({ id, consents: true });
const parties = [consenting('org_a'), consenting('org_b')] as const;

const rescore = (existing: Suggestion | undefined, rescoring: Rescoring) =>
  rescorePair(existing, rescoring, { id: 'sug_1', organisationIds, forbidden: undefined, recorded });

const search = (matches: readonly Match[], ...ids: readonly string[]): Rescoring => ({
  statementIds: new Set(ids),
  matches,
});

describe('a pair that is re-scored', () => {
  it('never loses an answer, nor when it was first shown', () => {
    const step = fc.oneof(
      fc.record({
        kind: fc.constant('rescore' as const),
        scores: fc.array(fc.double({ min: 0.1, max: 1, noNaN: true }), { maxLength: 3 }),
        consents: fc.boolean(),
      }),
      fc.record({
        kind: fc.constant('answer' as const),
        side: fc.constantFrom(...organisationIds),
        answer: fc.constantFrom<Answer>('interested', 'not_now', 'no'),
      }),
      fc.record({ kind: fc.constant('show' as const), side: fc.constantFrom(...organisationIds) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        let suggestion = aSuggestion();
        const answers = new Map<string, Answer>();
        const shown = new Map<string, string>();
        for (const [n, one] of steps.entries()) {
          const at = new Date(Date.UTC(2026, 3, 1, 0, n)).toISOString();
          if (one.kind === 'answer') {
            answers.set(one.side, one.answer);
            const given = {
              organisationId: one.side,
              answer: one.answer,
              parties,
              recorded: { ...recorded, at },
            };
            const answered = answerSuggestion(suggestion, given);
            if (answered.kind === 'answered') suggestion = answered.suggestion;
          } else if (one.kind === 'show') {
            if (!shown.has(one.side)) shown.set(one.side, at);
            suggestion = firstShown(suggestion, one.side, at) ?? suggestion;
          } else {
            const matches = one.scores.map((score, at2) =>
              aMatch({ score, offer: { statementId: `stm_o${at2}` } }),
            );
            const now = [consenting('org_a'), { id: 'org_b', consents: one.consents }] as const;
            const forbidden = forbidPair(
              ...now,
              suggestion.sides.map(({ answer }) => answer),
            );
            const next = rescorePair(suggestion, search(matches, 'stm_need'), {
              id: 'sug_1',
              organisationIds,
              forbidden,
              recorded,
            });
            if (next !== 'unchanged') suggestion = next;
          }
          for (const side of suggestion.sides) {
            expect(side.answer).toBe(answers.get(side.organisationId));
            expect(side.firstShownAt).toBe(shown.get(side.organisationId));
          }
          const refused = [...answers.values()].includes('no');
          if (refused) expect(suggestion).toMatchObject({ state: 'withdrawn', listedFor: [] });
        }
      }),
    );
  });

  it('ends the same whichever of its statements was searched for first', () => {
    const needs = ['stm_n1', 'stm_n2'];
    const offers = ['stm_o1', 'stm_o2'];
    const ids = [...needs, ...offers];
    const found = fc.dictionary(
      fc.constantFrom(...ids.flatMap((a) => ids.map((b) => `${a} ${b}`))),
      fc.boolean(),
    );
    const order = fc.shuffledSubarray(ids, { minLength: ids.length });
    fc.assert(
      fc.property(found, order, order, (best, one, other) => {
        const matchesFor = (id: string): Match[] =>
          needs.flatMap((need) =>
            offers
              .filter((offer) => [need, offer].includes(id))
              .map((offer) =>
                aMatch({
                  score: (needs.indexOf(need) + 1) / (offers.indexOf(offer) + 3),
                  need: { statementId: need, found: id === need && (best[`${need} ${offer}`] ?? false) },
                  offer: { statementId: offer, found: id === offer && (best[`${offer} ${need}`] ?? false) },
                }),
              ),
          );
        const run = (sequence: readonly string[]) => {
          let suggestion: Suggestion | undefined;
          // A statement finds only what its own search has among its best, or what the other end holds on to.
          for (const id of sequence) {
            const held = new Set(
              suggestion?.matches.map(({ need, offer }) => `${need.statementId} ${offer.statementId}`),
            );
            const matches = matchesFor(id).filter(
              ({ need, offer }) =>
                need.found || offer.found || held.has(`${need.statementId} ${offer.statementId}`),
            );
            const next = rescore(suggestion, search(matches, id));
            if (next !== 'unchanged') suggestion = next;
          }
          return suggestion;
        };
        expect(run(one)).toEqual(run(other));
      }),
    );
  });

  it('is not written where nothing changed, nor for less than anybody would notice', () => {
    const suggestion = aSuggestion({ matches: [aMatch({ score: 0.5 })] });
    expect(rescore(suggestion, search([aMatch({ score: 0.5 })], 'stm_need'))).toBe('unchanged');
    expect(rescore(suggestion, search([aMatch({ score: 0.504 })], 'stm_need'))).toBe('unchanged');
    expect(rescore(suggestion, search([aMatch({ score: 0.51 })], 'stm_need'))).toMatchObject({
      state: 'proposed',
    });
    expect(rescore(undefined, search([], 'stm_need'))).toBe('unchanged');
  });

  it('is withdrawn when nothing is left, and proposed again as it was', () => {
    const suggestion = aSuggestion();
    const withdrawn = rescore(suggestion, search([], 'stm_need'));
    expect(withdrawn).toMatchObject({ state: 'withdrawn', score: 0, matches: [], listedFor: [] });
    const again = withdrawn === 'unchanged' ? withdrawn : rescore(withdrawn, search([aMatch()], 'stm_need'));
    const { state, score, sides, listedFor, proposedAt } = suggestion;
    expect(again).toMatchObject({ state, score, sides, listedFor, proposedAt });
  });

  it('does not open by being withdrawn: who was discreet stays so, what was kept for animators too', () => {
    const discreet = rescore(
      aSuggestion({ matches: [aMatch({ offer: { discreet: true } })] }),
      search([], 'stm_need'),
    );
    expect(discreet).toMatchObject({ sides: [{ discreet: false }, { discreet: true }] });
    const kept = rescore(
      aSuggestion({ matches: [aMatch({ need: { visibility: 'animators' } })] }),
      search([], 'stm_need'),
    );
    expect(kept).toMatchObject({ animatorsOnly: true });
  });

  it('keeps the matches of statements that were not searched for', () => {
    const other = aMatch({ need: { statementId: 'stm_other' } });
    const next = rescore(aSuggestion({ matches: [aMatch(), other] }), search([], 'stm_need'));
    expect(next).toMatchObject({ matches: [other] });
  });
});

describe('a pair is never proposed', () => {
  it.each([
    ['to somebody unknown', undefined, consenting('org_b'), [], 'unknown'],
    ['to itself', consenting('org_a'), consenting('org_a'), [], 'itself'],
    ['without consent', consenting('org_a'), { id: 'org_b', consents: false }, [], 'no-consent'],
    [
      'to a parent',
      { ...consenting('org_a'), parentId: 'org_b' },
      consenting('org_b'),
      [],
      'parent-or-child',
    ],
    ['to a child', consenting('org_a'), { ...consenting('org_b'), parentId: 'org_a' }, [], 'parent-or-child'],
    ['once one said no', consenting('org_a'), consenting('org_b'), [undefined, 'no'], 'answered-no'],
    ['… but otherwise it is', consenting('org_a'), consenting('org_b'), ['not_now', 'interested'], undefined],
  ] as const)('%s', (_, a, b, answers, expected) => {
    expect(forbidPair(a, b, answers)).toBe(expected);
  });
});

describe('an answer', () => {
  const answer = (
    suggestion: Suggestion,
    organisationId: string,
    said: Answer,
    who: readonly [Party | undefined, Party | undefined] = parties,
  ) => answerSuggestion(suggestion, { organisationId, answer: said, parties: who, recorded });

  it('of no withdraws the pair, and taken back proposes it again', () => {
    const no = answer(aSuggestion(), 'org_a', 'no');
    expect(no).toMatchObject({ kind: 'answered', suggestion: { state: 'withdrawn', listedFor: [] } });
    if (no.kind !== 'answered') throw new Error(no.kind);
    expect(answer(no.suggestion, 'org_b', 'interested')).toMatchObject({
      suggestion: { state: 'withdrawn' },
    });
    expect(answer(no.suggestion, 'org_a', 'not_now')).toMatchObject({
      suggestion: { state: 'proposed', listedFor: aSuggestion().listedFor },
    });
    const withoutConsent = [consenting('org_a'), { id: 'org_b', consents: false }] as const;
    expect(answer(no.suggestion, 'org_a', 'not_now', withoutConsent)).toMatchObject({
      suggestion: { state: 'withdrawn' },
    });
  });

  it('given again changes nothing', () => {
    const yes = answer(aSuggestion(), 'org_a', 'interested');
    if (yes.kind !== 'answered') throw new Error(yes.kind);
    expect(answer(yes.suggestion, 'org_a', 'interested')).toEqual({ kind: 'unchanged' });
  });

  it('is taken from its two sides only', () => {
    expect(answer(aSuggestion(), 'org_c', 'no')).toEqual({ kind: 'refused', because: 'not-a-side' });
  });
});
