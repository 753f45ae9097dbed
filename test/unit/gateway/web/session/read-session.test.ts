// Who acts, as a page before this one kept it: or nothing, where what is kept says nothing of it.
import { describe, expect, it } from '@jest/globals';
import {
  actorOf,
  readSession,
  type Session,
} from '../../../../../services/gateway/web/session/read-session.ts';

const ines: Session = { kind: 'member', person: 'per_1', name: 'Inès', organisation: 'org_1' };

describe('who acts', () => {
  it('is read as it was kept', () => {
    for (const session of [{ kind: 'nobody' }, { kind: 'animator' }, ines] as const)
      expect(readSession(JSON.stringify(session))).toEqual(session);
  });

  it('is not read from what says nothing of it', () => {
    const member = { kind: 'member', person: 'per_1', name: 'Inès' };
    const unreadable = [null, '', '{', 'null', '"animator"', '[]', '{}', '{"kind":"owner"}'];
    for (const text of [...unreadable, JSON.stringify(member), JSON.stringify({ ...ines, person: 1 })])
      expect(readSession(text)).toBeUndefined();
  });

  it('is another for another organisation', () => {
    const names = [{ kind: 'animator' } as const, ines, { ...ines, organisation: 'org_2' }].map(actorOf);
    expect(new Set(names).size).toBe(3);
    expect(actorOf({ ...ines, name: 'I.' })).toBe(actorOf(ines));
  });
});
