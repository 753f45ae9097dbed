// Whether the words of a source may be shown to somebody, as its document is now: it may be newer than the index.
import type { Actor } from '../../platform/access/actor.ts';
import { clearance, sees } from '../../platform/access/may.ts';
import type { Engine } from '../engine.ts';
import { foundIn } from '../source.ts';
import type { Source } from '../source.ts';
import { ownOf, standInOf } from './admissible.ts';
import type { Horizon } from './horizon.ts';

export const mayShow = (
  source: Source,
  actor: Actor,
  { organisations }: Pick<Engine, 'organisations'>,
  { table }: Pick<Horizon, 'table'>,
): boolean => {
  if (sees(clearance(actor), foundIn(source))) return true;
  const own = ownOf(actor, organisations, table);
  return source.owners.some((owner) => own.includes(standInOf(owner, organisations, table)));
};
