// The calls the edge makes of the notifications service, in the edge's own terms.
import {
  type Notice as NoticeMessage,
  NoticeKind,
  type NotificationsServiceDefinition,
} from '../../proto/generated/passerelle/notifications/v1/notifications.ts';
import { enumWords } from '../platform/enum-words.ts';
import { ok, type Outcome } from '../platform/faults/fault.ts';
import type { Client } from '../platform/rpc/rpc.ts';
import { actorMessage } from '../platform/access/actor-message.ts';
import type { Asking, PageOf } from './asking.ts';

export const noticeKinds = [
  'new_suggestion',
  'introduction_offered',
  'introduction_reminder',
  'introduced',
  'introduction_ended',
  'introduction_reopened',
  'meeting_set',
  'meeting_changed',
  'meeting_cancelled',
  'outcome_asked',
  'call_fits',
] as const;
export type NoticeWord = (typeof noticeKinds)[number];

const kinds = enumWords(NoticeKind);

export interface Notice {
  readonly id: string;
  readonly version: number;
  readonly person: string;
  readonly kind: NoticeWord;
  /** What it is about: one of the three. */
  readonly suggestion?: string;
  readonly introduction?: string;
  readonly call?: string;
  readonly organisation: string;
  readonly at: string;
  readonly readAt?: string;
}

/** Undefined for a kind that a newer release added: there is no sentence for it here. */
const readNotice = (of: NoticeMessage): Notice | undefined => {
  const kind = kinds.word(of.kind);
  if (kind === undefined || of.at === undefined) return undefined;
  return {
    id: of.id,
    version: of.version,
    person: of.personId,
    kind,
    ...(of.suggestionId === '' ? {} : { suggestion: of.suggestionId }),
    ...(of.introductionId === undefined ? {} : { introduction: of.introductionId }),
    ...(of.callId === undefined ? {} : { call: of.callId }),
    organisation: of.organisationId,
    at: of.at.toISOString(),
    ...(of.readAt === undefined ? {} : { readAt: of.readAt.toISOString() }),
  };
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
