// An item of the queue as the contract's message.
import { QueueItem as ItemMessage, QueueKind } from '../../proto/generated/passerelle/brokering/v1/queue.ts';
import { enumWords } from '../platform/enum-words.ts';
import type { Claim } from './queue/claim-item.ts';
import type { ItemKind, OfferedAction, QueueItem } from './queue/item.ts';
import { worthOf } from './queue/rank-items.ts';

const kinds = enumWords(QueueKind);

export const kindMessage = (kind: ItemKind): QueueKind => kinds.value(kind);
export const readKind = (value: QueueKind): ItemKind | undefined => kinds.word(value);

/** What takes words or a look of its own opens a page. */
const elsewhere: readonly OfferedAction['action'][] = [
  'edit_message',
  'change_rule',
  'change_limit',
  'open_introduction',
  'propose_concept',
];

export interface ShownItem {
  readonly item: QueueItem;
  readonly claim: Claim | undefined;
  /** Of a duplicate: who would stay. */
  readonly stays: string | undefined;
  readonly now: Date;
}

export const itemMessage = ({ item, claim, stays, now }: ShownItem): ItemMessage => {
  const { id, kind, subject, because, since, dueAt, waiting, actions } = item;
  const { introductionId, statementId, textId, organisationIds } = subject;
  return ItemMessage.fromPartial({
    id,
    kind: kinds.value(kind),
    worth: worthOf(item, now),
    ...(introductionId === undefined ? {} : { introductionId }),
    organisationIds: [...organisationIds],
    ...(statementId === undefined ? {} : { statementId }),
    ...(textId === undefined ? {} : { textId }),
    because: [...because],
    ...(since === undefined ? {} : { since: new Date(since) }),
    ...(dueAt === undefined ? {} : { dueAt: new Date(dueAt) }),
    actions: actions.map(({ action, effect, tells }) => ({
      code: action,
      effect,
      tellsIds: [...tells],
      here: !elsewhere.includes(action),
    })),
    ...(claim ? { claimedBy: claim.by, claimedUntil: new Date(claim.until) } : {}),
    waiting,
    ...(stays === undefined ? {} : { staysId: stays }),
  });
};
