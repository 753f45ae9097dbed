// The map on its canvas: holds what is shown and where one looks, and has it painted anew when either changes.
import { type Camera, type Frame, lookingAt, movedBy, onTheWay, wholeInSight, zoomedAt } from './camera.ts';
import { type Direction, findAt, nextTo } from './find-at.ts';
import { openPainter } from './open-painter.ts';
import { onLook, paletteIn } from './palette.ts';
import type { Point } from './push-apart.ts';
import type { Pointed, Scene } from './scene.ts';

interface Staged {
  readonly scene: Scene;
  /** What stays lit while the hand points at nothing. */
  readonly pinned: string | undefined;
  readonly alone: string;
}

export interface Stage {
  readonly canvas: HTMLCanvasElement;
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

interface StageDeps {
  /** What was shown last is in sight. */
  onPainted(): void;
  /** Nothing can be painted here. */
  onRefused(): void;
}

/** Throws where the browser cannot paint. `around` is where the canvas goes, and what gives it its colours. */
export const openStage = (around: HTMLElement, deps: StageDeps): Stage => {
  const canvas = document.createElement('canvas');
  const painter = openPainter(canvas, deps);
  around.append(canvas);
  let staged: Staged = { scene: { spots: [], lines: [] }, pinned: undefined, alone: '' };
  let camera: Camera = wholeInSight;
  let frame: Frame = { width: 1, height: 1 };
  let pointed: Pointed | undefined;
  let moving = 0;

  const lit = (): Pointed | undefined => {
    const { pinned, scene } = staged;
    if (pointed) return pointed;
    return scene.spots.some(({ id }) => id === pinned) && pinned !== undefined
      ? { kind: 'spot', id: pinned }
      : undefined;
  };
  const look = (): void => painter.tell({ palette: paletteIn(around) });
  const pointTo = (what: Pointed | undefined): void => {
    pointed = what;
    painter.tell({ pointed: lit() });
  };
  const lookFrom = (now: Camera): void => {
    camera = now;
    canvas.toggleAttribute('data-zoomed', camera.zoom > 1);
    painter.tell({ camera });
  };
  const moveTo = (to: Camera, isGentle: boolean): void => {
    cancelAnimationFrame(moving);
    if (!isGentle || matchMedia('(prefers-reduced-motion: reduce)').matches) {
      lookFrom(to);
      return;
    }
    const [from, begun] = [camera, performance.now()];
    const go = (now: number): void => {
      const share = Math.min(1, (now - begun) / gentleMs);
      lookFrom(onTheWay(from, to, 1 - (1 - share) ** 3));
      if (share < 1) moving = requestAnimationFrame(go);
    };
    moving = requestAnimationFrame(go);
  };
  const sizes = new ResizeObserver(() => {
    frame = { width: canvas.clientWidth, height: canvas.clientHeight };
    painter.tell({ frame });
  });
  sizes.observe(canvas);
  const unlook = onLook(look);
  look();
  lookFrom(camera);
  const middle = (): Point => ({ x: frame.width / 2, y: frame.height / 2 });

  return {
    canvas,
    show: (now) => {
      staged = now;
      painter.tell({ scene: now.scene, alone: now.alone, pointed: lit() });
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
      pointTo(what);
    },
    step: (direction) => {
      const from = pointed?.kind === 'spot' ? pointed.id : staged.pinned;
      const id = nextTo(staged.scene, frame, from, direction);
      if (id === undefined) return undefined;
      pointTo({ kind: 'spot', id });
      const spot = staged.scene.spots.find((one) => one.id === id);
      if (spot && camera.zoom > 1) moveTo(lookingAt(spot, camera.zoom), true);
      return id;
    },
    pointed: () => pointed,
    end: () => {
      cancelAnimationFrame(moving);
      sizes.disconnect();
      unlook();
      painter.end();
      canvas.remove();
    },
  };
};
