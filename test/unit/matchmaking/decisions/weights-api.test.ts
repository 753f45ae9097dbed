import { describe, expect, it } from '@jest/globals';
import { Learned } from '../../../../proto/generated/passerelle/matchmaking/v1/weights.ts';
import { allExamples, answersOf } from '../../../../services/matchmaking/learn-from-answers.ts';
import { featureNames } from '../../../../services/matchmaking/scoring/features.ts';
import { handSetWeights } from '../../../../services/matchmaking/scoring/hand-set-weights.ts';
import { publishedRound } from '../../../../services/matchmaking/kept/published.ts';
import { nextYardstick, yardstickInForce } from '../../../../services/matchmaking/kept/yardstick.ts';
import {
  getWeights,
  learnWeights,
  listWeights,
  rollBackWeights,
} from '../../../../services/matchmaking/weights-api.ts';
import { valueOf } from '../../../../services/platform/faults/fault.ts';
import { aMemberOf, anAnimator, asMessage } from '../../../makers/actors.ts';
import { anAnswered } from '../../../makers/an-answered.ts';
import { decisionsInMemory } from '../../../makers/decisions-in-memory.ts';

const animator = { actor: asMessage(anAnimator()) };

/** A campus that goes by maturity, whatever the words say. */
const answered = async (count: number) => {
  const campus = decisionsInMemory();
  for (let nth = 0; nth < count; nth += 1) {
    const mature = nth % 2 === 0;
    const features = { need_met_by_offer: 0.6 + (nth % 5) * 0.05, maturity_fit: mature ? 1 : 0 };
    campus.learnFrom(`org_${nth}`);
    await campus.suggestions.put(anAnswered(nth, features, mature), { ifVersion: 0 });
  }
  return campus;
};

describe('learning from answers', () => {
  it('takes each answer of a side as an example, with its features then and the reason it gave', async () => {
    const suggestion = anAnswered(3, { pole: 1 }, false);
    expect(answersOf(suggestion)).toEqual([
      expect.objectContaining({ organisationId: 'org_3', said: 'not_relevant', features: { pole: 1 } }),
    ]);
    const campus = await answered(450);
    expect(await allExamples(campus.deps)).toHaveLength(450);
  });

  it('takes none of who did not agree to it, or does no longer', async () => {
    const campus = await answered(3);
    campus.learnFrom('org_1', false, 2);
    await campus.suggestions.put(anAnswered(3, { pole: 1 }, true), { ifVersion: 0 });
    const found = await allExamples(campus.deps);
    expect(found.map(({ organisationId }) => organisationId)).toEqual(['org_0', 'org_2']);
    campus.learnFrom('org_1', true, 3);
    expect(await allExamples(campus.deps)).toHaveLength(3);
  });

  it('says that there are too few', async () => {
    const { deps } = await answered(8);
    expect(valueOf(await learnWeights(deps, { ...animator, try: false }))).toMatchObject({
      learned: Learned.TOO_FEW_ANSWERS,
      answers: 8,
      fewestTested: 10,
      version: undefined,
    });
  });

  it('makes a version that serves from the next round on, with how each weight moved and its replay', async () => {
    const { deps, kept } = await answered(200);
    const { learned, version } = valueOf(await learnWeights(deps, { ...animator, try: false }));
    expect(learned).toBe(Learned.SERVES);
    expect(version).toMatchObject({ number: 1, serves: true, answers: 200 });
    expect(version?.weights.map(({ feature }) => feature)).toEqual(featureNames);
    const maturity = version?.weights.find(({ feature }) => feature === 'maturity_fit');
    expect(maturity?.weight).toBeGreaterThan(handSetWeights.of.maturity_fit + 1);
    expect(maturity).toMatchObject({
      handSet: handSetWeights.of.maturity_fit,
      before: handSetWeights.of.maturity_fit,
    });
    expect(version?.replay?.next?.logLoss).toBeLessThan(version?.replay?.current?.logLoss ?? 0);
    expect((await nextYardstick(kept)).weights.version).toBe(1);
    expect(valueOf(await getWeights(deps, animator)).number).toBe(1);
  });

  it('does not change what members see before the next round', async () => {
    const { deps, kept } = await answered(200);
    const before = await nextYardstick(kept);
    const published = {
      id: 'campus',
      round: 1,
      at: '2026-01-01',
      yardstick: before,
      semantics: { version: 1, sources: 1 },
    };
    await kept.published.put(published, { ifVersion: 0 });
    await learnWeights(deps, { ...animator, try: false });
    const seen = (await publishedRound(kept.published))?.document;
    expect((await yardstickInForce(kept, seen)).weights.version).toBe(0);
  });

  it('keeps nothing of a try, and learns nothing twice from the same answers', async () => {
    const { deps } = await answered(200);
    const tried = valueOf(await learnWeights(deps, { ...animator, try: true }));
    expect(tried).toMatchObject({ learned: Learned.SERVES, version: { number: 1, serves: false } });
    expect(valueOf(await listWeights(deps, animator)).versions).toHaveLength(1);
    await learnWeights(deps, { ...animator, try: false });
    expect(valueOf(await learnWeights(deps, { ...animator, try: false })).learned).toBe(
      Learned.TOO_FEW_ANSWERS,
    );
  });

  it('goes back once from the version that somebody looked at, however often it is asked', async () => {
    const { deps } = await answered(200);
    await learnWeights(deps, { ...animator, try: false });
    const back = () => rollBackWeights(deps, { ...animator, from: 1 });
    expect(valueOf(await back()).number).toBe(0);
    expect(await back()).toMatchObject({ fault: { code: 'conflict', currentVersion: 0 } });
  });

  it('tells how the bias moved, and how well the hand-set ones foretell', async () => {
    const { deps } = await answered(200);
    const { version } = valueOf(await learnWeights(deps, { ...animator, try: true }));
    expect(version?.bias).toMatchObject({ feature: 'bias', handSet: handSetWeights.bias });
    expect(version?.bias?.weight).not.toBe(handSetWeights.bias);
    expect(version?.bias?.error).toBeGreaterThan(0);
    expect(version?.replay?.handSet?.logLoss).toBe(version?.replay?.current?.logLoss);
  });

  it('goes back to the version before with one call, and says so where there is none', async () => {
    const { deps } = await answered(200);
    expect(await rollBackWeights(deps, { ...animator, from: undefined })).toMatchObject({
      fault: { code: 'conflict' },
    });
    await learnWeights(deps, { ...animator, try: false });
    expect(valueOf(await rollBackWeights(deps, { ...animator, from: undefined }))).toMatchObject({
      number: 0,
      serves: true,
    });
    const { versions } = valueOf(await listWeights(deps, animator));
    expect(versions.map(({ number, serves }) => [number, serves])).toEqual([
      [1, false],
      [0, true],
    ]);
  });

  it('is for animators', async () => {
    const { deps } = await answered(0);
    const member = { actor: asMessage(aMemberOf('org_a')) };
    for (const refused of [
      await getWeights(deps, member),
      await listWeights(deps, member),
      await learnWeights(deps, { ...member, try: true }),
      await rollBackWeights(deps, { ...member, from: undefined }),
    ])
      expect(refused).toMatchObject({ fault: { code: 'forbidden' } });
  });
});
