// Whether anything that a pair stands on still holds, and may be seen by who looks.
import type { Visibility } from '../../platform/access/actor.ts';
import type { Suppression } from './suppression.ts';

/** One way in which a pair stands: the sources at its ends. A match's ends are such. */
export interface StandsOn {
  readonly ends: readonly {
    readonly sourceId: string;
    readonly expired: boolean;
    readonly visibility: Visibility;
  }[];
}

const circles: readonly Visibility[] = ['public', 'campus', 'animators'];

/** Whether who sees `circle` sees what is visible to `visibility`. */
export const sees = (circle: Visibility, visibility: Visibility): boolean =>
  circles.indexOf(visibility) <= circles.indexOf(circle);

const closed = ({ ends }: StandsOn, circle: Visibility): Suppression | undefined => {
  const expired = ends.find((end) => end.expired);
  if (expired) return { code: 'statement_expired', because: expired.sourceId, knownTo: [] };
  const hidden = ends.find(({ visibility }) => !sees(circle, visibility));
  return hidden && { code: 'statement_not_visible', because: hidden.sourceId, knownTo: [] };
};

/** Why nothing is left of a pair for who sees `circle`; empty while one way is open, or where there never was any. */
export const closedWays = (ways: readonly StandsOn[], circle: Visibility): readonly Suppression[] => {
  const causes = ways.map((way) => closed(way, circle));
  if (causes.includes(undefined)) return [];
  const each = new Map(causes.flatMap((cause) => (cause ? [[`${cause.code} ${cause.because}`, cause]] : [])));
  return [...each.values()];
};
