import { describe, expect, it } from '@jest/globals';
import { Settings } from '../../../../proto/generated/passerelle/profiles/v1/person.ts';
import {
  Profile,
  type ProfilesServiceDefinition,
} from '../../../../proto/generated/passerelle/profiles/v1/profiles.ts';
import { createTimeZone } from '../../../../services/matchmaking/ask-time-zone-api.ts';
import { fault, ok, type Outcome, refused } from '../../../../services/platform/faults/fault.ts';
import type { Client } from '../../../../services/platform/rpc/rpc.ts';

const told = (timeZone: string): Outcome<Profile> =>
  ok(Profile.fromPartial({ settings: Settings.fromPartial({ timeZone }) }));
const away = refused(fault('unavailable'));

const stage = () => {
  let [answer, asked, now] = [told('Europe/Paris') as Outcome<Profile>, 0, 0];
  const profiles = {
    getProfile: async () => {
      asked += 1;
      return answer;
    },
  } as unknown as Client<typeof ProfilesServiceDefinition>;
  return {
    timeZone: createTimeZone(profiles, () => new Date(now)),
    answers: (next: Outcome<Profile>) => void (answer = next),
    after: (ms: number) => void (now += ms),
    asked: () => asked,
  };
};

describe('the time zone of the campus', () => {
  it('is asked of profiles once a minute', async () => {
    const { timeZone, after, asked, answers } = stage();
    expect(await timeZone()).toBe('Europe/Paris');
    answers(told('America/Cayenne'));
    expect([await timeZone(), asked()]).toEqual(['Europe/Paris', 1]);
    after(60_000);
    expect(await timeZone()).toBe('America/Cayenne');
  });

  it('is the last one told while profiles is out of reach, and unknown before', async () => {
    const { timeZone, answers, after } = stage();
    answers(away);
    await expect(timeZone()).rejects.toThrow('unavailable');
    answers(told('Europe/Paris'));
    await timeZone();
    answers(away);
    after(60_000);
    expect(await timeZone()).toBe('Europe/Paris');
  });
});
