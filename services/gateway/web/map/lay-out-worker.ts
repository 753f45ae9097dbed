// Lays the campus out beside the page, which stays as quick as it is; where that takes long, it says how far it is.
import { layOut, type Layout, type ToLayOut } from './lay-out.ts';

export type FromLayingOut = { readonly share: number } | { readonly layout: Layout };

/** Work that is over before is not worth a word. */
const shortMs = 400;

self.addEventListener('message', ({ data }: MessageEvent<ToLayOut>) => {
  const begun = performance.now();
  const tell = (told: FromLayingOut): void => self.postMessage(told);
  const layout = layOut(data, (share) => {
    if (performance.now() - begun > shortMs) tell({ share });
  });
  tell({ layout });
});
