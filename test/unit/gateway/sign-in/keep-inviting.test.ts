// Whoever starts a campus is told how to come in, whichever process comes first.
import { describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { keepInviting } from '../../../../services/gateway/sign-in/keep-inviting.ts';

const log = pino({ level: 'silent' });

describe('the invitation to administer', () => {
  it('is made again until persons can be asked for, after longer and longer pauses', async () => {
    const pauses: number[] = [];
    let asked = 0;
    await keepInviting(
      {
        log,
        invite: async () => {
          asked += 1;
          if (asked < 10) throw new Error('profiles is out of reach');
        },
        wait: async (ms) => void pauses.push(ms),
      },
      new AbortController().signal,
    );
    expect(asked).toBe(10);
    expect(pauses).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 16_000, 16_000, 16_000]);
  });

  it('ends with the process', async () => {
    const stopped = new AbortController();
    let asked = 0;
    await keepInviting(
      {
        log,
        invite: async () => {
          asked += 1;
          throw new Error('profiles is out of reach');
        },
        wait: async () => stopped.abort(),
      },
      stopped.signal,
    );
    expect(asked).toBe(1);
  });
});
