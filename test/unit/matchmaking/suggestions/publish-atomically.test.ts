import { describe, expect, it } from '@jest/globals';
import { ListSuggestionsRequest } from '../../../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import type { Suggestion } from '../../../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { advanceRound } from '../../../../services/matchmaking/campus-round/advance-round.ts';
import { roundWork } from '../../../../services/matchmaking/campus-round/round-work.ts';
import { startRound } from '../../../../services/matchmaking/campus-round/start-round.ts';
import { kindTypesId } from '../../../../services/matchmaking/kept/kind-types.ts';
import { publishedRound } from '../../../../services/matchmaking/kept/published.ts';
import { weightsId } from '../../../../services/matchmaking/kept/weights.ts';
import { startHistory } from '../../../../services/matchmaking/learning/weights-history.ts';
import { assign } from '../../../../services/matchmaking/round/assign-pairs.ts';
import { usualTable } from '../../../../services/matchmaking/scoring/kind-type-table.ts';
import { handSetWeights } from '../../../../services/matchmaking/scoring/hand-set-weights.ts';
import { listSuggestions } from '../../../../services/matchmaking/suggestions-api.ts';
import { fault, FaultError, valueOf } from '../../../../services/platform/faults/fault.ts';
import { aMemberOf, anAnimator, asMessage } from '../../../makers/actors.ts';
import {
  type MatchmakingInMemory,
  matchmakingInMemory,
  statementEvent,
} from '../../../makers/matchmaking-service.ts';

const needy = ['org_a', 'org_c', 'org_e'];
const giving = ['org_b', 'org_d', 'org_f'];

/** Without what looking at it changes: when it was first shown, and how often it was written. */
const content = ({ version: _, sides, ...message }: Suggestion) => ({
  ...message,
  sides: sides.map(({ firstShownAt: _shown, ...side }) => side),
});

const allSeen = async ({ deps }: MatchmakingInMemory): Promise<string> => {
  const seen: unknown[] = [];
  for (const organisationId of [...needy, ...giving])
    for (const actor of [anAnimator(), aMemberOf(organisationId)]) {
      const request = { actor: asMessage(actor), organisationId, limit: 200 };
      const { items } = valueOf(await listSuggestions(deps, ListSuggestionsRequest.fromPartial(request)));
      seen.push(items.map(content));
    }
  return JSON.stringify(seen);
};

/** A campus with a published round; since then its weights were learned anew, and some have fewer places. */
const betweenRounds = async () => {
  const service = matchmakingInMemory();
  service.expertise.likeness = (need, offer) => 0.7 + ((need + offer).charCodeAt(4) % 3) / 10;
  await service.join(...needy, ...giving);
  for (const id of needy) await service.need(`stm_n_${id}`, id);
  for (const id of giving) await service.offer(`stm_o_${id}`, id, { gladly: id !== 'org_f' });
  await service.settle();
  const { kept } = service.deps;
  const recorded = { at: '', by: '', requestId: '' };
  await kept.limits.put({ id: 'org_b', minimum: 0, maximum: 1, recorded }, { ifVersion: 0 });
  const weights = { ...handSetWeights, bias: handSetWeights.bias - 0.4 };
  await kept.weights.put(
    { id: weightsId, history: startHistory(weights, '2026-03-01T10:00:00Z') },
    { ifVersion: 0 },
  );
  const usual = { ...usualTable.usual, lab: { ...usualTable.usual.lab, funding: 0.9 } };
  await kept.kindTypes.put({ id: kindTypesId, table: { usual } }, { ifVersion: 0 });
  const begun = await startRound(service.deps, { by: 'per_1', cause: 'asked', publish: true });
  if (begun.kind !== 'started') throw new Error('no round began');
  const work = {
    ...roundWork(service.deps),
    solve: async (problem: Parameters<typeof assign>[0]) => assign(problem),
  };
  const rounds = { ...service.deps, work, stopping: new AbortController().signal };
  const { number } = begun.round.document;
  const collections = [service.deps.suggestions, ...Object.values(kept)] as {
    beforeWrite: (() => Promise<void>) | undefined;
  }[];
  return {
    service,
    number,
    advance: (token: number) => advanceRound(rounds, number, token),
    /** Called before each write; not for those that it makes itself. */
    beforeEachWrite: (act: () => Promise<void>): void => {
      let acting = false;
      for (const collection of collections)
        collection.beforeWrite = async () => {
          if (acting) return;
          acting = true;
          await act().finally(() => {
            acting = false;
          });
        };
    },
  };
};

/** Says which round somebody sees, by what is seen before the round and after it where nothing goes wrong. */
const wholeRounds = async (): Promise<(seen: string) => 'old' | 'new' | 'a mixture'> => {
  const { service, advance } = await betweenRounds();
  const before = await allSeen(service);
  await advance(1);
  const after = await allSeen(service);
  if (after === before) throw new Error('the round changes nothing');
  return (seen) => (seen === before ? 'old' : seen === after ? 'new' : 'a mixture');
};

describe('whoever reads while a round is published', () => {
  it('sees all of the old round or all of the new one: pairs, scores, reasons, order', async () => {
    const which = await wholeRounds();
    const { service, advance, beforeEachWrite } = await betweenRounds();
    const seen: string[] = [which(await allSeen(service))];
    beforeEachWrite(async () => void seen.push(which(await allSeen(service))));
    await advance(1);
    seen.push(which(await allSeen(service)));
    const turn = seen.indexOf('new');
    expect(turn).toBeGreaterThan(5);
    expect(seen).toEqual(seen.map((_, at) => (at < turn ? 'old' : 'new')));
  });

  it('does so too where it was killed at whatever write, and another process takes it up', async () => {
    const which = await wholeRounds();
    const left = new Map<string, number>();
    for (let killedAt = 1; ; killedAt += 1) {
      const { service, advance, beforeEachWrite } = await betweenRounds();
      let writes = 0;
      beforeEachWrite(async () => {
        writes += 1;
        if (writes === killedAt) throw new FaultError(fault('unavailable'));
      });
      const died = await advance(1).then(
        () => false,
        () => true,
      );
      beforeEachWrite(async () => undefined);
      if (writes < killedAt) break;
      // Of how far it is, the last word may be lost.
      if (!died) continue;
      const found = which(await allSeen(service));
      left.set(found, (left.get(found) ?? 0) + 1);
      await advance(2);
      expect(which(await allSeen(service))).toBe('new');
    }
    expect([...left.keys()].toSorted()).toEqual(['new', 'old']);
    expect(left.get('old')).toBeGreaterThan(5);
  });

  it('sees at once what an edit withdraws meanwhile, and never again in the new round', async () => {
    const { service, advance, beforeEachWrite } = await betweenRounds();
    const { deps } = service;
    const has = (seen: string): boolean => seen.includes('stm_o_org_d');
    let at = 0;
    beforeEachWrite(async () => {
      at += 1;
      // In the midst of what is written: both what is seen and what is to come stand on it.
      if (at !== 8) return;
      const event = statementEvent('stm_o_org_d', 2, 'removed');
      expect(has(await allSeen(service))).toBe(true);
      service.expertise.held.delete('stm_o_org_d');
      await service.deliver(event);
      expect(has(await allSeen(service))).toBe(false);
    });
    await advance(1);
    expect(at).toBeGreaterThan(8);
    expect((await publishedRound(deps.kept.published))?.document.round).toBe(2);
    expect(has(await allSeen(service))).toBe(false);
    expect(JSON.stringify((await deps.suggestions.all({ limit: 100 })).items)).not.toContain(
      'mots de stm_o_org_d',
    );
  });
});
