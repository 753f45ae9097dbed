// Carries out what an animator does about an item of the queue, and takes it back.
import { actorMessage } from '../platform/access/actor-message.ts';
import { type Actor, recordedAs } from '../platform/access/actor.ts';
import type { CallContext } from '../platform/call-context.ts';
import type { WriteResult } from '../platform/document-store/document-store.ts';
import { fault, type FaultCode, FaultError, valueOf } from '../platform/faults/fault.ts';
import { derivedId } from '../platform/ids.ts';
import { actOn, asAnimator } from './act-on.ts';
import type { Deps } from './deps.ts';
import type { Action, ActedBy } from './introductions/action.ts';
import type { KeptAct } from './kept/queue.ts';
import { type KeptPrompt, promptCodes } from './kept/prompts.ts';
import { putAnew } from './kept/put-anew.ts';
import { recordedBy } from './kept/recorded.ts';
import { promptDue } from './on-prompt-due.ts';
import { staysOf } from './queue-now.ts';
import type { OfferedAction, QueueItem } from './queue/item.ts';

export interface Doing {
  readonly item: QueueItem;
  readonly offered: OfferedAction;
  readonly actor: Actor;
  readonly call: CallContext;
  readonly now: Date;
  /** How long what others will be told can be taken back, milliseconds. */
  readonly holdMs: number;
}

/** What there is to know to take it back; `changed`: it could not be done any more. */
export type CarriedOut = Pick<KeptAct, 'promptId' | 'mergedId'> | 'changed';

const actionsOf: Partial<Record<OfferedAction['action'], (by: ActedBy) => Action>> = {
  approve: (by) => ({ kind: 'approve', by }),
  refuse: (by) => ({ kind: 'refuse', reason: 'other', by }),
  reopen: (by) => ({ kind: 'reopen', by }),
  block: (by) => ({ kind: 'block', by }),
  discard: (by) => ({ kind: 'undo', by }),
};

const actOnItsIntroduction = async (
  deps: Deps,
  id: string,
  action: Action,
  actor: Actor,
): Promise<boolean> => {
  const acted = await actOn(deps, { id, actionFor: () => action, actor });
  if (acted.kind === 'overloaded')
    throw new FaultError(fault('overloaded', { subject: 'introduction', subjectId: id }));
  return acted.kind === 'done' || acted.kind === 'unchanged';
};

const written = (result: WriteResult): void => {
  if (result.kind !== 'written') throw new FaultError(fault('conflict', { subject: 'queue item' }));
};

const ask = async (deps: Deps, { item, offered, actor, now, holdMs }: Doing): Promise<CarriedOut> => {
  const code = promptCodes.find((one) => one === offered.effect);
  if (!code) return 'changed';
  const id = deps.newId('prm');
  const { introductionId, statementId } = item.subject;
  const prompt: KeptPrompt = {
    id,
    code,
    organisationIds: offered.tells,
    ...(introductionId === undefined ? {} : { introductionId }),
    ...(statementId === undefined ? {} : { statementId }),
    told: false,
    recorded: recordedBy(actor, now),
  };
  // First: a kill right after the write leaves work that finds it.
  await deps.schedule.set(promptDue, id, new Date(now.getTime() + holdMs));
  written(await deps.kept.prompts.put(prompt, { ifVersion: 0 }));
  return { promptId: id };
};

const merge = async (deps: Deps, { item, actor, call }: Doing): Promise<CarriedOut> => {
  const stays = staysOf(deps.campus, item);
  const goes = item.subject.organisationIds.find((id) => id !== stays);
  if (stays === undefined || goes === undefined) return 'changed';
  valueOf(await deps.profiles.mergeOrganisation({ actor: actorMessage(actor), id: goes, into: stays }, call));
  return { mergedId: goes };
};

const notSameIdOf = (organisationIds: readonly string[]): string =>
  derivedId('nsm', ...organisationIds.toSorted());

const keepApart = async ({ kept }: Deps, { item, actor, now }: Doing): Promise<CarriedOut> => {
  const { organisationIds } = item.subject;
  const id = notSameIdOf(organisationIds);
  const document = { id, organisationIds, by: recordedAs(actor), at: now.toISOString() };
  const result = await putAnew(kept.notSame, document);
  // Said by another at the same moment, it is said.
  if (result.kind !== 'conflict') written(result);
  return {};
};

export const carryOut = async (deps: Deps, doing: Doing): Promise<CarriedOut> => {
  const { item, offered, actor } = doing;
  const { introductionId } = item.subject;
  const toIntroduction = actionsOf[offered.action];
  if (toIntroduction) {
    if (introductionId === undefined) return 'changed';
    const done = await actOnItsIntroduction(deps, introductionId, toIntroduction(asAnimator(actor)), actor);
    return done ? {} : 'changed';
  }
  switch (offered.action) {
    case 'ask_owner':
      return ask(deps, doing);
    case 'merge':
      return merge(deps, doing);
    case 'not_same':
      return keepApart(deps, doing);
    default:
      return 'changed';
  }
};

/** What was merged is no more, or stands otherwise. */
const goneSince: readonly FaultCode[] = ['not-found', 'conflict', 'invalid', 'duplicate'];

/** False: somebody was told meanwhile, or it was changed. */
export const takeBack = async (
  deps: Deps,
  act: KeptAct,
  { actor, call }: Pick<Doing, 'actor' | 'call'>,
): Promise<boolean> => {
  const { action, introductionId, promptId, mergedId, itemId } = act;
  if (promptId !== undefined) {
    const prompt = await deps.kept.prompts.get(promptId);
    if (!prompt || prompt.document.told) return false;
    const result = await deps.kept.prompts.delete(promptId, { ifVersion: prompt.version });
    return result.kind === 'written';
  }
  if (mergedId !== undefined) {
    const request = { actor: actorMessage(actor), id: mergedId, into: undefined };
    const parted = await deps.profiles.mergeOrganisation(request, call);
    // Out of reach, it can be tried again.
    if (!parted.ok && !goneSince.includes(parted.fault.code)) throw new FaultError(parted.fault);
    return parted.ok;
  }
  if (action === 'not_same') {
    const id = notSameIdOf(itemId.slice('duplicate:'.length).split(':'));
    const found = await deps.kept.notSame.get(id);
    return (
      found !== undefined &&
      (await deps.kept.notSame.delete(id, { ifVersion: found.version })).kind === 'written'
    );
  }
  return introductionId === undefined
    ? false
    : actOnItsIntroduction(deps, introductionId, { kind: 'undo', by: asAnimator(actor) }, actor);
};
