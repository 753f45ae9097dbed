// Paints the map beside the page, which stays as quick as it is however much there is to paint. What was told last is
// painted; what a slow device has no time for is left out.
import { paint, type Picture } from './paint.ts';

/** The canvas comes first, then whatever of the picture changed. */
export interface ToPaint {
  readonly canvas?: OffscreenCanvas;
  readonly picture: Partial<Picture>;
  /** Pixels of the device for one of the page. */
  readonly scale: number;
  /** Grows by one with each message. */
  readonly turn: number;
}

/** Of the last message that is in sight. */
export interface Painted {
  readonly turn: number;
}

let canvas: OffscreenCanvas | undefined;
let picture: Partial<Picture> = {};
let latest: Omit<ToPaint, 'canvas' | 'picture'> = { scale: 1, turn: 0 };
let next = 0;

const isWhole = (of: Partial<Picture>): of is Picture =>
  of.scene !== undefined && of.camera !== undefined && of.frame !== undefined && of.palette !== undefined;

const paintNow = (): void => {
  next = 0;
  if (!canvas || !isWhole(picture)) return;
  const context = canvas.getContext('2d');
  // Told to the page as an error of this worker.
  if (!context) throw new Error('this browser paints nothing beside a page');
  const { scale, turn } = latest;
  const [width, height] = [picture.frame.width, picture.frame.height].map((size) => Math.round(size * scale));
  // Setting either, even to what it is, wipes the canvas.
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  context.setTransform(scale, 0, 0, scale, 0, 0);
  paint(context, picture);
  const painted: Painted = { turn };
  self.postMessage(painted);
};

self.addEventListener('message', ({ data }: MessageEvent<ToPaint>) => {
  canvas = data.canvas ?? canvas;
  picture = { ...picture, ...data.picture };
  latest = data;
  next ||= requestAnimationFrame(paintNow);
});
