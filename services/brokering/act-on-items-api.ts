// What animators do about items of the queue: one or many, previewed or done, and taken back.
import {
  type ActOnItemsRequest,
  type ActOnItemsResponse,
  ItemResult,
  type UndoActRequest,
  type UndoActResponse,
} from '../../proto/generated/passerelle/brokering/v1/queue.ts';
import { readActor } from '../platform/access/actor-message.ts';
import { type Actor, recordedAs } from '../platform/access/actor.ts';
import { may } from '../platform/access/may.ts';
import type { CallContext } from '../platform/call-context.ts';
import { fault, FaultError, invalid, ok, type Outcome, refused } from '../platform/faults/fault.ts';
import { derivedId } from '../platform/ids.ts';
import { dayOf } from '../platform/local-day.ts';
import { carryOut, takeBack } from './carry-out.ts';
import type { Deps } from './deps.ts';
import { putAnew } from './kept/put-anew.ts';
import type { KeptAct, KeptAside } from './kept/queue.ts';
import { currentSettings } from './kept/settings.ts';
import { type ActionCode, actionCodes, type QueueItem } from './queue/item.ts';
import { type BulkLine, previewBulk } from './queue/preview-bulk.ts';
import { checkUntil, putAside } from './queue/put-aside.ts';
import { recordAct, undoOf } from './queue/undo-act.ts';
import { type QueueNow, queueNow } from './queue-now.ts';

const subject = 'queue item';
const mostItems = 100;

interface Acting {
  readonly queue: QueueNow;
  readonly action: ActionCode;
  readonly actor: Actor;
  readonly call: CallContext;
  readonly until: string | undefined;
  readonly holdMs: number;
}

/** Later than any day. */
const never = '9999-12-31';

const asideIdOf = (itemId: string): string => derivedId('asd', itemId);

const setAside = async (
  deps: Deps,
  item: QueueItem,
  { actor, until, queue: { now } }: Acting,
): Promise<string | undefined> => {
  const wish = { by: recordedAs(actor), ...(until === undefined ? {} : { untilDay: until }) };
  const put = putAside(item, wish, now);
  if (put.kind === 'refused') return put.because;
  const id = asideIdOf(item.id);
  const backOn = put.aside.untilDay ?? never;
  const document: KeptAside = { id, of: 'campus', backOn, ...put.aside };
  const kept = await deps.kept.asides.get(id);
  const result = kept
    ? await deps.kept.asides.put(document, { ifVersion: kept.version })
    : await putAnew(deps.kept.asides, document);
  return result.kind === 'written' ? undefined : 'changed';
};

const record = async (deps: Deps, act: KeptAct): Promise<KeptAct> => {
  const result = await deps.kept.acts.put(act, { ifVersion: 0 });
  if (result.kind !== 'written') throw new FaultError(fault('overloaded', { subject }));
  return act;
};

const actOnItem = async (deps: Deps, line: BulkLine, acting: Acting): Promise<ItemResult> => {
  const { itemId } = line;
  if (line.kind === 'not') return ItemResult.fromPartial({ id: itemId, code: line.because });
  const { queue, action, actor, call, holdMs } = acting;
  const item = queue.items.find(({ id }) => id === itemId);
  const offered = item?.actions.find((one) => one.action === action);
  if (!item || !offered) return ItemResult.fromPartial({ id: itemId, code: 'gone' });
  const refusal = action === 'put_aside' ? await setAside(deps, item, acting) : undefined;
  if (refusal !== undefined) return ItemResult.fromPartial({ id: itemId, code: refusal });
  const done =
    action === 'put_aside'
      ? {}
      : await carryOut(deps, { item, offered, actor, call, now: queue.now, holdMs });
  if (done === 'changed') return ItemResult.fromPartial({ id: itemId, code: 'changed' });
  const by = recordedAs(actor);
  const act = recordAct(item, { id: deps.newId('act'), action, by }, { now: queue.now, holdMs });
  const kept = act && (await record(deps, { ...act, ...done, of: 'campus' }));
  return ItemResult.fromPartial({
    id: itemId,
    code: 'done',
    effect: line.effect,
    tellsIds: [...line.tells],
    ...(kept && isUndoable(kept) ? undoMessage(kept) : {}),
  });
};

/** One of many: what was done to the others, and how to take that back, is told whatever becomes of it. */
const tryOnItem = async (deps: Deps, line: BulkLine, acting: Acting): Promise<ItemResult> => {
  try {
    return await actOnItem(deps, line, acting);
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    const { code } = error.fault;
    deps.log.info({ code, action: acting.action }, 'not done to an item of the queue');
    return ItemResult.fromPartial({ id: line.itemId, code: code === 'conflict' ? 'changed' : 'failed' });
  }
};

/** What must not be has no hold, and of a draft that is discarded nothing is left. */
const isUndoable = ({ at, undoUntil, action }: KeptAct): boolean =>
  action !== 'discard' && (undoUntil === undefined || undoUntil > at);

const undoMessage = ({ id, undoUntil }: KeptAct) => ({
  undoId: id,
  ...(undoUntil === undefined ? {} : { undoUntil: new Date(undoUntil) }),
});

const previewed = (line: BulkLine): ItemResult =>
  line.kind === 'not'
    ? ItemResult.fromPartial({ id: line.itemId, code: line.because })
    : ItemResult.fromPartial({
        id: line.itemId,
        code: 'would',
        effect: line.effect,
        tellsIds: [...line.tells],
      });

/** One after the other: what one does may change what another offers. */
export const actOnItems = async (
  deps: Deps,
  request: ActOnItemsRequest,
  call: CallContext,
): Promise<Outcome<ActOnItemsResponse>> => {
  const actor = readActor(request.actor);
  if (!may(actor, 'curate')) return refused(fault('forbidden', { subject }));
  const { ids, preview, until } = request;
  const action = actionCodes.find((one) => one === request.action);
  if (!action)
    return refused(
      invalid({
        field: 'action',
        rule: 'not-one-of',
        value: request.action.slice(0, 80),
        parameters: { allowed: actionCodes.join(', ') },
      }),
    );
  if (ids.length === 0) return refused(invalid({ field: 'items', rule: 'required' }));
  if (ids.length > mostItems)
    return refused(
      invalid({
        field: 'items',
        rule: 'too-many',
        value: String(ids.length),
        parameters: { max: String(mostItems) },
      }),
    );
  const queue = await queueNow(deps);
  const wrong = checkUntil(until, dayOf(queue.now, await deps.timeZone()));
  if (wrong.length > 0) return refused(invalid(...wrong));
  const items = new Map(queue.items.map((item) => [item.id, item]));
  const lines = previewBulk({ itemIds: ids, action, by: recordedAs(actor) }, { ...queue, items });
  if (preview) return ok({ results: lines.map(previewed) });
  const holdMs = (await currentSettings(deps.kept.settings)).document.holdSeconds * 1_000;
  // Of one alone, its fault says more.
  const act = lines.length === 1 ? actOnItem : tryOnItem;
  const results: ItemResult[] = [];
  for (const line of lines)
    results.push(await act(deps, line, { queue, action, actor, call, until, holdMs }));
  return ok({ results });
};

/** Acts that can still be undone are among the latest. */
const mostLookedAt = 200;

export const undoAct = async (
  deps: Deps,
  request: UndoActRequest,
  call: CallContext,
): Promise<Outcome<UndoActResponse>> => {
  const actor = readActor(request.actor);
  if (!may(actor, 'curate')) return refused(fault('forbidden', { subject }));
  const page = await deps.kept.acts.query({ index: 'latest', equals: ['campus'], limit: mostLookedAt });
  const acts = page.items.map(({ document }) => document).toReversed();
  const undoing = undoOf(acts, request.undoId, deps.clock());
  if (undoing.kind === 'refused')
    return ok({ code: undoing.because === 'undone' ? 'undone-before' : undoing.because });
  const kept = await deps.kept.acts.get(request.undoId);
  if (!kept) return ok({ code: 'unknown' });
  if (!(await undo(deps, kept.document, { actor, call }))) return ok({ code: 'told' });
  const undoneAt = deps.clock().toISOString();
  await deps.kept.acts.put({ ...kept.document, undoneAt }, { ifVersion: kept.version });
  return ok({ code: 'undone' });
};

const undo = async (
  deps: Deps,
  act: KeptAct,
  by: { readonly actor: Actor; readonly call: CallContext },
): Promise<boolean> => {
  if (act.action !== 'put_aside') return takeBack(deps, act, by);
  const aside = await deps.kept.asides.get(asideIdOf(act.itemId));
  if (!aside) return true;
  return (await deps.kept.asides.delete(aside.document.id, { ifVersion: aside.version })).kind === 'written';
};
