// Once an organisation may be contacted, names are exchanged where all had agreed and only this was missing.
import { serviceActor } from '../platform/access/actor.ts';
import { actOn, isExchangeable } from './act-on.ts';
import type { Deps } from './deps.ts';

export const exchangeWhereAgreed = async (
  deps: Deps,
  organisationId: string,
  requestId: string,
): Promise<void> => {
  const agreed = deps.campus.introductionsOf(organisationId).filter(({ stage }) => stage === 'agreed');
  for (const { id } of agreed) {
    const found = await deps.kept.introductions.get(id);
    if (!found || !(await isExchangeable(deps, found.document))) continue;
    await actOn(deps, {
      id,
      actionFor: ({ document: { stage } }) =>
        stage === 'agreed' ? { kind: 'exchange', by: { kind: 'campus' } } : undefined,
      actor: serviceActor(requestId),
    });
  }
};
