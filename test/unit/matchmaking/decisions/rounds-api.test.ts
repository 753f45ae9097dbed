import { describe, expect, it } from '@jest/globals';
import {
  CompareRoundsRequest,
  type ComparedPair,
  LeftOutCause,
  PairChange,
  RoundState,
} from '../../../../proto/generated/passerelle/matchmaking/v1/rounds.ts';
import { compareRounds } from '../../../../services/matchmaking/compare-rounds-api.ts';
import type { Deps } from '../../../../services/matchmaking/deps.ts';
import { roundId } from '../../../../services/matchmaking/kept/rounds.ts';
import { pieceSize } from '../../../../services/matchmaking/kept/round-pairs.ts';
import {
  answerStartRound,
  discardRound,
  getRound,
  listLeftOut,
  listRounds,
  answerPublishRound,
} from '../../../../services/matchmaking/rounds-api.ts';
import { valueOf } from '../../../../services/platform/faults/fault.ts';
import { aMemberOf, anAnimator, asMessage } from '../../../makers/actors.ts';
import { aCampusOf, aCampusRound, aPair, collectedOf } from '../campus-round/a-campus-round.ts';

const animator = { actor: asMessage(anAnimator()) };

const calling = { requestId: 'req_1', signal: new AbortController().signal };

const stage = (collected = aCampusOf(12)) => {
  const campus = aCampusRound(collected);
  const deps = campus.deps as unknown as Deps;
  const compare = async (more: Partial<CompareRoundsRequest>) =>
    valueOf(
      await compareRounds(
        { ...deps, ...campus.beside },
        CompareRoundsRequest.fromPartial({ ...animator, limit: 200, ...more }),
        calling,
      ),
    );
  return { campus, deps, compare };
};

describe('the calls about rounds', () => {
  it('start one, show how far it is, and publish it', async () => {
    const { campus, deps } = stage();
    const started = valueOf(await answerStartRound(deps, { ...animator, publish: false }));
    expect(started).toMatchObject({ number: 1, state: RoundState.COLLECTING, weightsVersion: 0 });
    await campus.advance(1);
    const proposed = valueOf(await getRound(deps, { ...animator, number: 1 }));
    expect(proposed).toMatchObject({ state: RoundState.PROPOSED, progress: 1, semanticsVersion: 1 });
    expect(proposed.report).toMatchObject({ organisations: 12, gap: 0, fresh: proposed.report?.pairs });
    expect(proposed.report?.lorenz.at(-1)).toEqual({ organisations: 1, suggestions: 1 });
    expect(await getRound(deps, { ...animator, number: undefined })).toMatchObject({
      fault: { code: 'not-found' },
    });
    const asked = await answerPublishRound(deps, { ...animator, number: 1, ifVersion: proposed.version });
    expect(valueOf(asked).state).toBe(RoundState.PUBLISHING);
    await campus.advance(1);
    const seen = valueOf(await getRound(deps, { ...animator, number: undefined }));
    expect(seen).toMatchObject({ number: 1, state: RoundState.PUBLISHED });
    // Asked for again: nothing is done, and nothing is wrong.
    expect((await answerPublishRound(deps, { ...animator, number: 1, ifVersion: undefined })).ok).toBe(true);
  });

  it('make one at a time', async () => {
    const { deps } = stage();
    await answerStartRound(deps, { ...animator, publish: true });
    expect(await answerStartRound(deps, { ...animator, publish: true })).toMatchObject({
      fault: { code: 'conflict', subject: 'round', subjectId: '1', currentVersion: 1 },
    });
  });

  it('give up what is made or proposed, never what is on its way to members', async () => {
    const { campus, deps } = stage();
    await answerStartRound(deps, { ...animator, publish: false });
    expect(valueOf(await discardRound(deps, { ...animator, number: 1, ifVersion: undefined })).state).toBe(
      RoundState.DISCARDED,
    );
    expect((await campus.whole()).state).toBe('published');
    expect(await discardRound(deps, { ...animator, number: 2, ifVersion: undefined })).toMatchObject({
      fault: { code: 'conflict' },
    });
    expect(await answerPublishRound(deps, { ...animator, number: 1, ifVersion: undefined })).toMatchObject({
      fault: { code: 'conflict' },
    });
  });

  it('give up what is being made, however often it writes how far it is', async () => {
    const { campus, deps } = stage();
    const { version } = valueOf(await answerStartRound(deps, { ...animator, publish: false }));
    let writes = 0;
    campus.state.beforeStep = async () => {
      writes += 1;
      // Its maker is quicker, the first two times.
      if (writes !== 1 && writes !== 3) return;
      const found = await campus.kept.rounds.get(roundId(1));
      if (found)
        await campus.kept.rounds.put(
          { ...found.document, progress: 0.1 * writes },
          { ifVersion: found.version },
        );
    };
    const discarded = await discardRound(deps, { ...animator, number: 1, ifVersion: version });
    expect(valueOf(discarded).state).toBe(RoundState.DISCARDED);
    expect(writes).toBe(5);
  });

  it('tell who has less than it should, page by page', async () => {
    const others = Array.from({ length: 5 }, (_, at) => `org_x${at}`);
    const { campus, deps } = stage(collectedOf([aPair('org_a', 'org_b')], { others }));
    await campus.whole();
    const page = async (cursor?: string) =>
      valueOf(await listLeftOut(deps, { ...animator, number: undefined, limit: 2, cursor }));
    const pages = [await page()];
    while (pages.at(-1)?.next) pages.push(await page(pages.at(-1)?.next));
    expect(pages.map(({ leftOut }) => leftOut.map(({ organisationId }) => organisationId))).toEqual([
      ['org_x0', 'org_x1'],
      ['org_x2', 'org_x3'],
      ['org_x4'],
    ]);
    const member = { actor: asMessage(aMemberOf('org_a')), number: 1, limit: 2, cursor: undefined };
    expect(await listLeftOut(deps, member)).toMatchObject({ fault: { code: 'forbidden' } });
  });

  it('list the latest first, page by page, without what takes room', async () => {
    const { campus, deps } = stage();
    for (let nth = 0; nth < 3; nth += 1) await campus.whole();
    const first = valueOf(await listRounds(deps, { ...animator, limit: 2, cursor: undefined }));
    const rest = valueOf(await listRounds(deps, { ...animator, limit: 2, cursor: first.next }));
    expect([...first.rounds, ...rest.rounds].map(({ number }) => number)).toEqual([3, 2, 1]);
    expect(first.rounds[0]?.report).toMatchObject({ lorenz: [], leftOut: [], pairs: expect.any(Number) });
  });

  it('name those that were left out, and why', async () => {
    const { campus, deps } = stage(collectedOf([aPair('org_a', 'org_b')], { others: ['org_z'] }));
    await campus.whole();
    const { report } = valueOf(await getRound(deps, { ...animator, number: 1 }));
    expect(report).toMatchObject({
      leftOutCount: 1,
      leftOut: [{ organisationId: 'org_z', has: 0, should: 1, cause: LeftOutCause.NO_CANDIDATE }],
    });
  });

  it('are for animators', async () => {
    const { deps } = stage();
    const member = { actor: asMessage(aMemberOf('org_000')) };
    expect(await answerStartRound(deps, { ...member, publish: true })).toMatchObject({
      fault: { code: 'forbidden' },
    });
    expect(await listRounds(deps, { ...member, limit: 1, cursor: undefined })).toMatchObject({
      fault: { code: 'forbidden' },
    });
  });
});

describe('what a round would change', () => {
  const between = async () => {
    const { campus, deps, compare } = stage(collectedOf([aPair('org_a', 'org_b'), aPair('org_c', 'org_d')]));
    await campus.whole();
    campus.state.collected = collectedOf([aPair('org_a', 'org_b'), aPair('org_c', 'org_e')]);
    await answerStartRound(deps, { ...animator, publish: false });
    await campus.advance(2);
    return { campus, deps, compare };
  };
  const told = (pairs: readonly ComparedPair[]) =>
    pairs.map(({ organisationIds, change }) => [organisationIds.join(' '), change]);

  it('is told beside what is suggested now: without what was withdrawn since, with what was added', async () => {
    const { campus, compare } = await between();
    campus.documents.delete('org_c org_d');
    campus.documents.set('org_c org_e', [1]);
    expect(told((await compare({ number: 2 })).pairs)).toEqual([
      ['org_a org_b', PairChange.REPEATED],
      ['org_c org_e', PairChange.REPEATED],
    ]);
  });

  it('is told with why each pair goes, where anybody knows', async () => {
    const { campus, compare } = await between();
    campus.state.against.set('org_c org_d', 'declined');
    const causes = (await compare({ number: 2 })).pairs.map(({ droppedFor }) => droppedFor);
    expect(causes).toEqual([undefined, 'declined', undefined]);
  });

  it('is told pair by pair, beside what members see', async () => {
    const { compare } = await between();
    expect(told((await compare({ number: 2 })).pairs)).toEqual([
      ['org_a org_b', PairChange.REPEATED],
      ['org_c org_d', PairChange.DROPPED],
      ['org_c org_e', PairChange.FRESH],
    ]);
  });

  it('is told of a published one beside the one before it', async () => {
    const { campus, deps, compare } = await between();
    await answerPublishRound(deps, { ...animator, number: 2, ifVersion: undefined });
    await campus.advance(2);
    expect(told((await compare({ number: 2 })).pairs)).toContainEqual(['org_c org_d', PairChange.DROPPED]);
    expect(told((await compare({ number: 1 })).pairs)).toEqual([
      ['org_a org_b', PairChange.FRESH],
      ['org_c org_d', PairChange.FRESH],
    ]);
  });

  it('is not told before it is known', async () => {
    const { campus, deps } = stage();
    await answerStartRound(deps, { ...animator, publish: false });
    const request = CompareRoundsRequest.fromPartial({ ...animator, limit: 10, number: 1 });
    expect(await compareRounds({ ...deps, ...campus.beside }, request, calling)).toMatchObject({
      fault: { code: 'conflict', subject: 'round', subjectId: '1' },
    });
  });

  it('is told of one organisation, or one sort of change', async () => {
    const { compare } = await between();
    expect(told((await compare({ number: 2, organisationId: 'org_d' })).pairs)).toEqual([
      ['org_c org_d', PairChange.DROPPED],
    ]);
    expect(told((await compare({ number: 2, changes: [PairChange.FRESH] })).pairs)).toEqual([
      ['org_c org_e', PairChange.FRESH],
    ]);
  });

  it('is told page by page, over pieces too', async () => {
    const many = Array.from({ length: pieceSize * 2 + 10 }, (_, n) => {
      const id = String(n).padStart(5, '0');
      return aPair(`org_${id}a`, `org_${id}b`);
    });
    const { campus, compare } = stage(collectedOf(many));
    await campus.start({ publish: false });
    await campus.advance(1);
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await compare({ number: 1, cursor });
      found.push(...page.pairs.map(({ organisationIds }) => organisationIds.join(' ')));
      cursor = page.next;
    } while (cursor !== undefined);
    expect(found).toEqual(many.map(({ ids }) => ids.join(' ')));
  });
});
