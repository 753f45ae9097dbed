// What a kill leaves of e-mails: none lost, and none sent twice but in the window that SMTP cannot tell.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dueKinds } from '../../../../services/notifications/deps.ts';
import { sendDelivery } from '../../../../services/notifications/mail/send-delivery.ts';
import { mailInMemory, personId } from '../../../makers/mail-service.ts';
import { membershipEvent, suggestionEvent } from '../../../makers/notifications-service.ts';

class Killed extends Error {}

const reader = personId(1);

const prepared = async () => {
  const on = mailInMemory();
  on.persons.set(reader, { email: 'reader@members.example' });
  await on.service.deliver(membershipEvent(reader, 'org_a'));
  await on.service.deliver(suggestionEvent('s1'));
  const id = await on.plan(1, { personId: reader, noticeIds: await on.noticesOf(reader) });
  return { on, id };
};

/**
 * Each step is killed once before or after it took effect: the claim, the handing over (the server has taken it and nobody
 * heard), the record.
 */
const steps = ['before-claim', 'after-claim', 'after-250', 'after-record'] as const;
type Step = (typeof steps)[number];

const runKilled = async (kills: readonly Step[]) => {
  const { on, id } = await prepared();
  let carried = 0;
  let writes = 0;
  let kill: Step | undefined;
  on.post.answers(() => {
    if (kill === 'after-claim') throw new Killed();
    carried += 1;
    if (kill === 'after-250') throw new Killed();
    return { kind: 'sent' };
  });
  const { deliveries } = on.deps as { deliveries: { beforeWrite?: (() => Promise<void>) | undefined } };
  deliveries.beforeWrite = async () => {
    writes += 1;
    if (kill === 'before-claim' && writes === 1) throw new Killed();
  };
  for (const step of kills) {
    kill = step;
    writes = 0;
    await sendDelivery(on.deps, id, on.deps.clock()).catch((error: unknown) => {
      if (!(error instanceof Killed)) throw error;
    });
  }
  kill = undefined;
  // What was due stays due until its work has succeeded.
  await on.deps.schedule.set(dueKinds.sendDelivery, id, on.deps.clock());
  await on.runDue();
  return { on, id, carried };
};

describe('e-mails that are killed on their way', () => {
  it('are sent, and once more only for each kill between the server’s answer and our record of it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...steps), { maxLength: 6 }), async (kills) => {
        const { on, id, carried } = await runKilled(kills);
        expect(await on.delivery(id)).toMatchObject({ state: 'sent' });
        const untilSent = kills.includes('after-record')
          ? kills.slice(0, kills.indexOf('after-record'))
          : kills;
        expect(carried).toBe(1 + untilSent.filter((kill) => kill === 'after-250').length);
      }),
      { numRuns: 60 },
    );
  });

  it('carry the same Message-ID each time, by which who gets two can tell', async () => {
    const { on, id } = await prepared();
    const ids: string[] = [];
    on.post.answers(({ messageId }) => {
      ids.push(messageId);
      if (ids.length < 3) throw new Killed();
      return { kind: 'sent' };
    });
    for (let turn = 0; turn < 3; turn += 1)
      await sendDelivery(on.deps, id, on.deps.clock()).catch(() => undefined);
    expect(ids).toEqual([ids[0], ids[0], ids[0]]);
    expect((await on.delivery(id))?.attempts).toBe(3);
  });

  it('are sent by one of two processes that both think it is theirs', async () => {
    const { on, id } = await prepared();
    let carried = 0;
    on.post.answers(() => {
      carried += 1;
      return { kind: 'sent' };
    });
    const now = on.deps.clock();
    await Promise.allSettled([sendDelivery(on.deps, id, now), sendDelivery(on.deps, id, now)]);
    expect(carried).toBe(1);
  });
});
