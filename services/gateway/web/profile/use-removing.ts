// What was just removed: hidden here, removed at the server when nobody took it back.
import { useSyncExternalStore } from 'react';
import { problemIn } from '../api/client.ts';
import { useText } from '../language/use-text.ts';
import { tell } from '../parts/toasts.tsx';
import { askAgain } from './own-things.ts';
import { createRemoving } from './removing.ts';
import { type Removable, removeItem } from './sendings.ts';

const removing = createRemoving();
window.addEventListener('pagehide', removing.leave);

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
    removing.remove(id, (isLeaving) => {
      void removeItem(kind, id, version, isLeaving)
        .then(() => askAgain(kind, organisation))
        .catch((error: unknown) => {
          removing.show(id);
          tell({ text: problemIn(error)?.detail ?? text('profile.unremoved') });
          return askAgain(kind, organisation);
        });
    });
    tell({
      text: text('profile.removed'),
      undo: () => removing.undo(id),
      onEnd: () => removing.end(id),
    });
    requestAnimationFrame(() => document.getElementById(next)?.focus());
  };
  return { remove, isGone: (id: string) => removing.isGone(id) };
};
