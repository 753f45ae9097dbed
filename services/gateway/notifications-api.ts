// The calls the edge makes of the notifications service, in the edge's own terms.
import {
  type Notice as NoticeMessage,
  NoticeKind,
  type NotificationsServiceDefinition,
} from '../../proto/generated/passerelle/notifications/v1/notifications.ts';
import { ok, type Outcome } from '../platform/faults/fault.ts';
import type { Client } from '../platform/rpc/rpc.ts';
import { actorMessage } from '../platform/access/actor-message.ts';
import type { Asking, PageOf } from './asking.ts';

export const noticeKinds = ['new_suggestion'] as const;
export type NoticeWord = (typeof noticeKinds)[number];

export interface Notice {
  readonly id: string;
  readonly version: number;
  readonly person: string;
  readonly kind: NoticeWord;
  readonly suggestion: string;
  readonly organisation: string;
  readonly at: string;
  readonly readAt?: string;
}

/** Undefined for a kind that a newer release added: there is no sentence for it here. */
const readNotice = (of: NoticeMessage): Notice | undefined =>
  of.kind !== NoticeKind.NEW_SUGGESTION || of.at === undefined
    ? undefined
    : {
        id: of.id,
        version: of.version,
        person: of.personId,
        kind: 'new_suggestion',
        suggestion: of.suggestionId,
        organisation: of.organisationId,
        at: of.at.toISOString(),
        ...(of.readAt === undefined ? {} : { readAt: of.readAt.toISOString() }),
      };

export interface NoticesQuery {
  readonly person: string;
  readonly unreadOnly: boolean;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface Notifications {
  list(query: NoticesQuery, as: Asking): Promise<Outcome<PageOf<Notice>>>;
  /** Undefined where the notice is of a kind this release cannot show. */
  mark(
    id: string,
    read: boolean,
    ifVersion: number | undefined,
    as: Asking,
  ): Promise<Outcome<Notice | undefined>>;
}

export const notificationsOf = (client: Client<typeof NotificationsServiceDefinition>): Notifications => ({
  list: async ({ person, unreadOnly, limit, cursor }, { actor, call }) => {
    const request = { actor: actorMessage(actor), personId: person, unreadOnly, limit, cursor };
    const page = await client.listNotices(request, call);
    if (!page.ok) return page;
    const items = page.value.items.map(readNotice).filter((notice) => notice !== undefined);
    return ok({ items, ...(page.value.next === undefined ? {} : { next: page.value.next }) });
  },
  mark: async (id, read, ifVersion, { actor, call }) => {
    const marked = await client.markNotice({ actor: actorMessage(actor), id, read, ifVersion }, call);
    return marked.ok ? ok(readNotice(marked.value)) : marked;
  },
});
