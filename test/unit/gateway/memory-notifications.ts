// The notifications service's preferences over collections in memory, as the edge's tests call it.
import type { Notice } from '../../../services/notifications/notice.ts';
import {
  getPreferences,
  previewDigest,
  putPreferences,
} from '../../../services/notifications/plan/preferences-api.ts';
import { waitFor } from '../../../services/notifications/plan/waiting-notices.ts';
import { notificationsInMemory } from '../../makers/notifications-service.ts';

export const memoryNotifications = () => {
  const { deps } = notificationsInMemory();
  const told: Promise<unknown>[] = [];
  const after = async <T>(answer: () => Promise<T>): Promise<T> => {
    await Promise.all(told);
    return answer();
  };
  return {
    clients: {
      'passerelle.notifications.v1.PreferencesService': {
        getPreferences: (request: Parameters<typeof getPreferences>[1]) => getPreferences(deps, request),
        putPreferences: (request: Parameters<typeof putPreferences>[1]) => putPreferences(deps, request),
        previewDigest: (request: Parameters<typeof previewDigest>[1]) =>
          after(() => previewDigest(deps, request)),
      },
    },
    /** There is a new suggestion for somebody. */
    tell: (personId: string, suggestion: string): void => {
      const notice: Notice = {
        id: `ntc_${suggestion}`,
        personId,
        kind: 'new_suggestion',
        about: { kind: 'suggestion', id: suggestion },
        organisationId: 'org_a',
        at: deps.clock().toISOString(),
        unread: true,
      };
      told.push(waitFor(deps, [notice]), deps.notices.put(notice, { ifVersion: 0 }));
    },
  };
};
export type MemoryNotifications = ReturnType<typeof memoryNotifications>;
