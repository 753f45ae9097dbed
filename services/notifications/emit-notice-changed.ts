// A notice as the contract's message, and its event: opaque ids only.
import {
  type Notice as NoticeMessage,
  type NoticeChanged,
  NoticeKind,
} from '../../proto/generated/passerelle/notifications/v1/notifications.ts';
import { noticeChanged } from '../../proto/topics.ts';
import { enumWords } from '../platform/enum-words.ts';
import { eventOf } from '../platform/event-log/event-definition.ts';
import type { EventForTopic } from '../platform/event-log/event-log.ts';
import { type About, campusStaff, type Notice } from './notice.ts';

const kinds = enumWords(NoticeKind);

const idWhere = ({ kind, id }: About, wanted: About['kind']): string | undefined =>
  kind === wanted ? id : undefined;

export const noticeMessage = (notice: Notice, version: number): NoticeMessage => ({
  id: notice.id,
  version,
  personId: notice.personId,
  kind: kinds.value(notice.kind),
  suggestionId: idWhere(notice.about, 'suggestion') ?? '',
  introductionId: idWhere(notice.about, 'introduction') ?? notice.asks?.introductionId,
  callId: idWhere(notice.about, 'call'),
  askedFor: notice.asks?.code,
  statementId: notice.asks?.statementId,
  organisationId: notice.organisationId === campusStaff ? '' : notice.organisationId,
  webhookId: idWhere(notice.about, 'webhook'),
  unreachablePersonId: idWhere(notice.about, 'address'),
  at: new Date(notice.at),
  readAt: notice.readAt === undefined ? undefined : new Date(notice.readAt),
});

const emit = (message: NoticeChanged, at: Date): readonly EventForTopic[] => [
  eventOf(noticeChanged, message, { at }),
];

export const announceNotice = (notice: Notice, version: number): readonly EventForTopic[] =>
  emit(
    { id: notice.id, version, notice: noticeMessage(notice, version) },
    new Date(notice.readAt ?? notice.at),
  );

export const announceRemoval = (id: string, version: number, at: Date): readonly EventForTopic[] =>
  emit({ id, version, notice: undefined }, at);
