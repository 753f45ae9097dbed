// Events that come again because their work was cut off in the middle: what followed from them follows all the same.
import { beforeEach, describe, expect, it } from '@jest/globals';
import { fillKind } from '../../../../services/matchmaking/suggestions/fill-soon.ts';
import {
  consentEvent,
  indexedEvent,
  type MatchmakingEvent,
  type MatchmakingInMemory,
  matchmakingInMemory,
  organisationEvent,
  statementEvent,
} from '../../../makers/matchmaking-service.ts';

const proposed = { state: 'proposed' };

/** The process dies at its next request to fill places, from the moment on that it wrote something. */
const diesAfterWriting = ({ deps }: MatchmakingInMemory, collection: 'suggestions' | 'findings'): void => {
  const { schedule } = deps;
  const { set } = schedule;
  deps[collection].beforeWrite = async () => {
    deps[collection].beforeWrite = undefined;
    schedule.set = async (kind, key, at) => {
      if (kind !== fillKind) return set(kind, key, at);
      schedule.set = set;
      throw new Error('killed');
    };
  };
};

const deliverTwice = async (service: MatchmakingInMemory, event: MatchmakingEvent): Promise<void> => {
  await expect(service.deliver(event)).rejects.toThrow('killed');
  await service.deliver(event);
  await service.settle();
};

describe('what was cut off', () => {
  let service: MatchmakingInMemory;

  /** `org_a` has one place, and both others answer its need: `org_b` better than `org_c`. */
  beforeEach(async () => {
    service = matchmakingInMemory();
    service.expertise.likeness = (_, offer) => (offer === 'stm_b' ? 0.9 : 0.7);
    const recorded = { at: '', by: '', requestId: '' };
    await service.deps.kept.limits.put({ id: 'org_a', minimum: 0, maximum: 1, recorded }, { ifVersion: 0 });
    await service.join('org_a', 'org_b', 'org_c');
    await service.need('stm_a', 'org_a');
    await service.offer('stm_b', 'org_b', { gladly: true });
    await service.settle();
    expect(await service.suggestion('org_a', 'org_b')).toMatchObject(proposed);
  });

  it.each([
    ['a consent was withdrawn', consentEvent('org_b', 2, false)],
    ['an organisation was removed', organisationEvent('org_b', 2, 'removed')],
    ['a statement was removed', statementEvent('stm_b', 2, 'removed')],
  ])('after %s leaves no place empty', async (_, event) => {
    await service.offer('stm_c', 'org_c', { gladly: true });
    await service.settle();
    expect(await service.suggestion('org_a', 'org_c')).toBeUndefined();
    diesAfterWriting(service, 'suggestions');
    await deliverTwice(service, event);
    expect(await service.suggestion('org_a', 'org_c')).toMatchObject(proposed);
  });

  it('after a statement was searched for forgets nobody whom it answers', async () => {
    await service.join('org_d');
    await service.need('stm_d', 'org_d');
    await service.settle();
    const offer = statementEvent('stm_c', 1, {
      organisationId: 'org_c',
      kind: 'STATEMENT_KIND_OFFER',
      gladly: true,
    });
    service.expertise.held.set('stm_c', offer.message);
    await service.deliver(offer);
    diesAfterWriting(service, 'findings');
    await deliverTwice(service, indexedEvent(offer));
    expect(await service.suggestion('org_c', 'org_d')).toMatchObject(proposed);
  });
});

describe('who agrees again', () => {
  it('is found by those who searched while it did not agree', async () => {
    const service = matchmakingInMemory();
    await service.join('org_a', 'org_b', 'org_c');
    await service.offer('stm_b', 'org_b', { gladly: true });
    await service.need('stm_c', 'org_c');
    await service.settle();
    await service.deliver(consentEvent('org_b', 2, false));
    await service.need('stm_a', 'org_a');
    await service.settle();
    await service.deliver(consentEvent('org_b', 3));
    await service.settle();
    expect(await service.suggestion('org_a', 'org_b')).toMatchObject(proposed);
  });
});
