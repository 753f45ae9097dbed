// Answers for a person's inbox, and marks notices.
import type {
  ListNoticesRequest,
  ListNoticesResponse,
  MarkNoticeRequest,
  Notice as NoticeMessage,
} from '../../proto/generated/passerelle/notifications/v1/notifications.ts';
import { readActor } from '../platform/access/actor-message.ts';
import { may } from '../platform/access/may.ts';
import { type Outcome, fault, ok, refused } from '../platform/faults/fault.ts';
import { refuseLimit } from '../platform/faults/refuse-limit.ts';
import type { Deps } from './deps.ts';
import { announceNotice, noticeMessage } from './emit-notice-changed.ts';
import { mark } from './notice.ts';

export const listNotices = async (
  deps: Deps,
  request: ListNoticesRequest,
): Promise<Outcome<ListNoticesResponse>> => {
  const { personId, limit, cursor, unreadOnly } = request;
  if (!may(readActor(request.actor), 'read-personal', { personId })) {
    return refused(fault('not-found', { subject: 'person', subjectId: personId.slice(0, 80) }));
  }
  const badLimit = refuseLimit(limit);
  if (badLimit) return refused(badLimit);
  const page = await deps.notices.query({
    ...(unreadOnly
      ? { index: 'unreadOfPerson', equals: [personId, true] }
      : { index: 'ofPerson', equals: [personId] }),
    limit,
    ...(cursor === undefined ? {} : { cursor }),
  });
  return ok({
    items: page.items.map(({ document, version }) => noticeMessage(document, version)),
    next: page.next,
  });
};

export const markNotice = async (deps: Deps, request: MarkNoticeRequest): Promise<Outcome<NoticeMessage>> => {
  const about = { subject: 'notice', subjectId: request.id.slice(0, 80) };
  const found = await deps.notices.get(request.id);
  const actor = readActor(request.actor);
  if (!found || !may(actor, 'write-personal', { personId: found.document.personId })) {
    return refused(fault('not-found', about));
  }
  const { document, version } = found;
  if (request.ifVersion !== undefined && request.ifVersion !== version) {
    return refused(fault('conflict', { ...about, currentVersion: version }));
  }
  if (request.read === !document.unread) return ok(noticeMessage(document, version));
  const marked = mark(document, request.read, deps.clock().toISOString());
  const result = await deps.notices.put(marked, {
    ifVersion: version,
    events: announceNotice(marked, version + 1),
  });
  switch (result.kind) {
    case 'written':
      return ok(noticeMessage(marked, result.version));
    case 'conflict':
      return refused(fault('conflict', { ...about, currentVersion: result.current }));
    case 'duplicate':
    case 'overloaded':
      return refused(fault('overloaded', about));
  }
};
