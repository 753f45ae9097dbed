// What one side can tell of the other one from numbers, order and events: nothing that it is not told.
import { describe, expect, it } from '@jest/globals';
import {
  Answer,
  AnswerSuggestionRequest,
  ListCandidatesRequest,
  ListSuggestionsRequest,
  type Suggestion,
  type SuggestionChanged,
} from '../../../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { takeAnswer } from '../../../../services/matchmaking/answer-suggestion-api.ts';
import { listCandidates } from '../../../../services/matchmaking/candidates-api.ts';
import { nextYardstick } from '../../../../services/matchmaking/kept/yardstick.ts';
import { getSuggestion, listSuggestions } from '../../../../services/matchmaking/suggestions-api.ts';
import { announcePairs, publishPairs } from '../../../../services/matchmaking/suggestions/publish-pairs.ts';
import type { Actor } from '../../../../services/platform/access/actor.ts';
import { contextFor } from '../../../../services/platform/call-context.ts';
import { valueOf } from '../../../../services/platform/faults/fault.ts';
import { aMemberOf, anAnimator, asMessage } from '../../../makers/actors.ts';
import {
  consentEvent,
  type MatchmakingInMemory,
  matchmakingInMemory,
  suggestionIdOf,
} from '../../../makers/matchmaking-service.ts';

const id = suggestionIdOf('org_a', 'org_b');
const [memberOfA, memberOfB] = [aMemberOf('org_a'), aMemberOf('org_b')];

const aPair = async (): Promise<MatchmakingInMemory> => {
  const service = matchmakingInMemory();
  await service.join('org_a', 'org_b', 'org_c');
  await service.need('stm_a', 'org_a');
  await service.offer('stm_b', 'org_b', { gladly: true });
  await service.settle();
  return service;
};

const get = ({ deps }: MatchmakingInMemory, actor: Actor, of = id) =>
  getSuggestion(deps, { actor: asMessage(actor), id: of });
const listed = async ({ deps }: MatchmakingInMemory, actor: Actor, about: object = {}) =>
  valueOf(
    await listSuggestions(
      deps,
      ListSuggestionsRequest.fromPartial({
        actor: asMessage(actor),
        organisationId: 'org_a',
        limit: 200,
        ...about,
      }),
    ),
  );
const answer = async (
  { deps }: MatchmakingInMemory,
  actor: Actor,
  said: Partial<AnswerSuggestionRequest>,
): Promise<Suggestion> => {
  const request = { actor: asMessage(actor), id, ...said };
  return valueOf(await takeAnswer(deps, AnswerSuggestionRequest.fromPartial(request)));
};

describe('when the other side looks and what it answers', () => {
  it('moves neither the version that a side sees nor an event', async () => {
    const service = await aPair();
    const before = valueOf(await get(service, memberOfB));
    const told = service.told().length;
    await get(service, memberOfA);
    for (const said of [Answer.INTERESTED, Answer.NOT_NOW])
      await answer(service, memberOfA, { organisationId: 'org_a', answer: said });
    expect(valueOf(await get(service, memberOfB))).toEqual(before);
    expect(service.told()).toHaveLength(told);
    const animators = valueOf(await get(service, anAnimator())).version;
    expect(animators).toBeGreaterThan(before.version);
  });

  it('leaves each side its own version: an answer to one that is over is a conflict', async () => {
    const service = await aPair();
    const { version } = valueOf(await get(service, memberOfB));
    await answer(service, memberOfA, { organisationId: 'org_a', answer: Answer.INTERESTED });
    const said = { organisationId: 'org_b', answer: Answer.INTERESTED, ifVersion: version };
    const after = await answer(service, memberOfB, said);
    expect(after.version).toBeGreaterThan(version);
    const late = { ...said, answer: Answer.NOT_NOW };
    await expect(answer(service, memberOfB, late)).rejects.toMatchObject({ fault: { code: 'conflict' } });
  });

  it('is told where it withdraws the pair, with the version of each side', async () => {
    const service = await aPair();
    const { version } = valueOf(await get(service, memberOfB));
    await get(service, memberOfA);
    await answer(service, memberOfA, { organisationId: 'org_a', answer: Answer.NO });
    const event = service.told().at(-1);
    expect(event?.suggestion?.state).toBe('SUGGESTION_STATE_WITHDRAWN');
    expect(event?.suggestion?.sides[1]?.version).toBe(version + 1);
    expect(valueOf(await get(service, memberOfB)).version).toBe(version + 1);
  });
});

describe('what the other side keeps to itself', () => {
  /** What org_b needs is discreet: it makes the pair better, and org_a is not told so. */
  const campus = async (): Promise<MatchmakingInMemory> => {
    const service = matchmakingInMemory();
    const likeness: Record<string, number> = {
      'stm_a stm_b': 0.7,
      'stm_a stm_c': 0.8,
      'stm_hidden stm_a_offer': 0.95,
    };
    service.expertise.likeness = (need, offer) => likeness[`${need} ${offer}`] ?? 0;
    await service.join('org_a', 'org_b', 'org_c');
    await service.offer('stm_b', 'org_b', { gladly: true });
    await service.offer('stm_c', 'org_c', { gladly: true });
    await service.offer('stm_a_offer', 'org_a', { gladly: true });
    await service.need('stm_hidden', 'org_b', { discreet: true, preview: 'aperçu' });
    await service.need('stm_a', 'org_a');
    await service.settle();
    const scoreOf = async (other: string) => (await service.suggestion('org_a', other))?.score ?? 0;
    expect(await scoreOf('org_b')).toBeGreaterThan(await scoreOf('org_c'));
    return service;
  };

  it('moves no suggestion in its list, on whatever page', async () => {
    const service = await campus();
    const others: (string | undefined)[] = [];
    const scores: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await listed(service, memberOfA, { limit: 1, ...(cursor ? { cursor } : {}) });
      others.push(page.items[0]?.sides[1]?.organisationId);
      scores.push(page.items[0]?.score ?? 0);
      cursor = page.next;
    } while (cursor !== undefined);
    expect(others).toEqual(['org_c', 'org_b']);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  it('moves no candidate', async () => {
    const { deps } = await campus();
    const others = async (actor: Actor) => {
      const request = { actor: asMessage(actor), organisationId: 'org_a', limit: 50 };
      const call = contextFor('request', 5_000);
      const found = await listCandidates(deps, ListCandidatesRequest.fromPartial(request), call);
      return valueOf(found).candidates.map(({ organisationId }) => organisationId);
    };
    expect(await others(memberOfA)).toEqual(['org_c', 'org_b']);
    expect(await others(anAnimator())).toEqual(['org_b', 'org_c']);
  });
});

describe('a pair of a round that was never published', () => {
  const chosenOnly = async () => {
    const service = await aPair();
    await service.offer('stm_c', 'org_c', { gladly: true });
    const options = {
      yardstick: await nextYardstick(service.deps.kept),
      onProgress: () => undefined,
      signal: new AbortController().signal,
    };
    await publishPairs(service.deps)(2, [{ ids: ['org_a', 'org_c'], score: 0.5 }], options);
    const chosen = suggestionIdOf('org_a', 'org_c');
    expect((await service.suggestion('org_a', 'org_c'))?.rounds).toEqual([2]);
    const told = (): readonly SuggestionChanged[] => service.told().filter((one) => one.id === chosen);
    return { service, chosen, told };
  };

  it('is withdrawn without anybody being told, or shown it', async () => {
    const { service, chosen, told } = await chosenOnly();
    await service.deliver(consentEvent('org_c', 2, false));
    expect(await service.suggestion('org_a', 'org_c')).toMatchObject({ state: 'withdrawn' });
    expect(told()).toEqual([]);
    expect(await get(service, memberOfA, chosen)).toMatchObject({ fault: { code: 'not-found' } });
    expect(await get(service, anAnimator(), chosen)).toMatchObject({ ok: true });
  });

  it('is not shown by a later round, which does not have it', async () => {
    const { service, chosen, told } = await chosenOnly();
    const { published } = service.deps.kept;
    const seen = await published.get('campus');
    if (!seen) throw new Error('no round');
    await published.put({ ...seen.document, round: 3 }, { ifVersion: seen.version });
    expect(await get(service, memberOfA, chosen)).toMatchObject({ fault: { code: 'not-found' } });
    await announcePairs(service.deps)(3, 1, { signal: new AbortController().signal });
    expect(await service.suggestion('org_a', 'org_c')).toMatchObject({ state: 'withdrawn' });
    expect(told()).toEqual([]);
    expect(await get(service, memberOfA, chosen)).toMatchObject({ fault: { code: 'not-found' } });
  });
});
