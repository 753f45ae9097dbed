// What was just removed: hidden here, removed at the server when nobody took it back.
import { useSyncExternalStore } from 'react';
import { asWhoAsks, problemIn } from '../api/client.ts';
import { useText } from '../language/use-text.ts';
import { onLeaving } from '../parts/on-leaving.ts';
import { tell } from '../parts/toasts.tsx';
import { actorNow } from '../session/session.ts';
import { askAgain } from './own-things.ts';
import { createRemoving } from './removing.ts';
import { type Removable, removeItem } from './sendings.ts';

const removing = createRemoving();
onLeaving(removing.leave);

interface ToRemove {
  readonly kind: Removable;
  readonly organisation: string;
  readonly id: string;
  readonly version: number;
  /** Id of the element that has the focus next: what was pressed is gone. */
  readonly next: string;
}

export const useRemoving = () => {
  useSyncExternalStore(removing.onChange, removing.state);
  const text = useText();
  const remove = ({ kind, organisation, id, version, next }: ToRemove): void => {
    const actor = actorNow();
    const asThem = asWhoAsks();
    removing.remove(id, (isLeaving) => {
      // The way back is over.
      if (isLeaving) close();
      void asThem(() => removeItem(kind, id, version, isLeaving))
        .then(() => askAgain(kind, organisation))
        .catch((error: unknown) => {
          removing.show(id);
          if (actorNow() === actor) tell({ text: problemIn(error)?.detail ?? text('profile.unremoved') });
          return askAgain(kind, organisation);
        });
    });
    const close = tell({
      text: text('profile.removed'),
      undo: () => removing.undo(id),
      onEnd: () => removing.end(id),
    });
    requestAnimationFrame(() => document.getElementById(next)?.focus());
  };
  return { remove, isGone: (id: string) => removing.isGone(id) };
};
