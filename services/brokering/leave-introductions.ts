// What becomes of introductions when an organisation or a person is gone, and what is forgotten with them.
import { serviceActor } from '../platform/access/actor.ts';
import { allPages, queryAll } from '../platform/document-store/query-all.ts';
import { fault, FaultError } from '../platform/faults/fault.ts';
import { actOn, type ActOn } from './act-on.ts';
import type { KnownMembership } from './campus/known.ts';
import type { Deps } from './deps.ts';
import type { Action } from './introductions/action.ts';
import type { KeptIntroduction } from './kept/introductions.ts';
import type { DeclineWords } from './kept/words.ts';
import { eraseWords, eraseWordsOf } from './write-words.ts';

const pageSize = 100;

/** Read from the documents: an event of ours may still be on its way. */
const all = async (
  { kept }: Pick<Deps, 'kept'>,
  index: 'ofOrganisation' | 'ofPerson',
  id: string,
): Promise<readonly string[]> => {
  const found = await queryAll(kept.introductions, { index, equals: [id], limit: pageSize });
  return found.map(({ document }) => document.id);
};

const actOnEach = async (
  deps: Deps,
  ids: readonly string[],
  actionFor: ActOn['actionFor'],
  requestId: string,
): Promise<void> => {
  for (const id of ids) {
    const acted = await actOn(deps, { id, actionFor, actor: serviceActor(requestId) });
    if (acted.kind === 'overloaded')
      throw new FaultError(fault('overloaded', { subject: 'introduction', subjectId: id }));
  }
};

/** It takes part in none any more; the others are told where they knew of it. */
export const leaveIntroductions = async (
  deps: Deps,
  organisationId: string,
  requestId: string,
): Promise<void> => {
  const ids = await all(deps, 'ofOrganisation', organisationId);
  await actOnEach(deps, ids, () => ({ kind: 'leave', organisationId, by: { kind: 'campus' } }), requestId);
};

/** What it wrote and chose goes; what happened stays, with an id that names nobody any more. */
export const forgetOrganisation = async (deps: Pick<Deps, 'kept'>, id: string): Promise<void> => {
  const { kept } = deps;
  const isErased = ({ organisationId }: DeclineWords): boolean => organisationId === id;
  await eraseWords(deps, await all(deps, 'ofOrganisation', id), { isErased, whole: true });
  const wish = await kept.reviewWishes.get(id);
  if (wish) await kept.reviewWishes.delete(id, { ifVersion: wish.version });
  for (;;) {
    const page = await kept.interests.query({ index: 'ofOrganisation', equals: [id], limit: pageSize });
    if (page.items.length === 0) break;
    await kept.interests.batch(
      page.items.map(({ document, version }) => ({ delete: document.id, ifVersion: version })),
    );
  }
};

/** What it wrote goes, for whatever organisation and as campus staff too; it speaks for nobody any more. */
export const forgetPerson = async (deps: Deps, personId: string, requestId: string): Promise<void> => {
  await eraseWordsOf(deps, personId);
  const gone: Action = { kind: 'person_left', personId, by: { kind: 'campus' } };
  await actOnEach(deps, await all(deps, 'ofPerson', personId), () => gone, requestId);
};

const belongs = ({ campus }: Pick<Deps, 'campus'>, personId: string, organisationId: string): boolean =>
  campus.membersOf(organisationId).some((member) => member.personId === personId);

/** Everybody who speaks for an organisation without belonging to it: read where it is not known who left. */
const whoeverLeft = async (deps: Deps): Promise<readonly Left[]> => {
  const found = new Map<string, Left>();
  const note = ({ parties }: KeptIntroduction): void => {
    for (const { personId, organisationId } of parties)
      if (personId !== undefined && !belongs(deps, personId, organisationId))
        found.set(`${personId} ${organisationId}`, { personId, organisationId });
  };
  for await (const page of allPages(deps.kept.introductions, pageSize))
    for (const { document } of page) note(document);
  return [...found.values()];
};

type Left = Pick<KnownMembership, 'personId' | 'organisationId'>;

const silence = async (deps: Deps, { personId, organisationId }: Left, requestId: string): Promise<void> => {
  await eraseWords(deps, await all(deps, 'ofOrganisation', organisationId), {
    isErased: (said) => said.organisationId === organisationId && said.personId === personId,
  });
  const gone: Action = { kind: 'person_left', personId, organisationId, by: { kind: 'campus' } };
  await actOnEach(deps, await all(deps, 'ofPerson', personId), () => gone, requestId);
};

/**
 * Who has left an organisation speaks for it no more, and what it wrote of its own is erased. `left`: undefined where this
 * process was not told who that was, as after a kill between both.
 */
export const silenceWhoLeft = async (
  deps: Deps,
  left: KnownMembership | undefined,
  requestId: string,
): Promise<void> => {
  const those = left ? [left] : await whoeverLeft(deps);
  for (const one of those)
    if (!belongs(deps, one.personId, one.organisationId)) await silence(deps, one, requestId);
};
