// The organisations that a body names, as ids; refused with every one that its sender cannot see.
import type { Violation } from '../../platform/faults/fault.ts';
import type { AskingAtEdge } from '../edge.ts';
import { refuse, refuseFields } from '../problems/refusal.ts';
import { maySee } from './write-profile.ts';

/** `field`: the list in the body that names them. */
export const idsOfOrganisations = async (
  references: readonly string[],
  request: AskingAtEdge,
  field = 'organisations',
): Promise<readonly string[]> => {
  const found = await Promise.all(
    references.map((one) => request.edge.profiles.get('organisation', one, request)),
  );
  const missing: Violation[] = [];
  const ids = found.map((one, at) => {
    if (one.ok && maySee(one.value, request)) return one.value.id;
    if (!one.ok && one.fault.code !== 'not-found') return refuse(one.fault);
    missing.push({ field: `${field}[${at}]`, rule: 'unresolved', value: references[at] ?? '' });
    return '';
  });
  return missing.length > 0 ? refuseFields(missing, 'body') : ids;
};
