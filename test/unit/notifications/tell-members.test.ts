import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NoticeChanged } from '../../../proto/generated/passerelle/notifications/v1/notifications.ts';
import { SuggestionState } from '../../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import {
  membershipEvent,
  type NotificationsEvent,
  type NotificationsInMemory,
  notificationsInMemory,
  suggestionEvent,
} from '../../makers/notifications-service.ts';

const withMembers = async (...persons: readonly (readonly [string, string])[]) => {
  const service = notificationsInMemory();
  for (const [person, organisation] of persons) await service.deliver(membershipEvent(person, organisation));
  return service;
};

describe('a new suggestion', () => {
  it('is told once to each member of both sides, and to nobody else', async () => {
    const service = await withMembers(['p1', 'org_a'], ['p2', 'org_b'], ['p3', 'org_c']);
    await service.deliver(suggestionEvent('s1'));
    expect(await service.told()).toEqual(['p1 s1', 'p2 s1']);
  });

  it('is told once to who belongs to both sides', async () => {
    const service = notificationsInMemory();
    await service.deliver(membershipEvent('p1', 'org_a', { id: 'mbr_1' }));
    await service.deliver(membershipEvent('p1', 'org_b', { id: 'mbr_2' }));
    await service.deliver(suggestionEvent('s1'));
    expect(await service.told()).toEqual(['p1 s1']);
  });

  it('is not told again for another score, nor when it comes back', async () => {
    const service = await withMembers(['p1', 'org_a']);
    await service.deliver(suggestionEvent('s1'));
    await service.deliver(suggestionEvent('s1', { version: 2, score: 0.9 }));
    await service.deliver(suggestionEvent('s1', { version: 3, state: SuggestionState.WITHDRAWN }));
    await service.deliver(suggestionEvent('s1', { version: 4 }));
    expect(service.deps.notices.events).toHaveLength(1);
  });

  it('is not told while it is kept for animators, and told once it is open', async () => {
    const service = await withMembers(['p1', 'org_a']);
    await service.deliver(suggestionEvent('s1', { animatorsOnly: true }));
    expect(await service.told()).toEqual([]);
    await service.deliver(suggestionEvent('s1', { version: 2 }));
    expect(await service.told()).toEqual(['p1 s1']);
  });

  it('is not told to who joined later, nor to who joined an organisation by a merge later', async () => {
    const service = await withMembers(['p2', 'org_c']);
    await service.deliver(suggestionEvent('s1', { on: 5 }));
    await service.deliver(membershipEvent('p1', 'org_a', { on: 6 }));
    await service.deliver(membershipEvent('p2', 'org_a', { version: 2, on: 7 }));
    expect(await service.told()).toEqual([]);
  });

  it('is not told of a state that is no more, when an older event comes again', async () => {
    const service = await withMembers(['p1', 'org_a']);
    const proposed = suggestionEvent('s1');
    await service.deliver(proposed, suggestionEvent('s1', { version: 2, animatorsOnly: true }));
    await service.deliver(proposed);
    expect(await service.told()).toEqual([]);
  });

  it('takes its notices along when it is removed', async () => {
    const service = await withMembers(['p1', 'org_a']);
    await service.deliver(suggestionEvent('s1'));
    await service.deliver(suggestionEvent('s1', { version: 2, removed: true }));
    expect(await service.told()).toEqual([]);
  });

  it('is told by one event that carries ids only', async () => {
    const service = await withMembers(['p1', 'org_a']);
    await service.deliver(suggestionEvent('s1'));
    const [event] = service.deps.notices.events.map(({ body }) => NoticeChanged.decode(body));
    expect(event).toMatchObject({
      version: 1,
      notice: { personId: 'p1', suggestionId: 's1', organisationId: 'org_a' },
    });
  });
});

describe('a membership that ends', () => {
  it('takes its notices along, and they are not told again', async () => {
    const service = await withMembers(['p1', 'org_a']);
    await service.deliver(suggestionEvent('s1'));
    await service.deliver(membershipEvent('p1', undefined, { version: 2, on: 3 }));
    expect(await service.told()).toEqual([]);
    await service.deliver(membershipEvent('p1', 'org_a', { version: 3, on: 1 }));
    expect(await service.told()).toEqual([]);
  });

  it('leaves no notice behind, though it ends while its person is being told', async () => {
    const service = await withMembers(['p1', 'org_a']);
    const { notices } = service.deps;
    notices.beforeWrite = async () => {
      notices.beforeWrite = undefined;
      await service.deliver(membershipEvent('p1', undefined, { version: 2, on: 3 }));
    };
    await service.deliver(suggestionEvent('s1'));
    expect(await service.told()).toEqual([]);
  });

  it('leaves what is told by another membership in the same organisation', async () => {
    const service = notificationsInMemory();
    await service.deliver(membershipEvent('p1', 'org_a', { id: 'mbr_1' }));
    await service.deliver(membershipEvent('p1', 'org_b', { id: 'mbr_2' }));
    await service.deliver(membershipEvent('p1', 'org_a', { id: 'mbr_2', version: 2, on: 2 }));
    await service.deliver(suggestionEvent('s1', { on: 3 }));
    await service.deliver(membershipEvent('p1', 'org_b', { id: 'mbr_2', version: 3, on: 4 }));
    expect(await service.told()).toEqual(['p1 s1']);
  });
});

const histories: fc.Arbitrary<readonly (readonly NotificationsEvent[])[]> = fc
  .tuple(
    fc.array(
      fc.record({
        organisation: fc.constantFrom('org_a', 'org_b', 'org_c'),
        on: fc.integer({ min: 1, max: 9 }),
      }),
      {
        maxLength: 6,
      },
    ),
    fc.array(
      fc.record({
        on: fc.integer({ min: 1, max: 9 }),
        states: fc.array(fc.constantFrom('open', 'withdrawn', 'kept'), { minLength: 1, maxLength: 3 }),
      }),
      { maxLength: 4 },
    ),
  )
  .map(([members, suggestions]) => [
    ...members.map(({ organisation, on }, at) => [membershipEvent(`p${at}`, organisation, { on })]),
    ...suggestions.map(({ on, states }, at) =>
      [...states, 'open'].map((state, index) =>
        suggestionEvent(`s${at}`, {
          version: index + 1,
          on,
          animatorsOnly: state === 'kept',
          state: state === 'withdrawn' ? SuggestionState.WITHDRAWN : SuggestionState.PROPOSED,
        }),
      ),
    ),
  ]);

const interleave = async (
  service: NotificationsInMemory,
  of: readonly (readonly NotificationsEvent[])[],
  choices: readonly number[],
): Promise<void> => {
  const queues = of.map((history) => [...history]);
  for (let step = 0; queues.some((queue) => queue.length > 0); step += 1) {
    const open = queues.filter((queue) => queue.length > 0);
    const choice = choices[step % choices.length] ?? 0;
    const [event] = open[choice % open.length]?.splice(0, 1) ?? [];
    if (!event) return;
    await service.deliver(event);
    if (choice % 2 === 0) await service.deliver(event);
  }
};

describe('whatever the order in which memberships and suggestions come', () => {
  const choices = fc.array(fc.nat(1_000), { minLength: 1, maxLength: 40 });

  it('each person who was there is told once of each suggestion, and a replay tells nobody anything', async () => {
    await fc.assert(
      fc.asyncProperty(histories, choices, choices, async (of, one, other) => {
        const expected = of.flatMap(([first]) => {
          if (first?.topic !== 'suggestion') return [];
          const { id, suggestion } = first.message;
          return of.flatMap(([member]) => {
            if (member?.topic !== 'membership') return [];
            const { membership, recorded } = member.message;
            const inIt = suggestion?.sides.some(
              ({ organisationId }) => organisationId === membership?.organisationId,
            );
            const inTime = (recorded?.at ?? 0) <= (suggestion?.proposedAt ?? 0);
            return membership && inIt && inTime ? [`${membership.personId} ${id}`] : [];
          });
        });
        for (const order of [one, other]) {
          const service = notificationsInMemory();
          await interleave(service, of, order);
          expect(await service.told()).toEqual(expected.toSorted());
          const { length } = service.deps.notices.events;
          await interleave(service, of, other);
          expect(service.deps.notices.events).toHaveLength(length);
          expect(length).toBe(expected.length);
        }
      }),
      { numRuns: 60 },
    );
  });
});
