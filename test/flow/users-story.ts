// The stories of those who come in by the real door, each with credentials of its own: a member, an animator, a partner's
// machine, an administrator. They happen on one campus, one after the other.
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Visitor } from '../makers/at-the-door.ts';
import { describeAdministrator } from './administrator-story.ts';
import { describeAnimator } from './animator-story.ts';
import { describeMember } from './member-story.ts';
import { describePartner } from './partner-story.ts';
import { openUsersCampus, type Users, type UsersCampus } from './users-campus.ts';

export const describeUsers = (users: Users): void =>
  describe(`who comes in by the real door, ${users.pair}`, () => {
    jest.setTimeout(60_000);
    let campus: UsersCampus;
    let ada: Visitor;
    let bo: Visitor;
    const stage = () => ({ campus, ada, bo });

    beforeAll(async () => {
      campus = await openUsersCampus(users);
      ada = await campus.comeIn('ada');
      bo = await campus.comeIn('bo');
    }, 120_000);
    afterAll(() => campus?.discard(), 60_000);

    describeMember(stage);
    describeAnimator(stage);
    describePartner(stage);
    describeAdministrator(stage);

    it('leaves no name, address, key or session in any log', async () => {
      await campus.mesh.stop();
      const output = campus.mesh.output();
      expect(output).not.toMatch(/canari/i);
      expect(output).not.toMatch(/psk_[\w-]{20}|whsec_|passerelle=/);
    });
  });
