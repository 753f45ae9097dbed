// Paints the campus on a canvas: links, then organisations, then as many names as there is room for.
import { type Camera, type Frame, toFrame } from './camera.ts';
import { shapes } from './kind-shapes.ts';
import { organisationKinds } from '../parts/known-values.ts';
import type { Palette } from './palette.ts';
import { type Box, placeNames } from './place-names.ts';
import type { Point } from './push-apart.ts';
import { type Line, litBy, type Lit, type Pointed, type Scene, type Spot } from './scene.ts';

export interface Picture {
  readonly scene: Scene;
  readonly camera: Camera;
  readonly frame: Frame;
  readonly palette: Palette;
  readonly pointed: Pointed | undefined;
  /** Said above the rows of those without a link. */
  readonly alone: string;
}

type Drawing = OffscreenCanvasRenderingContext2D;

const faded = 0.14;
const longestName = 30;
/** One of the most linked is named for each so many square pixels, even over others. */
const landmarkPx = 45_000;
/** Of names, by font: measuring is slow. */
const widths = new Map<string, number>();
const marks = new Map(organisationKinds.map((kind) => [kind, new Path2D(shapes[kind])]));

/** Bigger where there is more room for each, and for those with more links; growing slower than the picture. */
const radiusOf = ({ links }: Spot, { spots }: Scene, { width, height }: Frame, { zoom }: Camera): number => {
  const room = Math.sqrt((width * height) / Math.max(1, spots.length));
  const base = Math.min(6, Math.max(3.4, room / 11));
  return Math.min(15, base * (1 + 0.28 * Math.sqrt(links)) * zoom ** 0.35);
};

/** Around an organisation that is pointed at the rest fades; a hand that crosses links does not make the map flicker. */
const fades = ({ pointed }: Picture): boolean => pointed?.kind === 'spot';

const paintLines = (to: Drawing, picture: Picture, lit: Lit | undefined): void => {
  const { scene, camera, frame, palette, pointed } = picture;
  // Many lines are each paler, and all of them together no darker.
  const dense = Math.min(1, (16 * camera.zoom) / Math.sqrt(Math.max(1, scene.lines.length)));
  const paint = ({ link, ends }: Line, alpha: number): void => {
    const [from, until] = ends.map((end) => toFrame(camera, frame, end));
    if (!from || !until) return;
    const isPast = link.kind === 'past';
    to.globalAlpha = alpha;
    to.strokeStyle = isPast ? palette.past : palette.suggested;
    const width = isPast ? 1.4 + 0.4 * Math.min(4, link.titles.length - 1) : 1.4;
    to.lineWidth = pointed?.kind === 'line' && pointed.key === link.key ? 2 * width + 1 : width;
    to.setLineDash(isPast ? [] : [5, 4]);
    to.beginPath();
    to.moveTo(from.x, from.y);
    to.lineTo(until.x, until.y);
    to.stroke();
  };
  const plain = Math.max(0.3, dense) * (fades(picture) ? faded : 1);
  const isLit = ({ link }: Line): boolean => lit?.lines.has(link.key) === true;
  for (const line of scene.lines) if (!isLit(line)) paint(line, plain);
  for (const line of scene.lines) if (isLit(line)) paint(line, 1);
  to.setLineDash([]);
};

interface Placed extends Point {
  readonly spot: Spot;
  readonly radius: number;
}

const paintSpots = (to: Drawing, picture: Picture, placed: readonly Placed[], lit: Lit | undefined): void => {
  const { palette, pointed } = picture;
  const { a, d, e, f } = to.getTransform();
  // Those with fewer links, and smaller, lie on top.
  for (const { spot, x, y, radius } of placed) {
    const mark = marks.get(spot.kind);
    if (!mark) continue;
    to.setTransform(a * radius, 0, 0, d * radius, e + a * x, f + d * y);
    to.globalAlpha = fades(picture) && !lit?.spots.has(spot.id) ? faded : 1;
    to.fillStyle = spot.isMeant ? palette.kinds[spot.kind] : palette.surface;
    to.strokeStyle = spot.isMeant ? palette.surface : palette.kinds[spot.kind];
    to.lineWidth = 1.3 / radius;
    to.fill(mark);
    to.stroke(mark);
    if (pointed?.kind === 'spot' && pointed.id === spot.id) {
      to.strokeStyle = palette.focus;
      to.lineWidth = 2.5 / radius;
      to.beginPath();
      to.arc(0, 0, 1.5 + 4 / radius, 0, 2 * Math.PI);
      to.stroke();
    }
  }
  to.setTransform(a, 0, 0, d, e, f);
  to.globalAlpha = 1;
};

const shortened = (name: string): string =>
  name.length <= longestName ? name : `${name.slice(0, longestName - 1).trimEnd()}…`;

const paintNames = (
  to: Drawing,
  picture: Picture,
  placed: readonly Placed[],
  lit: Lit | undefined,
  written: readonly Box[],
): void => {
  const { frame, palette, pointed } = picture;
  const fontOf = (isWanted: boolean): string => `${isWanted ? '600 13px' : '12px'} ${palette.font}`;
  const isWanted = (id: string): boolean =>
    pointed?.kind === 'line' ? lit?.spots.has(id) === true : pointed?.id === id;
  const landmarks = Math.ceil((frame.width * frame.height) / landmarkPx);
  const bright = placed.filter(({ spot }) => !fades(picture) || lit?.spots.has(spot.id));
  const names = bright
    .map(({ spot, x, y, radius }, at) => ({
      id: spot.id,
      text: isWanted(spot.id) ? spot.name : shortened(spot.name),
      x,
      y,
      radius,
      isLandmark: at < landmarks,
      isWanted: isWanted(spot.id),
    }))
    .toSorted((one, other) => Number(other.isWanted) - Number(one.isWanted));
  const widthOf = (text: string, wanted: boolean): number => {
    const font = fontOf(wanted);
    const known = widths.get(font + text);
    if (known !== undefined) return known;
    to.font = font;
    const { width } = to.measureText(text);
    widths.set(font + text, width);
    return width;
  };
  to.textBaseline = 'middle';
  to.lineWidth = 4;
  for (const { id, text, x, y } of placeNames(names, frame, widthOf, written)) {
    to.font = fontOf(isWanted(id));
    to.strokeStyle = palette.surface;
    to.fillStyle = palette.ink;
    to.strokeText(text, x, y);
    to.fillText(text, x, y);
  }
};

/** Says what the rows are; where it is written. */
const paintRows = (to: Drawing, { scene, camera, frame, palette, alone }: Picture): readonly Box[] => {
  if (scene.rowsFrom === undefined) return [];
  const { x, y } = toFrame(camera, frame, { x: 0, y: scene.rowsFrom });
  to.font = `12px ${palette.font}`;
  to.fillStyle = palette.soft;
  to.textBaseline = 'middle';
  const [left, top] = [Math.max(8, x - 12), y - 34];
  to.fillText(alone, left, top + 8);
  return [{ left, top, right: left + to.measureText(alone).width + 8, bottom: top + 16 }];
};

/** `to` is scaled so that a unit is a CSS pixel. */
export const paint = (to: Drawing, picture: Picture): void => {
  const { scene, camera, frame, pointed } = picture;
  to.clearRect(0, 0, frame.width, frame.height);
  to.lineJoin = 'round';
  const lit = pointed && litBy(scene, pointed);
  const placed = scene.spots.map((spot): Placed => ({
    spot,
    ...toFrame(camera, frame, spot),
    radius: radiusOf(spot, scene, frame, camera),
  }));
  const written = paintRows(to, picture);
  paintLines(to, picture, lit);
  paintSpots(to, picture, placed, lit);
  paintNames(to, picture, placed, lit, written);
};
