// When what can still be taken back has to be sent: whoever asked for it goes away, with the page or from it.
import { onActing } from '../session/session.ts';

export const onLeaving = (send: () => void): void => {
  addEventListener('pagehide', send);
  // On a phone, a page that is put aside may never be heard of again.
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) send();
  });
  onActing(send);
};
