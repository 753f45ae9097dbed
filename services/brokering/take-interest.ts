// What one side's answer to a suggestion does to the introduction of both.
import { serviceActor } from '../platform/access/actor.ts';
import { fault, FaultError } from '../platform/faults/fault.ts';
import type { Stored } from '../platform/document-store/document-store.ts';
import { actOn, type ActOn } from './act-on.ts';
import type { Deps } from './deps.ts';
import type { Action, ActedBy } from './introductions/action.ts';
import type { DeclineReason } from './introductions/introduction.ts';
import { isIn, partyOf } from './introductions/party.ts';
import { type KeptIntroduction, partiesKey } from './kept/introductions.ts';
import type { TakenInterest } from './kept/interests.ts';
import { currentSettings } from './kept/settings.ts';
import { openOnce, saidNoBefore } from './open-introduction.ts';

export interface Interest {
  /** Of the answer. */
  readonly version: number;
  readonly suggestionId: string;
  readonly organisationIds: readonly string[];
  readonly organisationId: string;
  readonly personId?: string;
  /** Absent: taken back. */
  readonly answer: 'interested' | 'not_now' | 'no' | undefined;
  readonly reason?: DeclineReason;
}

const interestId = ({ suggestionId, organisationId }: Interest): string =>
  `${suggestionId}/${organisationId}`;

/** Another side has said no to this before: asking once more is for an animator, not for another door. */
const wasDeclined = async (
  deps: Pick<Deps, 'kept'>,
  { organisationIds, organisationId }: Interest,
): Promise<boolean> => (await saidNoBefore(deps, organisationIds)).some((id) => id !== organisationId);

const hasRoom = async ({ kept }: Pick<Deps, 'kept'>, organisationId: string): Promise<boolean> => {
  const { mostOpen } = (await currentSettings(kept.settings)).document;
  const open = await kept.introductions.query({ index: 'open', equals: [organisationId], limit: mostOpen });
  return open.items.length < mostOpen;
};

/** What an answer does to an introduction that is under way; nothing once they are introduced. */
const actionFor =
  ({ organisationId, suggestionId, answer, reason }: Interest, by: ActedBy) =>
  ({ document }: Stored<KeptIntroduction>): Action | undefined => {
    const party = partyOf(document, organisationId);
    if (!party || !isIn(party)) return undefined;
    if (answer === 'interested')
      return party.answer === 'agreed' ? undefined : { kind: 'ask', suggestionId, by };
    if (party.answer === 'agreed') return { kind: 'withdraw', by };
    // Who was not asked yet has nothing to decline; the suggestion itself is withdrawn, and so is what came of it.
    if (party.toldAt === undefined)
      return answer === 'no' ? { kind: 'block', by: { kind: 'campus' } } : undefined;
    return answer === 'no' ? { kind: 'decline', by, ...(reason === undefined ? {} : { reason }) } : undefined;
  };

const act = async (deps: Deps, how: ActOn): Promise<void> => {
  const acted = await actOn(deps, how);
  if (acted.kind === 'overloaded')
    throw new FaultError(fault('overloaded', { subject: 'introduction', subjectId: how.id }));
};

type Led = Pick<TakenInterest, 'waitsSince' | 'waitingFor'>;
const leadsNowhere: Led = { waitingFor: [] };

/** Opens it, or lets it wait where its organisation has as many open as it may. */
export const askFor = async (deps: Deps, of: Interest, requestId: string): Promise<Led> => {
  const { personId, organisationId, organisationIds, suggestionId, version } = of;
  // Nobody would be there to be introduced, as where an animator answered for an organisation.
  if (personId === undefined || (await wasDeclined(deps, of))) return leadsNowhere;
  const { campus } = deps;
  if (!organisationIds.every((id) => campus.isHere(id) && !campus.refusesPart(id))) return leadsNowhere;
  if (!(await hasRoom(deps, organisationId)))
    return { waitsSince: deps.clock().toISOString(), waitingFor: [organisationId] };
  const by = { kind: 'party', organisationId, personId } as const;
  const opened = await openOnce(deps, {
    origin: { kind: 'suggestion', suggestionId },
    organisationIds,
    by,
    request: `${interestId(of)}@${version}`,
    actor: { ...serviceActor(requestId), kind: 'person', personId },
  });
  if (opened.kind === 'under-way') await act(deps, followUp(of, by, opened.stored, requestId));
  return leadsNowhere;
};

const followUp = (
  of: Interest,
  by: ActedBy,
  { document }: Stored<KeptIntroduction>,
  requestId: string,
): ActOn => ({
  id: document.id,
  actionFor: actionFor(of, by),
  actor: { ...serviceActor(requestId), ...(of.personId === undefined ? {} : { personId: of.personId }) },
});

const lead = async (deps: Deps, of: Interest, requestId: string): Promise<Led> => {
  const underWay = await deps.kept.introductions.find('underWay', partiesKey(of.organisationIds));
  if (!underWay) return of.answer === 'interested' ? askFor(deps, of, requestId) : leadsNowhere;
  const { organisationId, personId } = of;
  if (personId === undefined) return leadsNowhere;
  await act(deps, followUp(of, { kind: 'party', organisationId, personId }, underWay, requestId));
  return leadsNowhere;
};

/** Told again, it leads to nothing more; what it leads to comes before that is kept, and comes once. */
export const takeInterest = async (deps: Deps, of: Interest, requestId: string): Promise<void> => {
  const { interests } = deps.kept;
  const id = interestId(of);
  const taken = await interests.get(id);
  if ((taken?.document.sourceVersion ?? 0) >= of.version) return;
  const led = await lead(deps, of, requestId);
  const { version: sourceVersion, answer: _answer, reason: _reason, ...rest } = of;
  const result = await interests.put(
    { id, sourceVersion, ...rest, ...led },
    { ifVersion: taken?.version ?? 0 },
  );
  // Erased with an organisation that is gone: what was on its way since leads nowhere.
  if (result.kind === 'conflict' && !taken && !(await interests.get(id))) return;
  if (result.kind !== 'written')
    throw new FaultError(fault('conflict', { subject: 'interest', subjectId: id }));
};
