import { describe, expect, it } from '@jest/globals';
import { noticeAddress } from '../../../../../services/gateway/web/inbox/notice-address.ts';

const organisation = 'org_a';

describe('where a message leads', () => {
  it('is to its introduction or its call, as the organisation that it is for', () => {
    expect(noticeAddress({ introduction: 'int_a', organisation }, true)).toBe('/introductions/int_a');
    expect(noticeAddress({ introduction: 'int_a', organisation }, false)).toBe(
      '/introductions/int_a?organisation=org_a',
    );
    expect(noticeAddress({ call: 'cal_a', organisation }, true)).toBe('/calls/cal_a');
  });

  it('is nowhere for what a newer server tells of', () => {
    expect(noticeAddress({ organisation }, true)).toBeUndefined();
  });
});
