// What happens to suggestions between rounds: answers, places, collaborations, what is shown otherwise than before.
import { describe, expect, it } from '@jest/globals';
import {
  Answer,
  AnswerSuggestionRequest,
  ListSuggestionsRequest,
} from '../../../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import {
  CollaborationChanged,
  CollaborationKind,
} from '../../../../proto/generated/passerelle/profiles/v1/collaboration.ts';
import { Visibility } from '../../../../proto/generated/passerelle/mesh/v1/visibility.ts';
import { takeAnswer } from '../../../../services/matchmaking/answer-suggestion-api.ts';
import { collectCandidates } from '../../../../services/matchmaking/candidates/collect-candidates.ts';
import { defaultSettings } from '../../../../services/matchmaking/kept/settings.ts';
import { nextYardstick } from '../../../../services/matchmaking/kept/yardstick.ts';
import {
  knowCollaborations,
  onCollaborationChanged,
} from '../../../../services/matchmaking/on-collaboration-changed.ts';
import { answerStartRound } from '../../../../services/matchmaking/rounds-api.ts';
import { listSuggestions } from '../../../../services/matchmaking/suggestions-api.ts';
import { followUp } from '../../../../services/matchmaking/suggestions/follow-up.ts';
import { publishPairs } from '../../../../services/matchmaking/suggestions/publish-pairs.ts';
import type { Actor } from '../../../../services/platform/access/actor.ts';
import { valueOf } from '../../../../services/platform/faults/fault.ts';
import type { Received } from '../../../../services/platform/service.ts';
import { aMemberOf, anAnimator, asMessage } from '../../../makers/actors.ts';
import {
  type MatchmakingInMemory,
  matchmakingInMemory,
  organisationEvent,
  suggestionIdOf,
} from '../../../makers/matchmaking-service.ts';

const signal = new AbortController().signal;
const memberOfA = aMemberOf('org_a');
const recorded = { at: '', by: '', requestId: '' };

const withPair = async (more: object = {}): Promise<MatchmakingInMemory> => {
  const service = matchmakingInMemory();
  await service.join('org_a', 'org_b', 'org_c');
  await service.need('stm_a', 'org_a');
  await service.offer('stm_b', 'org_b', { gladly: true, ...more });
  await service.settle();
  return service;
};

const answer = async ({ deps }: MatchmakingInMemory, said: Answer): Promise<void> => {
  const request = {
    actor: asMessage(memberOfA),
    id: suggestionIdOf('org_a', 'org_b'),
    organisationId: 'org_a',
    answer: said,
  };
  valueOf(await takeAnswer(deps, AnswerSuggestionRequest.fromPartial(request)));
};

const listed = async ({ deps }: MatchmakingInMemory, actor: Actor = memberOfA) => {
  const request = { actor: asMessage(actor), organisationId: 'org_a', limit: 200 };
  return valueOf(await listSuggestions(deps, ListSuggestionsRequest.fromPartial(request))).items;
};

const nextRound = async ({ deps, settle }: MatchmakingInMemory) => {
  valueOf(await answerStartRound(deps, { actor: asMessage(anAnimator()), publish: true }));
  await settle();
};

const collect = async ({ deps }: MatchmakingInMemory) => {
  const yardstick = await nextYardstick(deps.kept);
  return collectCandidates(deps, { yardstick, signal, onProgress: () => undefined });
};

describe('a no', () => {
  it('given while a round is being published is not undone by it', async () => {
    const service = await withPair();
    const { deps } = service;
    await answer(service, Answer.NO);
    await answer(service, Answer.NOT_NOW);
    expect(await service.suggestion('org_a', 'org_b')).toMatchObject({ state: 'withdrawn' });
    const options = { yardstick: await nextYardstick(deps.kept), onProgress: () => undefined, signal };
    await publishPairs(deps)(2, [{ ids: ['org_a', 'org_b'], score: 0.5 }], options);
    expect((await service.suggestion('org_a', 'org_b'))?.next?.round).toBe(2);
    await answer(service, Answer.NO);
    const published = await deps.kept.published.get('campus');
    if (!published) throw new Error('no round');
    await deps.kept.published.put({ ...published.document, round: 2 }, { ifVersion: published.version });
    expect(await listed(service)).toEqual([]);
    const left = await service.suggestion('org_a', 'org_b');
    expect([left?.state, left?.next]).toEqual(['withdrawn', undefined]);
  });

  it('that is taken back is no place beyond what a side may have', async () => {
    const service = await withPair();
    const one = { id: 'org_a', minimum: 0, maximum: 1, recorded };
    await service.deps.kept.limits.put(one, { ifVersion: 0 });
    await service.offer('stm_c', 'org_c', { gladly: true });
    await answer(service, Answer.NO);
    await service.settle();
    expect(await service.suggestion('org_a', 'org_c')).toMatchObject({ state: 'proposed' });
    await answer(service, Answer.INTERESTED);
    await service.settle();
    expect(await listed(service)).toMatchObject([{ id: suggestionIdOf('org_a', 'org_c') }]);
  });
});

describe('places between rounds', () => {
  it('are counted twice for a person who bears both sides', async () => {
    const service = await withPair();
    const { deps } = service;
    await deps.kept.settings.put({ ...defaultSettings, mostOfPerson: 2 }, { ifVersion: 0 });
    for (const organisationId of ['org_a', 'org_c']) {
      const is = { id: `mbr_${organisationId}`, organisationId, personId: 'per_1', owner: true, since: '' };
      deps.campus.takeMembership({ id: is.id, version: 1, is });
    }
    await service.offer('stm_c', 'org_c', { gladly: true });
    await service.settle();
    expect(await service.suggestion('org_a', 'org_c')).toBeUndefined();
    const settings = await deps.kept.settings.get('campus');
    await deps.kept.settings.put(
      { ...defaultSettings, mostOfPerson: 3 },
      { ifVersion: settings?.version ?? 0 },
    );
    await service.offer('stm_c', 'org_c', { gladly: true }, 2);
    await service.settle();
    expect(await service.suggestion('org_a', 'org_c')).toMatchObject({ state: 'proposed' });
  });
});

describe('a pair that members were shown', () => {
  it('as that of a stranger is judged as such by the next round, though it was opened since', async () => {
    const service = await withPair({ discreet: true, preview: 'aperçu' });
    expect(await listed(service)).toHaveLength(1);
    expect(await service.suggestion('org_a', 'org_b')).toMatchObject({
      sides: [{ shownAs: 'stranger' }, {}],
    });
    await service.offer('stm_b', 'org_b', { gladly: true }, 2);
    await service.settle();
    // To whom it is a stranger nothing open is shown: there is nothing to gain.
    expect((await collect(service)).pairs).toEqual([]);
    await nextRound(service);
    expect(await service.suggestion('org_a', 'org_b')).toMatchObject({ state: 'withdrawn' });
  });

  it('and that a side wants to meet stays among the candidates, whoever else is better', async () => {
    const service = await withPair();
    await answer(service, Answer.INTERESTED);
    const better = Array.from({ length: 50 }, (_, at) => String(at));
    service.expertise.likeness = (need, offer) => {
      if (need === 'stm_a') return offer === 'stm_b' ? 0.6 : 0.95;
      return offer === 'stm_b' ? 0.95 : 0;
    };
    await service.offer('stm_b', 'org_b', { gladly: true, text: 'autres mots' }, 2);
    for (const at of better) {
      await service.join(`org_x${at}`, `org_y${at}`);
      await service.offer(`stm_x${at}`, `org_x${at}`, { gladly: true });
      await service.need(`stm_y${at}`, `org_y${at}`);
    }
    const { pairs } = await collect(service);
    expect(pairs.length).toBeGreaterThan(100);
    const its = pairs.find(({ ids }) => ids.join(' ') === 'org_a org_b');
    expect(its).toMatchObject({ stays: true, fresh: false });
    expect(pairs.filter(({ score }) => score > (its?.score ?? 1))).toHaveLength(100);
  });
});

describe('what profiles says anew', () => {
  it('of a parent withdraws at once, also while expertise is out of reach', async () => {
    const service = await withPair();
    const { deps } = service;
    // New words that nobody was asked for yet.
    const known = deps.campus.statement('stm_b');
    if (!known) throw new Error('no offer');
    deps.campus.takeStatement({
      id: 'stm_b',
      version: 2,
      is: known,
    });
    service.expertise.failures = 100;
    await service.deliver(organisationEvent('org_b', 2, { parentId: 'org_a' }));
    expect(await service.suggestion('org_a', 'org_b')).toMatchObject({ withdrawnFor: 'parent_or_child' });
  });

  it('of a whole campus is followed a part at a time', async () => {
    const { deps } = await withPair();
    const { query } = deps.suggestions;
    let [inHand, most] = [0, 0];
    deps.suggestions.query = async (asked) => {
      inHand += 1;
      most = Math.max(most, inHand);
      await new Promise((resolve) => setImmediate(resolve));
      return query(asked).finally(() => {
        inHand -= 1;
      });
    };
    const organisationIds = Array.from({ length: 500 }, (_, at) => `org_${at}`);
    await followUp(deps, { organisationIds }, { signal, requestId: 'request' });
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(50);
  });
});

describe('a collaboration', () => {
  const change = async (
    { deps }: MatchmakingInMemory,
    version: number,
    of:
      | { id?: string; organisationIds: string[]; visibility?: Visibility; kind?: CollaborationKind }
      | 'removed',
  ): Promise<void> => {
    const id = (of !== 'removed' && of.id) || 'col_1';
    const collaboration =
      of === 'removed'
        ? undefined
        : { id, kind: CollaborationKind.PROJECT, visibility: Visibility.CAMPUS, ...of };
    const message = CollaborationChanged.fromPartial({
      id,
      version,
      ...(collaboration ? { collaboration } : {}),
    });
    const events = [{ message, at: { id: 'event' } } as unknown as Received<unknown>];
    for (const { handle } of [knowCollaborations, onCollaborationChanged])
      await handle(events, deps, { signal, attempt: 1 });
  };

  it.each([
    ['that both leave', { organisationIds: ['org_c'] }],
    ['that is removed', 'removed' as const],
  ])('%s lets those who work together no more be proposed again', async (_, then) => {
    const service = await withPair();
    await change(service, 1, { organisationIds: ['org_a', 'org_b', 'org_c'] });
    await service.settle();
    expect(await service.suggestion('org_a', 'org_b')).toMatchObject({ withdrawnFor: 'working_together' });
    await change(service, 2, then);
    await service.settle();
    expect(await service.suggestion('org_a', 'org_b')).toMatchObject({ state: 'proposed' });
  });

  it('that is kept from members now is no partner in common any more, whatever was noticed of it', async () => {
    const service = matchmakingInMemory();
    await service.join('org_a', 'org_b', 'org_c', 'org_d');
    const kind = CollaborationKind.PUBLICATION;
    for (const [at, own] of ['org_a', 'org_b'].entries())
      for (const [also, other] of ['org_c', 'org_d'].entries())
        await change(service, 1, { id: `col_${at}${also}`, organisationIds: [own, other], kind });
    await service.need('stm_a', 'org_a');
    await service.offer('stm_b', 'org_b', { gladly: true });
    await service.settle();
    const partners = async () =>
      (await listed(service, anAnimator()))[0]?.sides[0]?.features.find(
        ({ feature }) => feature === 'partners_in_common',
      )?.value;
    // n/(n + 2) of two, then of one.
    expect(await partners()).toBeCloseTo(1 / 2);
    const kept = await service.suggestion('org_a', 'org_b');
    const visibility = Visibility.ANIMATORS;
    const organisationIds = ['org_b', 'org_d'];
    const to = { id: 'col_11', organisationIds, kind, visibility };
    // Only known here yet: nothing was looked at again.
    const message = CollaborationChanged.fromPartial({ id: 'col_11', version: 2, collaboration: to });
    const events = [{ message, at: { id: 'event' } } as unknown as Received<unknown>];
    await knowCollaborations.handle(events, service.deps, { signal, attempt: 1 });
    expect(await partners()).toBeCloseTo(1 / 3);
    expect((await service.suggestion('org_a', 'org_b'))?.facts).toEqual(kept?.facts);
  });
});
