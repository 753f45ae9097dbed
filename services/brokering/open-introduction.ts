// Opens an introduction, once for what asked for it: again, the one that is there is told.
import type { Stored } from '../platform/document-store/document-store.ts';
import { fault, FaultError } from '../platform/faults/fault.ts';
import type { Deps } from './deps.ts';
import { contextOf } from './introduction-context.ts';
import type { Because } from './introductions/action.ts';
import { openIntroduction, type Opening } from './introductions/open-introduction.ts';
import { declinedBy } from './introductions/party.ts';
import { fileIntroduction, type KeptIntroduction, partiesKey } from './kept/introductions.ts';
import { recordedBy, type Writer } from './kept/recorded.ts';
import { keepIntroduction } from './keep-introduction.ts';

export interface ToOpen extends Omit<Opening, 'id' | 'review'> {
  /** What asks for it, the same when it asks again. */
  readonly request: string;
  readonly actor: Writer;
}

export type Opened =
  | { readonly kind: 'opened' | 'there'; readonly stored: Stored<KeptIntroduction> }
  /** The same organisations are being brought together already. */
  | { readonly kind: 'under-way'; readonly stored: Stored<KeptIntroduction> }
  | { readonly kind: 'refused'; readonly because: Because };

/** Who said no when the same ones were last brought together. */
export const saidNoBefore = async (
  { kept }: Pick<Deps, 'kept'>,
  organisationIds: readonly string[],
): Promise<readonly string[]> => {
  const equals = [partiesKey(organisationIds)];
  const latest = (await kept.introductions.query({ index: 'together', equals, limit: 1 })).items[0];
  return latest ? declinedBy(latest.document) : [];
};

export const openOnce = async (deps: Deps, { request, actor, ...opening }: ToOpen): Promise<Opened> => {
  const { introductions } = deps.kept;
  const there = await introductions.find('request', request);
  if (there) return { kind: 'there', stored: there };
  const { organisationIds } = opening;
  const context = await contextOf(deps, { organisationIds, requestId: actor.requestId });
  const id = deps.newId('int');
  const opened = openIntroduction({ ...opening, id, review: context.review === true }, context);
  if (opened.kind === 'refused') return opened;
  if (opened.kind === 'unchanged') return { kind: 'refused', because: 'bad-parties' };
  const recorded = recordedBy(actor, context.now);
  const document = fileIntroduction(opened.introduction, { request, recorded });
  const result = await keepIntroduction(deps, document, undefined);
  if (result.kind === 'written') return { kind: 'opened', stored: { document, version: result.version } };
  const [same, underWay] = await Promise.all([
    introductions.find('request', request),
    introductions.find('underWay', partiesKey(organisationIds)),
  ]);
  if (same) return { kind: 'there', stored: same };
  if (underWay) return { kind: 'under-way', stored: underWay };
  // It ended while this was being written.
  throw new FaultError(fault('overloaded', { subject: 'introduction' }));
};
