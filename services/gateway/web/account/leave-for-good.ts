// Once somebody is erased: nothing of theirs stays in this browser, and the page says what happens now.
import { asSignedIn } from '../api/client.ts';
import { deleteSession } from '../api/generated.ts';
import { inBrowser, inTab } from '../kept/guarded.ts';
import { sayWhoChanged } from '../session/in-step.ts';
import { isOwn } from '../session/read-session.ts';
import { actAs, sessionNow } from '../session/session.ts';
import { pagePaths } from '../shell/pages.ts';

/** What is kept by who acts is named after them, or says who it was. */
const forgetHere = (person: string): void => {
  for (const kept of [inTab, inBrowser])
    for (const key of kept.keys())
      if (key.includes(person) || kept.get(key)?.includes(person)) kept.remove(key);
};

export const leaveForGood = async (person: string): Promise<void> => {
  const wasOwn = isOwn(sessionNow());
  // From here on, a call that is not let in waits for nobody to come back.
  actAs({ kind: 'nobody' });
  forgetHere(person);
  // It may be over by itself by now.
  if (wasOwn) await deleteSession(asSignedIn).catch(() => undefined);
  sayWhoChanged();
  location.assign(`${pagePaths.erased}?${new URLSearchParams({ reference: person })}`);
};
