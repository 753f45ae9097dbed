import { describe, expect, it } from '@jest/globals';
import type { DeadLetter } from '../../../services/platform/event-log/event-log.ts';
import {
  deadLettersKeptDays,
  forgettingDeadLetters,
  startForgetting,
} from '../../../services/platform/lifecycle/forget-dead-letters.ts';
import { givingReceipts } from '../../../services/platform/lifecycle/give-receipts.ts';
import { receiptGiven, statementChanged } from '../../../proto/topics.ts';
import type { Consumer } from '../../../services/platform/service.ts';
import { memorySchedule } from '../../makers/memory-schedule.ts';

const start = new Date('2026-03-02T10:00:00Z');
const after = (days: number): Date => new Date(start.getTime() + days * 86_400_000);

const letters = (count: number, group = 'profiles.abc') => {
  const all = Array.from({ length: count }, (_, at) => ({
    id: `${group}/topic/0/${String(at).padStart(5, '0')}`,
    group,
    at: after(at / 10).toISOString(),
  })) as unknown as DeadLetter[];
  return {
    all,
    deadLetters: {
      list: async ({ after: last = '', limit = 100 }: { after?: string; limit?: number } = {}) =>
        all.filter(({ id }) => id > last).slice(0, limit),
      discard: async (id: string) => {
        const at = all.findIndex((one) => one.id === id);
        if (at >= 0) all.splice(at, 1);
        return at >= 0;
      },
    },
  };
};

describe('what a service set aside', () => {
  it('is forgotten after a month, however much it is, and looked at again on the next day', async () => {
    const schedule = memorySchedule();
    const { all, deadLetters } = letters(500);
    await startForgetting({ schedule }, start);
    const work = [forgettingDeadLetters('profiles', { deadLetters, schedule })];
    await schedule.runDue(work, after(1));
    expect(all).toHaveLength(500);
    await schedule.runDue(work, after(deadLettersKeptDays + 20));
    expect(all).toHaveLength(300);
    expect(await schedule.dueAt('platform.forget-dead-letters', 'all')).toEqual(
      after(deadLettersKeptDays + 21),
    );
  });

  it('stays where another service set it aside', async () => {
    const schedule = memorySchedule();
    const { all, deadLetters } = letters(3, 'profilesque.abc');
    await startForgetting({ schedule }, start);
    await schedule.runDue([forgettingDeadLetters('profiles', { deadLetters, schedule })], after(400));
    expect(all).toHaveLength(3);
  });

  it('goes with the aggregate it is about, before its removal is answered, and only once that is handled', async () => {
    const done: string[] = [];
    const eventLog = {
      append: async () => void done.push('receipt'),
      deadLetters: {
        erase: async (keys: unknown, more: unknown) => (done.push(JSON.stringify([keys, more])), 1),
      },
    } as never;
    const consumer: Consumer<unknown> = {
      event: statementChanged,
      mode: 'shared',
      handle: async () => void done.push('handled'),
    };
    const giving = givingReceipts('expertise', consumer, {
      event: receiptGiven,
      eventLog,
      groups: ['expertise.abc', 'expertise'],
      isOwn: false,
      clock: () => start,
    });
    const removal = { message: { id: 'stm_1', version: 2, statement: undefined }, at: { key: 'stm_1' } };
    await giving.handle([removal as never], undefined, {} as never);
    expect(done).toEqual(['handled', '[["stm_1"],{"groups":["expertise.abc","expertise"]}]', 'receipt']);
  });
});
