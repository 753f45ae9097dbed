// What hands do on the map: point, press, drag, pinch, turn a wheel. Keys are elsewhere.
import type { Point } from './push-apart.ts';
import type { Pointed } from './scene.ts';
import type { Stage } from './stage.ts';

/** A press that moves less is a press. */
const stillPx = 5;

const middleOf = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

/** Returns how to let go. */
export const takeHands = (stage: Stage, onOpen: (what: Pointed) => void): (() => void) => {
  const { canvas } = stage;
  const down = new Map<number, Point>();
  let moved = 0;
  const at = ({ offsetX: x, offsetY: y }: MouseEvent): Point => ({ x, y });
  const pointAt = (what: Pointed | undefined): void => {
    stage.pointAt(what);
    canvas.dataset['over'] = what?.kind ?? '';
  };

  const onDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    if (down.size === 0) moved = 0;
    down.set(event.pointerId, at(event));
    canvas.setPointerCapture(event.pointerId);
  };
  const onMove = (event: PointerEvent): void => {
    const [before, now] = [down.get(event.pointerId), at(event)];
    if (!before) {
      if (event.pointerType !== 'touch') pointAt(stage.findAt(now));
      return;
    }
    down.set(event.pointerId, now);
    moved += Math.hypot(now.x - before.x, now.y - before.y);
    const other = [...down].find(([id]) => id !== event.pointerId)?.[1];
    if (!other) {
      if (moved >= stillPx) stage.moveBy({ x: now.x - before.x, y: now.y - before.y });
      return;
    }
    const [was, is] = [middleOf(before, other), middleOf(now, other)];
    const far = (point: Point): number => Math.max(1, Math.hypot(point.x - other.x, point.y - other.y));
    stage.zoomBy(far(now) / far(before), is);
    stage.moveBy({ x: is.x - was.x, y: is.y - was.y });
  };
  const onUp = (event: PointerEvent): void => {
    if (!down.delete(event.pointerId) || down.size > 0 || moved >= stillPx) return;
    const what = stage.findAt(at(event));
    if (what) onOpen(what);
  };
  const onCancel = ({ pointerId }: PointerEvent): void => void down.delete(pointerId);
  const onLeave = (): void => {
    if (down.size === 0) pointAt(undefined);
  };
  const onWheel = (event: WheelEvent): void => {
    // A wheel over the map scrolls the page, as elsewhere, until the reader works with the map.
    const isMeant = event.ctrlKey || event.metaKey || canvas.parentElement?.contains(document.activeElement);
    if (!isMeant) return;
    event.preventDefault();
    stage.zoomBy(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.002)), at(event));
  };
  const onTwice = (event: MouseEvent): void => {
    if (!stage.findAt(at(event))) stage.zoomBy(2, at(event), true);
  };

  canvas.addEventListener('pointerdown', onDown);
  canvas.addEventListener('pointermove', onMove);
  canvas.addEventListener('pointerup', onUp);
  canvas.addEventListener('pointercancel', onCancel);
  canvas.addEventListener('pointerleave', onLeave);
  canvas.addEventListener('wheel', onWheel, { passive: false });
  canvas.addEventListener('dblclick', onTwice);
  return () => {
    canvas.removeEventListener('pointerdown', onDown);
    canvas.removeEventListener('pointermove', onMove);
    canvas.removeEventListener('pointerup', onUp);
    canvas.removeEventListener('pointercancel', onCancel);
    canvas.removeEventListener('pointerleave', onLeave);
    canvas.removeEventListener('wheel', onWheel);
    canvas.removeEventListener('dblclick', onTwice);
  };
};
