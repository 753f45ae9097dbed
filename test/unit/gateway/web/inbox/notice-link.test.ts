import { describe, expect, it } from '@jest/globals';
import { noticeLink } from '../../../../../services/gateway/web/inbox/notice-link.ts';

const organisation = 'org_a';
const introduction = 'int_a';

describe('where a message leads', () => {
  it('is to its introduction or its call, as the organisation that it is for', () => {
    expect(noticeLink({ introduction, organisation }, true)).toEqual({
      to: 'introduction',
      href: '/introductions/int_a',
    });
    expect(noticeLink({ introduction, organisation }, false)?.href).toBe(
      '/introductions/int_a?organisation=org_a',
    );
    expect(noticeLink({ call: 'cal_a', organisation }, true)).toEqual({ to: 'call', href: '/calls/cal_a' });
  });

  it.each(['answer_asked', 'outcome_asked', 'one_answer_asked'] as const)(
    'is to the introduction where %s of it',
    (asked_for) => {
      expect(noticeLink({ asked_for, introduction, organisation }, true)?.href).toBe('/introductions/int_a');
    },
  );

  it('is to what the organisation agrees to where its contact is asked for', () => {
    expect(noticeLink({ asked_for: 'contact_asked', introduction, organisation }, true)).toEqual({
      to: 'consents',
      href: '/profile#consent',
    });
  });

  it('is to the statement in the profile that is to be renewed, and to the profile that lacks one', () => {
    expect(noticeLink({ asked_for: 'renewal_asked', statement: 'stm_a', organisation }, true)).toEqual({
      to: 'profile',
      href: '/profile?edit=stm_a',
    });
    expect(noticeLink({ asked_for: 'statement_asked', organisation }, true)?.href).toBe('/profile');
  });

  it('is to the page of an organisation that its reader does not speak for now', () => {
    for (const asked_for of ['contact_asked', 'statement_asked'] as const)
      expect(noticeLink({ asked_for, organisation }, false)).toEqual({
        to: 'profile',
        href: '/organisations/org_a',
      });
  });

  it('is to the page of administration where animators see to it', () => {
    expect(noticeLink({ webhook: 'whk_a' }, false)).toEqual({
      to: 'webhook',
      href: '/administration/webhooks/whk_a',
    });
    expect(noticeLink({ unreachable: { id: 'per_a' } }, false)).toEqual({
      to: 'addresses',
      href: '/administration/mail',
    });
  });

  it('is nowhere for what a newer server tells of', () => {
    expect(noticeLink({ organisation }, true)).toBeUndefined();
  });
});
