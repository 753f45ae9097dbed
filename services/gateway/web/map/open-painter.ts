// Tells what paints the map beside the page what changed.
import type { Picture } from './paint.ts';
import type { Painted, ToPaint } from './paint-worker.ts';

export interface Painter {
  /** Whatever of the picture changed. */
  tell(change: Partial<Picture>): void;
  end(): void;
}

interface PainterDeps {
  /** What was told last is in sight. */
  onPainted(): void;
  /** Nothing can be painted here, such as where the painter's code did not come. */
  onRefused(): void;
}

/** Throws where a browser can paint nothing beside the page. */
export const openPainter = (canvas: HTMLCanvasElement, { onPainted, onRefused }: PainterDeps): Painter => {
  const offscreen = canvas.transferControlToOffscreen();
  const worker = new Worker(new URL('./paint-worker.ts', import.meta.url), { type: 'module' });
  let untold: Partial<Picture> = {};
  let turn = 0;
  let isDue = false;
  const post = (message: Omit<ToPaint, 'scale'>, transfer: readonly Transferable[] = []): void =>
    worker.postMessage({ ...message, scale: devicePixelRatio }, [...transfer]);
  /** Whether the picture in sight is an older one: whoever looks at it from outside can wait. */
  const mark = (isBehind: boolean): void => void canvas.toggleAttribute('data-behind', isBehind);
  const tellNow = (): void => {
    isDue = false;
    turn += 1;
    mark(true);
    post({ picture: untold, turn });
    untold = {};
  };
  worker.addEventListener('message', ({ data }: MessageEvent<Painted>) => {
    if (data.turn < turn) return;
    mark(isDue);
    onPainted();
  });
  worker.addEventListener('error', onRefused);
  post({ canvas: offscreen, picture: {}, turn }, [offscreen]);
  return {
    tell: (change) => {
      untold = { ...untold, ...change };
      if (isDue) return;
      isDue = true;
      queueMicrotask(tellNow);
    },
    end: () => worker.terminate(),
  };
};
