// The organisations that rules and rounds speak of, by id and name, as their reader may know them.
import type { AskingAtEdge } from '../edge.ts';
import { findOrganisations } from '../suggestions/find-other.ts';

export type NameBriefly = (id: string) => Promise<{ readonly id: string; readonly name?: string }>;

/** Calls in flight at a time: a round may leave out a thousand. */
const atOnce = 50;

/** Each is asked for once. */
export const nameBriefly = (request: AskingAtEdge): NameBriefly => {
  const find = findOrganisations(request);
  return async (id) => {
    const name = (await find(id))?.['name'];
    return { id, ...(typeof name === 'string' ? { name } : {}) };
  };
};

/** In the order of the items. */
export const mapAtOnce = async <T, R>(
  items: readonly T[],
  show: (item: T) => Promise<R>,
): Promise<readonly R[]> => {
  const shown: R[] = [];
  for (let at = 0; at < items.length; at += atOnce)
    shown.push(...(await Promise.all(items.slice(at, at + atOnce).map(show))));
  return shown;
};
