// Rounds from end to end: profiles, expertise and matchmaking with real stores, asked by their contracts.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  AnswerSuggestionRequest,
  Answer,
  MatchmakingServiceDefinition,
} from '../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import {
  CompareRoundsRequest,
  PairChange,
  RoundState,
} from '../../proto/generated/passerelle/matchmaking/v1/rounds.ts';
import {
  AddRuleRequest,
  RuleKind,
  RuleServiceDefinition,
} from '../../proto/generated/passerelle/matchmaking/v1/rules.ts';
import { Learned, WeightServiceDefinition } from '../../proto/generated/passerelle/matchmaking/v1/weights.ts';
import { valueOf } from '../../services/platform/faults/fault.ts';
import { animator, call, campusInProcess } from '../makers/campus-in-process.ts';
import { eventually } from '../makers/eventually.ts';

const both = (a: string, b: string): string => [a, b].toSorted().join(' ');

describe('a campus and its rounds', () => {
  let campus: Awaited<ReturnType<typeof campusInProcess>>;
  let makers: readonly string[];
  let seekers: readonly string[];
  beforeAll(async () => {
    campus = await campusInProcess();
    await campus.start();
    makers = await campus.makers(3);
    seekers = await campus.seekers(3);
  }, 60_000);
  afterAll(() => campus.discard(), 20_000);

  it('gets its first round by itself', async () => {
    const { report } = await eventually(() => campus.reaches(RoundState.PUBLISHED), { withinMs: 30_000 });
    expect(report).toMatchObject({ organisations: 6, shareWithAny: 1, gap: 0 });
    const answered = makers.flatMap((maker) => seekers.map((seeker) => both(maker, seeker)));
    expect(await campus.seenBy([...makers, ...seekers])).toEqual(expect.arrayContaining(answered));
  }, 60_000);

  it('previews what it then publishes, and leaves out what a rule forbids in between', async () => {
    const rules = campus.mesh().client(RuleServiceDefinition);
    const limits = {
      actor: animator,
      organisationId: makers[0] ?? '',
      minimum: 1,
      maximum: 1,
      ifVersion: undefined,
    };
    valueOf(await rules.putLimits(limits, call()));
    const { number } = valueOf(await campus.rounds().startRound({ actor: animator, publish: false }, call()));
    const { version } = await campus.reaches(RoundState.PROPOSED, number);
    const all = [...makers, ...seekers];
    const before = await campus.seenBy(all);
    const compare = CompareRoundsRequest.fromPartial({ actor: animator, number, limit: 200 });
    const { pairs } = valueOf(await campus.rounds().compareRounds(compare, call()));
    const told = (change: PairChange) =>
      pairs.filter((one) => one.change === change).map(({ organisationIds }) => organisationIds.join(' '));
    const [fresh, repeated, dropped] = [PairChange.FRESH, PairChange.REPEATED, PairChange.DROPPED].map(told);
    expect([fresh, [...(repeated ?? []), ...(dropped ?? [])].toSorted()]).toEqual([[], before]);
    // All that the limit takes away, and nothing else.
    expect(dropped?.every((pair) => pair.includes(makers[0] ?? ''))).toBe(true);
    expect(repeated?.filter((pair) => pair.includes(makers[0] ?? ''))).toHaveLength(1);
    expect(pairs.flatMap(({ droppedFor }) => droppedFor ?? [])).toEqual(dropped?.map(() => 'not_chosen'));
    const forbidden = both(makers[1] ?? '', seekers[1] ?? '');
    const rule = AddRuleRequest.fromPartial({
      actor: animator,
      kind: RuleKind.CONFLICT_OF_INTEREST,
      organisationIds: forbidden.split(' '),
      reason: 'Même appel à projets',
    });
    expect(await campus.seenBy(all)).toContain(forbidden);
    valueOf(await rules.addRule(rule, call()));
    expect(await campus.seenBy(all)).not.toContain(forbidden);
    // Gone already, it does not go with the round.
    const now = valueOf(await campus.rounds().compareRounds(compare, call())).pairs;
    expect(now.find(({ organisationIds }) => organisationIds.join(' ') === forbidden)?.change).toBe(
      PairChange.FRESH,
    );
    valueOf(await campus.rounds().publishRound({ actor: animator, number, ifVersion: version }, call()));
    await campus.reaches(RoundState.PUBLISHED, number);
    expect(await campus.seenBy(all)).toEqual(repeated?.filter((pair) => pair !== forbidden));
  }, 60_000);

  it('keeps what a side is interested in, and learns nothing from one answer', async () => {
    const [first] = await campus.suggestionsOf(makers[1] ?? '');
    const answer = AnswerSuggestionRequest.fromPartial({
      actor: animator,
      id: first?.id ?? '',
      organisationId: makers[1] ?? '',
      answer: Answer.INTERESTED,
    });
    valueOf(await campus.mesh().client(MatchmakingServiceDefinition).answerSuggestion(answer, call()));
    const { number } = valueOf(await campus.rounds().startRound({ actor: animator, publish: true }, call()));
    await campus.reaches(RoundState.PUBLISHED, number);
    const kept = (await campus.suggestionsOf(makers[1] ?? '')).find(({ id }) => id === first?.id);
    expect(kept?.sides.map((side) => side.answer)).toContain(Answer.INTERESTED);
    const weights = campus.mesh().client(WeightServiceDefinition);
    expect(valueOf(await weights.learnWeights({ actor: animator, try: false }, call()))).toMatchObject({
      learned: Learned.TOO_FEW_ANSWERS,
      answers: 1,
    });
  }, 60_000);

  it('is as it was after a restart', async () => {
    const before = await campus.seenBy([...makers, ...seekers]);
    const { number } = await campus.round();
    await campus.stop();
    await campus.start();
    expect((await campus.round()).number).toBe(number);
    expect(await campus.seenBy([...makers, ...seekers])).toEqual(before);
    expect(before.length).toBeGreaterThan(3);
  }, 60_000);
});
