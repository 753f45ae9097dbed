// Where a person is signed in: read, and ended in one place or in all but this one.
import { useMutation } from '@tanstack/react-query';
import {
  deletePersonsIdSessions,
  deletePersonsIdSessionsSession,
  getPersonsIdSessions,
} from '../api/generated.ts';
import { changed } from '../api/other-tabs.ts';
import { useAsked } from '../api/queries.ts';
import { tell } from '../parts/toasts.tsx';
import { sayWhoChanged } from './in-step.ts';

export const useOpenSessions = (person: string) =>
  useAsked(['sessions', person], (signal) => getPersonsIdSessions(person, { signal }));

interface Ending {
  readonly person: string;
  /** Absent: all but this one. */
  readonly session?: string;
  /** What is said once `count` are ended. */
  says(count: number): string;
}

export const useEndSessions = ({ person, session, says }: Ending) =>
  useMutation({
    mutationFn: () =>
      session === undefined
        ? deletePersonsIdSessions(person).then(({ ended }) => ended)
        : deletePersonsIdSessionsSession(person, session).then(() => 1),
    onSuccess: (count) => tell({ text: says(count) }),
    onSettled: () => {
      // Tabs that it ended, which may be of this browser, learn of it at once.
      sayWhoChanged();
      return changed(['sessions', person]);
    },
  });
