// Short messages that say what was just done, with the way back for as long as they stand.
import {
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components/Toast';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useLanguage } from '../language/language.ts';
import { useText } from '../language/use-text.ts';
import { onActing } from '../session/session.ts';
import { Action } from './action.tsx';
import './toasts.css';

interface Said {
  readonly text: string;
  /** Takes back what was done. */
  readonly undo?: () => void;
  /** For how long it may be taken back, where that is known. */
  readonly undoForMs?: number;
  /** Told once it stands no more, whichever way; after `undo`. */
  readonly onEnd?: () => void;
}

const queue = new ToastQueue<Said>({ maxVisibleToasts: 3 });
/** Time to undo; WCAG 2.2.1 lets it stand while it has the focus or the pointer. */
const undoMs = 10_000;
/** Longer, it stands in the way. */
const longestMs = 60_000;

/** Returns how to take it away; not to be called within `onEnd`. */
export const tell = (said: Said): (() => void) => {
  const key = queue.add(said, {
    timeout: Math.min(longestMs, Math.max(undoMs, said.undoForMs ?? 0)),
    ...(said.onEnd ? { onClose: said.onEnd } : {}),
  });
  return () => queue.close(key);
};

/** What was said to one is not for the next who acts, and not theirs to undo. */
onActing(() => {
  // As one is closed, another that waited is seen.
  for (let [first] = queue.visibleToasts; first; [first] = queue.visibleToasts) queue.close(first.key);
});

export const Toasts = () => {
  const text = useText();
  // What the library itself says, such as the name of the region, is in the page's language, not the browser's.
  return (
    <I18nProvider locale={useLanguage() === 'fr' ? 'fr-FR' : 'en-GB'}>
      <ToastRegion queue={queue} className="toasts">
        {({ toast }) => (
          <Toast toast={toast} className="toast">
            <ToastContent>
              <Text slot="title">{toast.content.text}</Text>
            </ToastContent>
            {toast.content.undo ? (
              <Action
                weight="quiet"
                onPress={() => {
                  toast.content.undo?.();
                  queue.close(toast.key);
                }}
              >
                {text('shell.undo')}
              </Action>
            ) : null}
            <Action weight="quiet" onPress={() => queue.close(toast.key)}>
              {text('shell.close')}
            </Action>
          </Toast>
        )}
      </ToastRegion>
    </I18nProvider>
  );
};
