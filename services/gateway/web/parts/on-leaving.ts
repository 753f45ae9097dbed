// When what can still be taken back has to be sent: whoever asked for it goes away, with the page or from it.
import { onActing } from '../session/session.ts';

const senders = new Set<() => void>();

/** At once, as long as whoever asked for it may. */
export const sendBeforeLeaving = (): void => {
  for (const send of senders) send();
};

export const onLeaving = (send: () => void): void => {
  senders.add(send);
  addEventListener('pagehide', send);
  // On a phone, a page that is put aside may never be heard of again.
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) send();
  });
  onActing(send);
};
