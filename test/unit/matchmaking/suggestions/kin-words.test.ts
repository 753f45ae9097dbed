// That two work on the same is said in the words of both, as far as both are open to the reader.
import { describe, expect, it } from '@jest/globals';
import {
  GetSuggestionRequest,
  ReasonCode,
} from '../../../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { Visibility } from '../../../../proto/generated/passerelle/mesh/v1/visibility.ts';
import { StatementKind } from '../../../../proto/generated/passerelle/profiles/v1/statement.ts';
import { kinId } from '../../../../services/matchmaking/findings/finding.ts';
import type { PairFacts } from '../../../../services/matchmaking/scoring/pair-facts.ts';
import { getSuggestion } from '../../../../services/matchmaking/suggestions-api.ts';
import { quotePairs } from '../../../../services/matchmaking/suggestions/quote-pairs.ts';
import type { Actor } from '../../../../services/platform/access/actor.ts';
import { valueOf } from '../../../../services/platform/faults/fault.ts';
import { aMemberOf, anAnimator, asMessage } from '../../../makers/actors.ts';
import type { FakeExpertise } from '../../../makers/fake-expertise.ts';
import {
  type MatchmakingInMemory,
  matchmakingInMemory,
  statementEvent,
  suggestionIdOf,
} from '../../../makers/matchmaking-service.ts';

const [a, b] = ['org_a', 'org_b'];
const { signal } = new AbortController();

/** Alike, by sources that no search has named. */
const facts: PairFacts = {
  organisations: [
    { id: a, poles: [] },
    { id: b, poles: [] },
  ],
  matches: [],
  kinships: [{ likeness: 0.9, visibility: 'campus', sourceIds: [] }],
};

/** Two that are alike and nothing else, each with two offers; of the pairs of these, the second of both are most alike. */
const campus = async (kin: FakeExpertise['kin'] = () => 0.9): Promise<MatchmakingInMemory> => {
  const service = matchmakingInMemory();
  service.expertise.kin = kin;
  service.expertise.likeness = (one, other) => (one.endsWith('2') && other.endsWith('2') ? 0.9 : 0.1);
  await service.join(a, b);
  for (const [id, of] of Object.entries({ stm_a1: a, stm_a2: a, stm_b1: b, stm_b2: b }))
    await service.offer(id, of);
  await service.settle();
  return service;
};

/** Of the reason that both work on the same, the words of each side of `organisation`. */
const words = async ({ deps }: MatchmakingInMemory, actor: Actor, organisation: string) => {
  const request = GetSuggestionRequest.fromPartial({ actor: asMessage(actor), id: suggestionIdOf(a, b) });
  const told = valueOf(await getSuggestion(deps, request));
  const side = told.sides.find(({ organisationId }) => organisationId === organisation);
  const reason = side?.reasons.find(({ code }) => code === ReasonCode.SHARED_EXPERTISE);
  const said = (quotes: readonly { readonly words: string }[] = []) => quotes.map((one) => one.words);
  return { ours: said(reason?.own), theirs: said(reason?.other) };
};

describe('that both work on the same', () => {
  it('is said to each in the words of both, those that are most alike', async () => {
    const service = await campus();
    const [ofA, ofB] = [['mots de stm_a2'], ['mots de stm_b2']];
    expect(await words(service, aMemberOf(a), a)).toEqual({ ours: ofA, theirs: ofB });
    expect(await words(service, aMemberOf(b), b)).toEqual({ ours: ofB, theirs: ofA });
    expect(await words(service, anAnimator(), b)).toEqual({ ours: ofB, theirs: ofA });
  });

  it('is said in the words of both also where the search of one side alone found it', async () => {
    // Many others are nearer to the first one, so that its own search leaves the second one out.
    const service = await campus((asking, _, among) => (asking === a && among.length === 0 ? 0 : 0.9));
    const [finding] = await service.deps.findings.getMany([kinId(a)]);
    expect(finding?.document.kin).toEqual([]);
    const said = { ours: ['mots de stm_a2'], theirs: ['mots de stm_b2'] };
    expect(await words(service, aMemberOf(a), a)).toEqual(said);
    const before = await service.suggestion(a, b);
    const { calls } = service.expertise;
    await service.deps.lookAgain([a, b], 'request');
    expect(service.expertise.calls).toBe(calls);
    expect(await service.suggestion(a, b)).toEqual(before);
  });

  it('is asked for once, as long as the words stay', async () => {
    const service = await campus();
    const before = await service.suggestion(a, b);
    const { calls } = service.expertise;
    await service.deps.lookAgain([a, b], 'request');
    expect(service.expertise.calls).toBe(calls);
    expect(await service.suggestion(a, b)).toEqual(before);
  });

  it('is said in other words as soon as a source is no longer open, and in none once one side has none', async () => {
    const service = await campus();
    const hide = async (id: string, text: string) => {
      const event = statementEvent(id, 2, {
        ...{ organisationId: a, kind: StatementKind.OFFER, visibility: Visibility.ANIMATORS, text },
      });
      service.expertise.held.set(id, event.message);
      // The index has not told of it yet.
      await service.deliver(event);
    };
    await hide('stm_a2', 'caché');
    expect(JSON.stringify(await service.suggestion(a, b))).not.toContain('stm_a2');
    await service.deps.lookAgain([a, b], 'request');
    expect(await words(service, aMemberOf(b), b)).toEqual({
      ours: ['mots de stm_b1'],
      theirs: ['mots de stm_a1'],
    });
    await hide('stm_a1', 'caché');
    await service.deps.lookAgain([a, b], 'request');
    expect(JSON.stringify(await service.suggestion(a, b))).not.toContain('mots de stm_a');
  });

  it('is not asked for again where no words were found, until the index takes in something new', async () => {
    const service = matchmakingInMemory();
    service.expertise.kin = () => 0.9;
    await service.join(a, b);
    await service.offer('stm_b1', b);
    const ask = () => quotePairs(service.deps, [{ facts, quotes: {} }], { requestId: 'request', signal });
    const [first] = await ask();
    expect(first?.quotes).toEqual({});
    const { calls } = service.expertise;
    await ask();
    expect(service.expertise.calls).toBe(calls);
    await service.offer('stm_a1', a);
    const [later] = await ask();
    expect(Object.keys(later?.quotes ?? {})).toEqual(['stm_a1 stm_b1']);
  });

  it('is asked for of the first of many alone where so many are wanted', async () => {
    const service = await campus();
    const cause = { requestId: 'request', signal };
    const two = [
      { facts, quotes: {} },
      { facts, quotes: {} },
    ];
    const quoted = await quotePairs(service.deps, two, { ...cause, mostKin: 1 });
    expect(quoted.map(({ quotes }) => Object.keys(quotes))).toEqual([['stm_a2 stm_b2'], []]);
  });
});
