// Finds places for organisations so that those who are linked are near one another: linked ones by forces (ForceAtlas2),
// the others in rows beneath. The same campus lies the same way each time, and a newcomer moves the others little. Pure.
import { UndirectedGraph } from 'graphology';
import forceAtlas2, { type ForceAtlas2Settings } from 'graphology-layout-forceatlas2';
import { type Point, pushApart } from './push-apart.ts';

export interface ToLayOut {
  readonly ids: readonly string[];
  readonly links: readonly (readonly [string, string])[];
}

export interface LaidOut extends Point {
  readonly id: string;
}

export interface Layout {
  /** From 0 to 1, from left to right and from top to bottom. */
  readonly places: readonly LaidOut[];
  /** Where the rows of those without a link begin, from 0 to 1; absent where everybody has one. */
  readonly rowsFrom?: number;
}

/** As it is at run time: under Node's resolution its types tell of a `default` that there is not. */
const forces = forceAtlas2 as unknown as {
  assign(graph: UndirectedGraph, of: { iterations: number; settings: ForceAtlas2Settings }): void;
  inferSettings(order: number): ForceAtlas2Settings;
};

const steps = 300;
const stepsAtOnce = 20;
/** Of the picture: wider than high, as most frames are. */
const shape = 1.6;

/** FNV-1a: where somebody begins depends on who it is, and on nobody else. */
const shareOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0) / 2 ** 32;
};

const begun = (ids: readonly string[], links: ToLayOut['links']): UndirectedGraph => {
  const graph = new UndirectedGraph();
  const radius = 10 * Math.sqrt(ids.length);
  for (const id of ids.toSorted()) {
    const [turn, out] = [2 * Math.PI * shareOf(id), radius * Math.sqrt(shareOf(`${id} out`))];
    graph.addNode(id, { x: out * Math.cos(turn), y: out * Math.sin(turn) });
  }
  for (const [a, b] of links) graph.mergeEdge(a, b);
  return graph;
};

const stretched = (points: readonly LaidOut[]): readonly LaidOut[] => {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const within = (value: number, from: number, to: number): number =>
    to === from ? 0.5 : (value - from) / (to - from);
  return points.map(({ id, x, y }) => ({ id, x: within(x, left, right), y: within(y, top, bottom) }));
};

/** Half of the way to evenly spread: a few who lie far out do not squeeze all others into the middle. */
const evened = (points: readonly LaidOut[]): readonly LaidOut[] => {
  const ranks = (of: (point: LaidOut) => number): ReadonlyMap<string, number> =>
    new Map(
      points
        .toSorted((a, b) => of(a) - of(b))
        .map(({ id }, at) => [id, points.length === 1 ? 0.5 : at / (points.length - 1)]),
    );
  const [across, down] = [ranks(({ x }) => x), ranks(({ y }) => y)];
  return points.map(({ id, x, y }) => ({
    id,
    x: (x + (across.get(id) ?? x)) / 2,
    y: (y + (down.get(id) ?? y)) / 2,
  }));
};

const linkedPlaces = (
  ids: readonly string[],
  links: ToLayOut['links'],
  onStep: (share: number) => void,
): readonly LaidOut[] => {
  const graph = begun(ids, links);
  const settings = {
    ...forces.inferSettings(graph.order),
    linLogMode: false,
    strongGravityMode: true,
    gravity: 0.08,
    scalingRatio: 12,
  };
  for (let done = 0; done < steps; done += stepsAtOnce) {
    forces.assign(graph, { iterations: stepsAtOnce, settings });
    onStep((done + stepsAtOnce) / steps);
  }
  const found = graph.mapNodes((id, { x, y }) => ({ id, x: Number(x), y: Number(y) }));
  const wide = evened(stretched(found)).map(({ id, x, y }) => ({ id, x: x * shape, y }));
  return stretched(pushApart(wide, 0.75 * Math.sqrt(shape / Math.max(1, ids.length))));
};

/** In the order given, in rows as wide as the picture. */
const rows = (ids: readonly string[]): { readonly places: readonly LaidOut[]; readonly height: number } => {
  const columns = Math.max(24, Math.ceil(Math.sqrt(ids.length * 10)));
  const height = Math.ceil(ids.length / columns) / columns;
  const places = ids.map((id, at) => ({
    id,
    x: columns === 1 ? 0.5 : (at % columns) / (columns - 1),
    y: Math.floor(at / columns) / columns,
  }));
  return { places, height: height * shape };
};

/** Room for the words above the rows. */
const gap = 0.09;

/** `onStep` is told which share of the work is done. */
export const layOut = ({ ids, links }: ToLayOut, onStep: (share: number) => void): Layout => {
  const known = new Set(ids);
  const among = links.filter(([a, b]) => a !== b && known.has(a) && known.has(b));
  const linked = new Set(among.flat());
  const alone = rows(ids.filter((id) => !linked.has(id)));
  const together = linked.size === 0 ? [] : linkedPlaces([...linked], among, onStep);
  if (alone.places.length === 0) return { places: together };
  if (together.length === 0) return { places: alone.places, rowsFrom: 0 };
  const whole = 1 + gap + alone.height;
  const rowsFrom = (1 + gap) / whole;
  return {
    places: [
      ...together.map(({ id, x, y }) => ({ id, x, y: y / whole })),
      ...alone.places.map(({ id, x, y }) => ({ id, x, y: rowsFrom + (shape * y) / whole })),
    ],
    rowsFrom,
  };
};
