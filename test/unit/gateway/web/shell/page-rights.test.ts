// Which pages each may open: by the policy of the server, and by nothing else.
import { describe, expect, it } from '@jest/globals';
import type { Session } from '../../../../../services/gateway/web/session/read-session.ts';
import { mayOpen } from '../../../../../services/gateway/web/shell/page-rights.ts';
import { type Page, pagePaths } from '../../../../../services/gateway/web/shell/pages.ts';

const own = { person: 'per_1', name: 'Inès', isOwn: true } as const;
const as = (kind: 'animator' | 'administrator' | 'unattached'): Session => ({ kind, ...own });
const member: Session = { kind: 'member', ...own, organisation: 'org_1' };

const pages = Object.keys(pagePaths) as readonly Page[];
const openTo = (session: Session): readonly Page[] => pages.filter((page) => mayOpen(session, page));

const ofOneself: readonly Page[] = ['account', 'address', 'notices', 'data', 'inbox'];

describe('who may open which page', () => {
  it('whoever signed in has what is about themselves', () => {
    for (const session of [member, as('animator'), as('administrator'), as('unattached')])
      expect(openTo(session)).toEqual(expect.arrayContaining([...ofOneself]));
  });

  it('who acts for no organisation has what the campus shows, and nothing of an organisation', () => {
    const open = openTo(as('unattached'));
    expect(open).toEqual(expect.arrayContaining(['search', 'organisation', 'calls', 'call']));
    for (const page of ['home', 'introductions', 'profile', 'rules', 'imports', 'queue', 'people'] as const)
      expect(open).not.toContain(page);
  });

  it('who administers and does not animate has administration, and nothing of the animators', () => {
    const open = openTo(as('administrator'));
    const administration = ['people', 'keys', 'webhooks', 'mail', 'receipts', 'operations'] as const;
    expect(open).toEqual(expect.arrayContaining([...administration]));
    for (const page of ['queue', 'map', 'rounds', 'reports', 'manageCalls', 'vocabulary', 'rules'] as const)
      expect(open).not.toContain(page);
  });

  it('a member has what their organisation does, an animator the campus, and neither what is administered', () => {
    expect(openTo(member)).toEqual(expect.arrayContaining(['home', 'introductions', 'profile', 'rules']));
    expect(openTo(member)).not.toContain('queue');
    expect(openTo(as('animator'))).toEqual(expect.arrayContaining(['queue', 'map', 'reports', 'keys']));
    for (const session of [member, as('animator')])
      expect(openTo(session)).not.toEqual(expect.arrayContaining(['receipts']));
  });

  it('who is not known has none of them', () => {
    expect(openTo({ kind: 'nobody' })).toEqual([]);
  });
});
