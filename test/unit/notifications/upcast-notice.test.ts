import { describe, expect, it } from '@jest/globals';
import { fromFormat1 } from '../../../services/notifications/notice.ts';
import { derivedId } from '../../../services/platform/ids.ts';
import {
  membershipEvent,
  notificationsInMemory,
  suggestionEvent,
} from '../../makers/notifications-service.ts';

describe('a notice of an earlier release', () => {
  it('is about its suggestion', () => {
    const before = {
      id: 'ntc_1',
      personId: 'per_1',
      kind: 'new_suggestion',
      suggestionId: 'sug_1',
      organisationId: 'org_1',
      at: '2026-03-02T10:00:00.000Z',
      readAt: '2026-03-03T10:00:00.000Z',
      unread: false,
    };
    const { suggestionId, ...same } = before;
    expect(fromFormat1(before)).toEqual({ ...same, about: { kind: 'suggestion', id: suggestionId } });
  });

  it('has the id that the same suggestion has today: reading everything anew tells nobody anything', async () => {
    const service = notificationsInMemory();
    await service.deliver(membershipEvent('p1', 'org_a'));
    await service.deliver(suggestionEvent('s1'));
    expect(await service.deps.notices.get(derivedId('ntc', 'p1', 'new_suggestion', 's1'))).toBeDefined();
  });
});
