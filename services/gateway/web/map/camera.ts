// Which part of the picture is in sight. Pure.
import type { Point } from './push-apart.ts';

export interface Camera {
  /** What of the picture is in the middle of the frame, from 0 to 1 both ways. */
  readonly middle: Point;
  /** 1: all of it is in sight. */
  readonly zoom: number;
}

export interface Frame {
  readonly width: number;
  readonly height: number;
}

export const wholeInSight: Camera = { middle: { x: 0.5, y: 0.5 }, zoom: 1 };
const mostZoom = 16;
/** Around the picture, so that names at its rim have room. */
export const margin = { x: 36, y: 30 } as const;

const between = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, value));

/** Of the whole picture, in pixels. */
const sizeOf = ({ width, height }: Frame, zoom: number): Frame => ({
  width: Math.max(1, width - 2 * margin.x) * zoom,
  height: Math.max(1, height - 2 * margin.y) * zoom,
});

/** Never so far away that the picture is out of sight. */
const kept = ({ middle: { x, y }, zoom }: Camera): Camera => {
  const held = between(zoom, 1, mostZoom);
  const rim = 0.5 / held;
  return { zoom: held, middle: { x: between(x, rim, 1 - rim), y: between(y, rim, 1 - rim) } };
};

export const toFrame = ({ middle, zoom }: Camera, frame: Frame, { x, y }: Point): Point => {
  const size = sizeOf(frame, zoom);
  return {
    x: frame.width / 2 + (x - middle.x) * size.width,
    y: frame.height / 2 + (y - middle.y) * size.height,
  };
};

const toPicture = ({ middle, zoom }: Camera, frame: Frame, { x, y }: Point): Point => {
  const size = sizeOf(frame, zoom);
  return {
    x: middle.x + (x - frame.width / 2) / size.width,
    y: middle.y + (y - frame.height / 2) / size.height,
  };
};

/** By pixels: what was in sight moves with the hand. */
export const movedBy = (camera: Camera, frame: Frame, { x, y }: Point): Camera => {
  const size = sizeOf(frame, camera.zoom);
  const { middle, zoom } = camera;
  return kept({ zoom, middle: { x: middle.x - x / size.width, y: middle.y - y / size.height } });
};

/** What is at this point of the frame stays there. */
export const zoomedAt = (camera: Camera, frame: Frame, at: Point, by: number): Camera => {
  const zoom = between(camera.zoom * by, 1, mostZoom);
  const fixed = toPicture(camera, frame, at);
  const size = sizeOf(frame, zoom);
  return kept({
    zoom,
    middle: {
      x: fixed.x - (at.x - frame.width / 2) / size.width,
      y: fixed.y - (at.y - frame.height / 2) / size.height,
    },
  });
};

/** With this point in the middle, as far as the rim lets it be. */
export const lookingAt = (point: Point, zoom: number): Camera => kept({ middle: point, zoom });

/** A share of the way from one to the other. */
export const onTheWay = (from: Camera, to: Camera, share: number): Camera => {
  const part = (a: number, b: number): number => a + (b - a) * share;
  return {
    middle: { x: part(from.middle.x, to.middle.x), y: part(from.middle.y, to.middle.y) },
    zoom: part(from.zoom, to.zoom),
  };
};
