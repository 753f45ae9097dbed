import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Stage } from '../../../proto/generated/passerelle/brokering/v1/introductions.ts';
import {
  NoticeChanged,
  NoticeKind,
} from '../../../proto/generated/passerelle/notifications/v1/notifications.ts';
import {
  introductionEvent,
  membershipEvent,
  type NotificationsEvent,
  notificationsInMemory,
} from '../../makers/notifications-service.ts';

const bothSides = async () => {
  const service = notificationsInMemory();
  await service.deliver(membershipEvent('p1', 'org_a'));
  await service.deliver(membershipEvent('p2', 'org_b'), membershipEvent('p3', 'org_b'));
  await service.deliver(membershipEvent('p4', 'org_c'));
  return service;
};

describe('what is told of an introduction', () => {
  it('is told once to each member of the organisations that are to be told, and to nobody else', async () => {
    const service = await bothSides();
    await service.deliver(introductionEvent('i1'));
    await service.deliver(introductionEvent('i1', { version: 2 }));
    expect(await service.kindsTold()).toEqual(['p2 introduction_offered i1', 'p3 introduction_offered i1']);
    expect(service.deps.notices.events).toHaveLength(2);
  });

  it.each([
    ['reminder of org_b', Stage.OFFERED, 'p2 introduction_reminder i1'],
    ['reminder of org_b', Stage.AGREED, 'p2 introduction_reminder i1'],
    ['answer_needed of org_b', Stage.OFFERED, 'p2 introduction_reminder i1'],
    ['answer_needed of org_b', Stage.AGREED, 'p2 introduction_reminder i1'],
    ['introduced of org_b', Stage.INTRODUCED, 'p2 introduced i1'],
    ['introduced of org_b', Stage.MET, 'p2 introduced i1'],
    ['reopened of org_b', Stage.OFFERED, 'p2 introduction_reopened i1'],
    ['meeting_set of org_b', Stage.INTRODUCED, 'p2 meeting_set i1'],
    ['meeting_changed of org_b', Stage.INTRODUCED, 'p2 meeting_changed i1'],
    ['meeting_cancelled of org_b', Stage.INTRODUCED, 'p2 meeting_cancelled i1'],
    ['outcome_asked of org_b', Stage.INTRODUCED, 'p2 outcome_asked i1'],
    ['declined of org_b', Stage.DECLINED, 'p2 introduction_ended i1'],
    ['withdrawn of org_b', Stage.WITHDRAWN, 'p2 introduction_ended i1'],
    ['expired of org_b', Stage.EXPIRED, 'p2 introduction_ended i1'],
    ['refused of org_b', Stage.REFUSED, 'p2 introduction_ended i1'],
    ['blocked of org_b', Stage.BLOCKED, 'p2 introduction_ended i1'],
  ])('%s: its kind', async (telling, stage, expected) => {
    const service = await bothSides();
    await service.deliver(introductionEvent('i1', { tellings: [telling], stage }));
    expect((await service.kindsTold())[0]).toBe(expected);
  });

  it('ends in notices that are the same whatever it ended by', async () => {
    const told = async (code: string, stage: Stage) => {
      const service = await bothSides();
      await service.deliver(introductionEvent('i1', { tellings: [`${code} of org_b`], stage }));
      return service.deps.notices.events.map(({ body }) => NoticeChanged.decode(body));
    };
    const declined = await told('declined', Stage.DECLINED);
    expect(declined).toHaveLength(2);
    expect(await told('withdrawn', Stage.WITHDRAWN)).toEqual(declined);
    expect(await told('expired', Stage.EXPIRED)).toEqual(declined);
    expect(await told('refused', Stage.REFUSED)).toEqual(declined);
    expect(await told('blocked', Stage.BLOCKED)).toEqual(declined);
  });

  it('is not told to who joined later, nor of what a newer release tells', async () => {
    const service = notificationsInMemory();
    await service.deliver(
      membershipEvent('p1', 'org_b', { on: 3 }),
      membershipEvent('p2', 'org_b', { on: 1 }),
    );
    const tellings = ['offered of org_b on 2', 'toString of org_b', 'sung of org_b'];
    await service.deliver(introductionEvent('i1', { tellings }));
    expect(await service.kindsTold()).toEqual(['p2 introduction_offered i1']);
  });

  it('is told to who turns out to have been there', async () => {
    const service = notificationsInMemory();
    await service.deliver(introductionEvent('i1', { tellings: ['offered of org_b on 5'] }));
    await service.deliver(
      membershipEvent('p1', 'org_b', { on: 5 }),
      membershipEvent('p2', 'org_b', { on: 6 }),
    );
    expect(await service.kindsTold()).toEqual(['p1 introduction_offered i1']);
  });

  it('is not told once it is of no use: it ended, or the organisation agreed', async () => {
    const service = await bothSides();
    await service.deliver(introductionEvent('i1', { stage: Stage.WITHDRAWN }));
    await service.deliver(introductionEvent('i2', { agreed: ['org_a', 'org_b'] }));
    const asked = ['outcome_asked of org_a,org_b on 4'];
    await service.deliver(
      introductionEvent('i3', { stage: Stage.MET, tellings: asked, outcomes: { org_b: 5 } }),
    );
    await service.deliver(introductionEvent('i4', { stage: Stage.CLOSED, tellings: asked }));
    expect(await service.kindsTold()).toEqual(['p1 outcome_asked i3']);
  });

  it('is not told where something later took its place', async () => {
    const service = await bothSides();
    const moved = ['meeting_set of org_b on 3', 'meeting_changed of org_a,org_b on 4'];
    await service.deliver(introductionEvent('i1', { stage: Stage.INTRODUCED, tellings: moved }));
    const again = ['offered of org_b', 'expired of org_a,org_b on 3', 'reopened of org_b on 4'];
    await service.deliver(introductionEvent('i2', { tellings: again }));
    expect(await service.kindsTold()).toEqual([
      'p1 meeting_changed i1',
      'p2 introduction_reopened i2',
      'p2 meeting_changed i1',
      'p3 introduction_reopened i2',
      'p3 meeting_changed i1',
    ]);
  });

  it('is told again to who has to answer anew, as the one who had agreed has left', async () => {
    const service = await bothSides();
    const offered = ['offered of org_b'];
    await service.deliver(introductionEvent('i1', { tellings: offered }));
    const left = [...offered, 'answer_needed of org_b on 3'];
    await service.deliver(introductionEvent('i1', { version: 2, tellings: left }));
    await service.deliver(introductionEvent('i2', { tellings: left }));
    expect(await service.kindsTold()).toEqual([
      'p2 introduction_offered i1',
      'p2 introduction_reminder i1',
      'p2 introduction_reminder i2',
      'p3 introduction_offered i1',
      'p3 introduction_reminder i1',
      'p3 introduction_reminder i2',
    ]);
  });

  it('is told anew in another round', async () => {
    const service = await bothSides();
    const first = ['offered of org_b', 'expired of org_a,org_b on 3'];
    await service.deliver(introductionEvent('i1', { version: 1 }));
    await service.deliver(introductionEvent('i1', { version: 2, stage: Stage.EXPIRED, tellings: first }));
    await service.deliver(
      introductionEvent('i1', { version: 3, tellings: [...first, 'reopened of org_b on 4'] }),
    );
    expect(await service.kindsTold()).toEqual([
      'p1 introduction_ended i1',
      'p2 introduction_ended i1',
      'p2 introduction_offered i1',
      'p2 introduction_reopened i1',
      'p3 introduction_ended i1',
      'p3 introduction_offered i1',
      'p3 introduction_reopened i1',
    ]);
  });

  it('is forgotten with it, and with the membership', async () => {
    const service = await bothSides();
    await service.deliver(introductionEvent('i1'), introductionEvent('i2'));
    await service.deliver(introductionEvent('i1', { version: 2, removed: true }));
    await service.deliver(membershipEvent('p3', undefined, { version: 2, on: 3 }));
    expect(await service.kindsTold()).toEqual(['p2 introduction_offered i2']);
    await service.deliver(introductionEvent('i1'));
    expect(await service.kindsTold()).toEqual(['p2 introduction_offered i2']);
  });

  it('is told by an event that carries ids and a kind only', async () => {
    const service = await bothSides();
    await service.deliver(introductionEvent('i1'));
    const [event] = service.deps.notices.events.map(({ body }) => NoticeChanged.decode(body));
    expect(event?.notice).toMatchObject({
      kind: NoticeKind.INTRODUCTION_OFFERED,
      personId: 'p2',
      suggestionId: '',
      introductionId: 'i1',
      callId: undefined,
      organisationId: 'org_b',
    });
  });
});

/** An introduction that is offered, reminded of, agreed to and met over, in states that each tell one thing more. */
const tellings = [
  'offered of org_b on 2',
  'reminder of org_b on 3',
  'introduced of org_a,org_b on 4',
  'meeting_set of org_a,org_b on 5',
];
const story: readonly NotificationsEvent[] = tellings.map((_, at) =>
  introductionEvent('i1', {
    version: at + 1,
    stage: at < 2 ? Stage.OFFERED : Stage.INTRODUCED,
    agreed: at < 2 ? ['org_a'] : ['org_a', 'org_b'],
    tellings: tellings.slice(0, at + 1),
  }),
);

describe('whatever the order in which memberships and an introduction come', () => {
  const joined = fc.array(
    fc.record({
      organisation: fc.constantFrom('org_a', 'org_b', 'org_c'),
      on: fc.integer({ min: 1, max: 6 }),
    }),
    { maxLength: 5 },
  );

  it('nobody is told twice, none is told what came before it, and all are told what stands in the end', async () => {
    await fc.assert(
      fc.asyncProperty(
        joined,
        fc.array(fc.nat(1_000), { minLength: 1, maxLength: 20 }),
        async (members, choices) => {
          const service = notificationsInMemory();
          const queues = [
            [...story],
            ...members.map(({ organisation, on }, at) => [membershipEvent(`p${at}`, organisation, { on })]),
          ];
          const all = queues.flat();
          for (let step = 0; queues.some((queue) => queue.length > 0); step += 1) {
            const open = queues.filter((queue) => queue.length > 0);
            const [event] = open[(choices[step % choices.length] ?? 0) % open.length]?.splice(0, 1) ?? [];
            if (event) await service.deliver(event);
          }
          const kindsAt = { org_a: { introduced: 4, meeting_set: 5 }, org_c: {}, org_b: {} as object };
          kindsAt.org_b = { ...kindsAt.org_a, introduction_offered: 2, introduction_reminder: 3 };
          const may = (kinds: object) => (at: number, on: number) =>
            Object.entries(kinds).flatMap(([kind, since]) => (on <= since ? [`p${at} ${kind} i1`] : []));
          const told = await service.kindsTold();
          const allowed = members.flatMap(({ organisation, on }, at) =>
            may(kindsAt[organisation as 'org_a'])(at, on),
          );
          const owed = members.flatMap(({ organisation, on }, at) =>
            organisation === 'org_c' ? [] : may(kindsAt.org_a)(at, on),
          );
          expect(allowed).toEqual(expect.arrayContaining([...told]));
          expect(told).toEqual(expect.arrayContaining(owed));
          const { length } = service.deps.notices.events;
          expect(length).toBe(told.length);
          for (const event of all) await service.deliver(event);
          expect(service.deps.notices.events).toHaveLength(length);
        },
      ),
      { numRuns: 60 },
    );
  });
});
