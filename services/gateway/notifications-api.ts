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
  'animator_asks',
  'webhook_paused',
  'address_unreachable',
] as const;
export type NoticeWord = (typeof noticeKinds)[number];

/** What animators ask members for. */
export const askedWords = [
  'answer_asked',
  'contact_asked',
  'outcome_asked',
  'renewal_asked',
  'statement_asked',
  'one_answer_asked',
] as const;
export type AskedWord = (typeof askedWords)[number];

const kinds = enumWords(NoticeKind);

/** What it tells. */
export type Said =
  | { readonly kind: Exclude<NoticeWord, 'animator_asks'> }
  | { readonly kind: 'animator_asks'; readonly askedFor: AskedWord };

export interface Notice {
  readonly id: string;
  readonly version: number;
  readonly person: string;
  readonly said: Said;
  /** What it is about: one of these, or the organisation alone. */
  readonly suggestion?: string;
  readonly introduction?: string;
  readonly call?: string;
  readonly statement?: string;
  readonly webhook?: string;
  /** Whose address it is about. */
  readonly unreachable?: string;
  /** Absent where it is about the campus itself. */
  readonly organisation?: string;
  readonly at: string;
  readonly readAt?: string;
}

/** Undefined for what a newer release added: there is no sentence for it here. */
const readSaid = (of: NoticeMessage): Said | undefined => {
  const kind = kinds.word(of.kind);
  if (kind !== 'animator_asks') return kind && { kind };
  const askedFor = askedWords.find((word) => word === of.askedFor);
  return askedFor && { kind, askedFor };
};

/** Undefined for what a newer release added. */
export const readNotice = (of: NoticeMessage): Notice | undefined => {
  const said = readSaid(of);
  if (said === undefined || of.at === undefined) return undefined;
  return {
    id: of.id,
    version: of.version,
    person: of.personId,
    said,
    ...(of.suggestionId === '' ? {} : { suggestion: of.suggestionId }),
    ...(of.introductionId === undefined ? {} : { introduction: of.introductionId }),
    ...(of.callId === undefined ? {} : { call: of.callId }),
    ...(of.statementId === undefined ? {} : { statement: of.statementId }),
    ...(of.webhookId === undefined ? {} : { webhook: of.webhookId }),
    ...(of.unreachablePersonId === undefined ? {} : { unreachable: of.unreachablePersonId }),
    ...(of.organisationId === '' ? {} : { organisation: of.organisationId }),
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
