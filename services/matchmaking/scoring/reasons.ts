// Which reasons a viewer is given for one side of a pair.
import { contexts, sayContext } from './context-reasons.ts';
import type { Feature } from './features.ts';
import { gainOf } from './gain.ts';
import type { SideIndex } from './pair-facts.ts';
import { maxReasons, type Reason } from './reason.ts';
import { sideFeatures } from './side-features.ts';
import { bestWays, sayGiven, sayWay } from './substance-reasons.ts';
import { noticeable } from './thresholds.ts';
import { mayTell, toldFeatures, type View, type Viewer, type Yardstick } from './view.ts';
import { waysOf, withoutOutdone } from './ways.ts';

/**
 * The reasons of one side, strongest first, at most four, of which one is of substance: what surrounds a pair is never
 * the whole reason. Where the other side needs what this one has written or done, one says so: the other side is told who
 * has it. `view` is the viewer's.
 */
export const reasonsOf = (
  viewer: Viewer,
  view: View,
  side: SideIndex,
  yardstick: Yardstick,
): readonly Reason[] => {
  const values = toldFeatures(viewer, view.stranger, sideFeatures(view.facts, side, yardstick.table));
  if (gainOf(values, yardstick.weights) === 0) return [];
  const telling = { ...view, viewer, side, yardstick, values };
  const isTold = (name: Feature): boolean => mayTell(viewer, view.stranger, name);
  const strongest = (a: Reason, b: Reason): number => b.contribution - a.contribution;
  const substance = bestWays(withoutOutdone(waysOf(view.facts, side)))
    .filter((way) => isTold(way.feature))
    .map((way) => sayWay(telling, way))
    .toSorted(strongest);
  const context = contexts.flatMap((names) => sayContext(telling, names.filter(isTold)) ?? []);
  const [best, ...more] = substance;
  const moved = more.filter(({ contribution }) => contribution >= noticeable);
  const given = sayGiven(telling);
  const rest = [...moved, ...context]
    .toSorted(strongest)
    .slice(0, maxReasons - 1 - Math.min(1, given.length));
  return [...(best ? [best] : []), ...rest, ...given].toSorted(strongest).slice(0, maxReasons);
};
