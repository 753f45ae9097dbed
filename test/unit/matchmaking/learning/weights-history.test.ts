import { describe, expect, it } from '@jest/globals';
import {
  currentVersion,
  goBack,
  learnNext,
  startHistory,
  type WeightsHistory,
} from '../../../../services/matchmaking/learning/weights-history.ts';
import { featureNames } from '../../../../services/matchmaking/scoring/features.ts';
import { handSetWeights as handSet } from '../../../../services/matchmaking/scoring/hand-set-weights.ts';
import { answersOf, dayAt, otherTastes } from './example-makers.ts';

const start = startHistory(handSet, dayAt(0));
const answers = answersOf(otherTastes, 2000);
const learned = (history: WeightsHistory, count: number) =>
  learnNext(history, answers.slice(0, count), dayAt(count));
const historyOf = (history: WeightsHistory, count: number): WeightsHistory => {
  const outcome = learned(history, count);
  if (outcome.kind === 'too_few_answers') throw new Error('too few');
  return outcome.history;
};
const serving = (history: WeightsHistory): number => currentVersion(history).weights.version;

describe('versions of weights', () => {
  it('begin with the hand-set ones', () => {
    expect(currentVersion(start).weights).toEqual(handSet);
  });

  it('are not made from too few answers', () => {
    expect(learned(start, 19)).toEqual({ kind: 'too_few_answers', answers: 19, fewestTested: 10 });
  });

  it('serve once they foretell no worse, with a report of how each weight moved and how surely', () => {
    const outcome = learned(start, 1000);
    expect(outcome).toMatchObject({ kind: 'serves', made: { examples: 1000, learnedUntil: dayAt(999) } });
    if (outcome.kind !== 'serves') return;
    expect(serving(outcome.history)).toBe(1);
    const { moves, weights } = outcome.made;
    expect(moves.map(({ name }) => name)).toEqual(['bias', ...featureNames]);
    const maturity = moves.find(({ name }) => name === 'maturity_fit');
    expect(maturity).toMatchObject({ handSet: 1, before: 1, now: weights.of.maturity_fit });
    expect(maturity?.now).toBeGreaterThan(1.5);
    expect(maturity?.standardError).toBeGreaterThan(0);
    expect(outcome.made.replay?.learned.logLoss).toBeLessThanOrEqual(
      outcome.made.replay?.current.logLoss ?? 0,
    );
  });

  it('are kept back where they foretell worse: members whose tastes turned', () => {
    const earlier = answersOf(otherTastes, 600);
    const contrary = answersOf(handSet, 260, 'turned').map((one, at) => ({ ...one, at: dayAt(600 + at) }));
    const outcome = learnNext(start, [...earlier, ...contrary], dayAt(900));
    expect(outcome.kind).toBe('kept_back');
    if (outcome.kind !== 'kept_back') return;
    expect(serving(outcome.history)).toBe(0);
    expect(outcome.history.versions.map(({ weights }) => weights.version)).toEqual([0, 1]);
  });

  it('are not made a second time from the same answers, nor kept without end', () => {
    const earlier = answersOf(otherTastes, 600);
    const contrary = answersOf(handSet, 260, 'turned').map((one, at) => ({ ...one, at: dayAt(600 + at) }));
    const first = learnNext(start, [...earlier, ...contrary], dayAt(900));
    if (first.kind !== 'kept_back') throw new Error('serves');
    const again = learnNext(first.history, [...earlier, ...contrary], dayAt(901));
    expect(again).toEqual({ ...first, kind: 'kept_back' });
    const [handMade] = start.versions;
    if (!handMade) throw new Error('no version');
    const many = Array.from({ length: 80 }, (_, at) => ({
      ...handMade,
      weights: { ...handSet, version: at },
    }));
    const full = { versions: many, served: [0, 3] };
    const next = historyOf(full, 1000);
    expect(next.versions.map(({ weights }) => weights.version).slice(0, 4)).toEqual([0, 3, 28, 29]);
    expect(serving(next)).toBe(80);
    const often = historyOf({ versions: many, served: many.map((_, at) => at) }, 1000);
    expect([often.served.length, often.versions.length, often.served.slice(0, 2)]).toEqual([52, 81, [0, 30]]);
  });

  it('are learned around the hand-set ones each time, so that nothing drifts from version to version', () => {
    const [twice, once] = [historyOf(historyOf(start, 500), 1500), historyOf(start, 1500)];
    expect(twice.versions.at(-1)?.weights.of).toEqual(once.versions.at(-1)?.weights.of);
  });

  it('go back one at a time, down to the hand-set ones', () => {
    const third = historyOf(historyOf(start, 500), 2000);
    const served = third.served;
    const back = goBack(third, dayAt(2000));
    expect(back).toMatchObject({ kind: 'gone_back', history: { served: served.slice(0, -1) } });
    expect(goBack(start, dayAt(1))).toEqual({ kind: 'nothing_before' });
  });

  it('do not come in again after somebody went back, until members have answered anew', () => {
    const second = historyOf(start, 1000);
    const back = goBack(second, dayAt(1000));
    if (back.kind !== 'gone_back') throw new Error('did not go back');
    expect(learned(back.history, 1000).kind).toBe('too_few_answers');
    expect(learned(back.history, 1015).kind).toBe('too_few_answers');
    const again = learned(back.history, 2000);
    expect(again).toMatchObject({ kind: 'serves', made: { weights: { version: 2 } } });
  });
});
