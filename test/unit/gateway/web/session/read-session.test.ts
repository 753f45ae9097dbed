// Who acts, as a page before this one kept it: or nothing, where what is kept says nothing of it.
import { describe, expect, it } from '@jest/globals';
import {
  actorOf,
  askerOf,
  isOwn,
  readSession,
  sessionsFor,
  type Session,
} from '../../../../../services/gateway/web/session/read-session.ts';

const ines: Session = { kind: 'member', person: 'per_1', name: 'Inès', organisation: 'org_1' };
const signedIn: Session = { ...ines, isOwn: true };
const paul: Session = { kind: 'animator', person: 'per_2', name: 'Paul', isOwn: true };

describe('who acts', () => {
  it('is read as it was kept', () => {
    const only: Session = { ...paul, kind: 'administrator' };
    const alone: Session = { ...paul, kind: 'unattached' };
    for (const session of [
      { kind: 'nobody' },
      { kind: 'animator' },
      ines,
      signedIn,
      paul,
      only,
      alone,
    ] as const)
      expect(readSession(JSON.stringify(session))).toEqual(session);
  });

  it('is not read from what says nothing of it', () => {
    const member = { kind: 'member', person: 'per_1', name: 'Inès' };
    const unreadable = [
      null,
      '',
      '{',
      'null',
      '"animator"',
      '[]',
      '{}',
      '{"kind":"owner"}',
      '{"kind":"administrator"}',
      '{"kind":"unattached"}',
    ];
    for (const text of [...unreadable, JSON.stringify(member), JSON.stringify({ ...ines, person: 1 })])
      expect(readSession(text)).toBeUndefined();
  });

  it('is another for another organisation', () => {
    const sessions = [{ kind: 'animator' } as const, ines, { ...ines, organisation: 'org_2' }, paul];
    expect(new Set(sessions.map(actorOf)).size).toBe(sessions.length);
    expect(actorOf({ ...ines, name: 'I.' })).toBe(actorOf(ines));
  });

  it('asks with the rights of a person, or of nobody in particular', () => {
    const sessions: readonly Session[] = [{ kind: 'nobody' }, { kind: 'animator' }, ines, signedIn, paul];
    expect(sessions.map(askerOf)).toEqual(['nobody', 'animator', 'per_1', 'per_1', 'per_2']);
    expect(sessions.map(isOwn)).toEqual([false, false, false, true, true]);
  });

  it('is at least oneself, whoever signed in: of no organisation and not of the staff, too', () => {
    const none = { person: 'per_1', name: 'Inès', animator: false, administrator: false, organisations: [] };
    const as = (more: object): readonly string[] => sessionsFor({ ...none, ...more }).map(actorOf);
    expect(as({})).toEqual(['per_1/unattached']);
    expect(as({ administrator: true })).toEqual(['per_1/administrator']);
    expect(as({ administrator: true, animator: true })).toEqual(['per_1/animator']);
    const organisations = [{ organisation: 'org_1' }, { organisation: 'org_2' }];
    expect(as({ organisations })).toEqual(['per_1/org_1', 'per_1/org_2']);
    expect(as({ animator: true, organisations })).toEqual(['per_1/animator', 'per_1/org_1', 'per_1/org_2']);
    expect(sessionsFor(none).every(isOwn)).toBe(true);
  });
});
