// The map on its canvas: holds what is shown and where one looks, and paints anew when either changes.
import { type Camera, type Frame, lookingAt, movedBy, onTheWay, wholeInSight, zoomedAt } from './camera.ts';
import { type Direction, findAt, nextTo } from './find-at.ts';
import { paint } from './paint.ts';
import { onLook, paletteIn } from './palette.ts';
import type { Point } from './push-apart.ts';
import type { Pointed, Scene } from './scene.ts';

export interface Staged {
  readonly scene: Scene;
  /** What stays lit while the hand points at nothing. */
  readonly pinned: string | undefined;
  readonly alone: string;
}

export interface Stage {
  show(staged: Staged): void;
  /** After the page changed its look. */
  repaint(): void;
  zoomBy(factor: number, at?: Point, isGentle?: boolean): void;
  moveBy(by: Point, isGentle?: boolean): void;
  showWhole(): void;
  lookAt(id: string): void;
  findAt(at: Point): Pointed | undefined;
  pointAt(what: Pointed | undefined): void;
  /** To the next organisation in that direction: its id, where there is one. */
  step(direction: Direction): string | undefined;
  pointed(): Pointed | undefined;
  end(): void;
}

const gentleMs = 220;
/** How near one looks at somebody. */
const nearZoom = 2.2;

export const openStage = (canvas: HTMLCanvasElement, around: HTMLElement): Stage => {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser paints nothing');
  let palette = paletteIn(around);
  let staged: Staged = { scene: { spots: [], lines: [] }, pinned: undefined, alone: '' };
  let camera: Camera = wholeInSight;
  let frame: Frame = { width: 1, height: 1 };
  let pointed: Pointed | undefined;
  let next = 0;
  let moving = 0;

  const lit = (): Pointed | undefined => {
    const { pinned, scene } = staged;
    if (pointed) return pointed;
    return scene.spots.some(({ id }) => id === pinned) && pinned !== undefined
      ? { kind: 'spot', id: pinned }
      : undefined;
  };
  const paintNow = (): void => {
    const scale = devicePixelRatio;
    const [width, height] = [Math.round(frame.width * scale), Math.round(frame.height * scale)];
    // Setting either, even to what it is, wipes the canvas.
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    context.setTransform(scale, 0, 0, scale, 0, 0);
    paint(context, { ...staged, camera, frame, palette, pointed: lit() });
    canvas.toggleAttribute('data-zoomed', camera.zoom > 1);
  };
  const repaint = (): void => {
    cancelAnimationFrame(next);
    next = requestAnimationFrame(paintNow);
  };
  const moveTo = (to: Camera, isGentle: boolean): void => {
    cancelAnimationFrame(moving);
    if (!isGentle || matchMedia('(prefers-reduced-motion: reduce)').matches) {
      camera = to;
      repaint();
      return;
    }
    const [from, begun] = [camera, performance.now()];
    const go = (now: number): void => {
      const share = Math.min(1, (now - begun) / gentleMs);
      camera = onTheWay(from, to, 1 - (1 - share) ** 3);
      paintNow();
      if (share < 1) moving = requestAnimationFrame(go);
    };
    moving = requestAnimationFrame(go);
  };
  const sizes = new ResizeObserver(() => {
    frame = { width: canvas.clientWidth, height: canvas.clientHeight };
    repaint();
  });
  sizes.observe(canvas);
  const look = (): void => {
    palette = paletteIn(around);
    repaint();
  };
  const unlook = onLook(look);
  const middle = (): Point => ({ x: frame.width / 2, y: frame.height / 2 });

  return {
    show: (now) => {
      staged = now;
      repaint();
    },
    repaint: look,
    zoomBy: (factor, at = middle(), isGentle = false) =>
      moveTo(zoomedAt(camera, frame, at, factor), isGentle),
    moveBy: (by, isGentle = false) => moveTo(movedBy(camera, frame, by), isGentle),
    showWhole: () => moveTo(wholeInSight, true),
    lookAt: (id) => {
      const spot = staged.scene.spots.find((one) => one.id === id);
      if (spot) moveTo(lookingAt(spot, Math.max(nearZoom, camera.zoom)), true);
    },
    findAt: (at) => findAt(staged.scene, camera, frame, at),
    pointAt: (what) => {
      if (what?.kind === pointed?.kind && JSON.stringify(what) === JSON.stringify(pointed)) return;
      pointed = what;
      repaint();
    },
    step: (direction) => {
      const from = pointed?.kind === 'spot' ? pointed.id : staged.pinned;
      const id = nextTo(staged.scene, frame, from, direction);
      if (id === undefined) return undefined;
      pointed = { kind: 'spot', id };
      const spot = staged.scene.spots.find((one) => one.id === id);
      if (spot && camera.zoom > 1) moveTo(lookingAt(spot, camera.zoom), true);
      else repaint();
      return id;
    },
    pointed: () => pointed,
    end: () => {
      cancelAnimationFrame(next);
      cancelAnimationFrame(moving);
      sizes.disconnect();
      unlook();
    },
  };
};
