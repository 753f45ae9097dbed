// The calls the edge makes of brokering about what needs a person, in the edge's own terms.
import {
  type ItemResult as ResultMessage,
  type QueueAction as ActionMessage,
  type QueueItem as ItemMessage,
  QueueKind as QueueKindMessage,
  type QueueServiceDefinition,
} from '../../proto/generated/passerelle/brokering/v1/queue.ts';
import { actorMessage } from '../platform/access/actor-message.ts';
import { fault, ok, type Outcome, refused } from '../platform/faults/fault.ts';
import type { Client } from '../platform/rpc/rpc.ts';
import type { Asking } from './asking.ts';
import { given, knownOf } from './known-words.ts';
import { renamed } from './problems/rename-fields.ts';
import { words } from './profile-messages-api.ts';
import {
  type ItemResult,
  itemResults,
  type QueueAction,
  queueActions,
  queueEffects,
  type QueueItem,
  type QueueKind,
  queueKinds,
  type QueuePage,
  queueReasons,
  type UndoResult,
  undoResults,
} from './queue/queue.ts';

export interface ActsGiven {
  readonly items: readonly string[];
  readonly action: string;
  /** Only says what it would come to. */
  readonly preview: boolean;
  /** YYYY-MM-DD, the day on which they are back. */
  readonly until: string | undefined;
}

export interface Queue {
  list(
    asked: {
      readonly kinds?: readonly QueueKind[] | undefined;
      readonly limit: number;
      readonly cursor?: string | undefined;
    },
    as: Asking,
  ): Promise<Outcome<QueuePage>>;
  /** `conflict` where another has it. */
  claim(id: string, release: boolean, as: Asking): Promise<Outcome<QueueItem>>;
  /** One result an item, in their order. */
  act(given: ActsGiven, as: Asking): Promise<Outcome<readonly ItemResult[]>>;
  undo(id: string, as: Asking): Promise<Outcome<UndoResult>>;
}

const kinds = words(QueueKindMessage);
const kindOf = (kind: QueueKindMessage): QueueKind | undefined => knownOf(queueKinds, kinds.word(kind));

/** Codes are spelled with hyphens there. */
const plain = (code: string): string => code.replaceAll('-', '_');

const readEffect = (effect: string) => given({ effect: knownOf(queueEffects, effect) });

/** None of a code that a newer release added: there is no sentence for it here. */
const readAction = ({ code: said, effect, tellsIds: tells, here }: ActionMessage): readonly QueueAction[] => {
  const code = knownOf(queueActions, said);
  return code === undefined ? [] : [{ code, ...readEffect(effect), tells, here }];
};

const readItem = (of: ItemMessage): readonly QueueItem[] => {
  const kind = kindOf(of.kind);
  if (kind === undefined) return [];
  return [
    {
      id: of.id,
      kind,
      worth: of.worth,
      because: of.because.flatMap((one) => knownOf(queueReasons, one) ?? []),
      organisations: of.organisationIds,
      waiting: of.waiting,
      actions: of.actions.flatMap(readAction),
      ...given({
        since: of.since?.toISOString(),
        introduction: of.introductionId,
        statement: of.statementId,
        text: of.textId,
        stays: of.staysId,
        dueAt: of.dueAt?.toISOString(),
        claimedBy: of.claimedBy,
        claimedUntil: of.claimedUntil?.toISOString(),
      }),
    },
  ];
};

const readResult = ({ id, code, effect, tellsIds, undoId, undoUntil }: ResultMessage): ItemResult => ({
  item: id,
  code: knownOf(itemResults, plain(code)) ?? 'unknown',
  ...readEffect(effect),
  tells: tellsIds,
  ...given({ undo: undoId, undoUntil: undoUntil?.toISOString() }),
});

export const queueOf = (client: Client<typeof QueueServiceDefinition>): Queue => ({
  list: async ({ kinds: wanted = [], limit, cursor }, { actor, call }) => {
    const request = {
      actor: actorMessage(actor),
      kinds: wanted.map((kind) => kinds.value(kind) as QueueKindMessage),
      limit,
      cursor,
    };
    const page = await client.listQueue(request, call);
    if (!page.ok) return page;
    const { items, next, counts, asOf } = page.value;
    return ok({
      items: items.flatMap(readItem),
      counts: counts.flatMap(({ kind, count }) => {
        const known = kindOf(kind);
        return known === undefined ? [] : [{ kind: known, count }];
      }),
      asOf: asOf?.toISOString() ?? '',
      ...given({ next }),
    });
  },
  claim: async (id, release, { actor, call }) => {
    const claimed = await client.claimItem({ actor: actorMessage(actor), id, release }, call);
    if (!claimed.ok) return claimed;
    const [item] = readItem(claimed.value);
    return item ? ok(item) : refused(fault('not-found', { subject: 'queue item', subjectId: id }));
  },
  act: async ({ items, action, preview, until }, { actor, call }) => {
    const request = { actor: actorMessage(actor), ids: [...items], action, preview, until };
    const acted = await client.actOnItems(request, call);
    return renamed(acted.ok ? ok(acted.value.results.map(readResult)) : acted, { ids: 'items' });
  },
  undo: async (undoId, { actor, call }) => {
    const undone = await client.undoAct({ actor: actorMessage(actor), undoId }, call);
    return undone.ok ? ok(knownOf(undoResults, plain(undone.value.code)) ?? 'unknown') : undone;
  },
});
