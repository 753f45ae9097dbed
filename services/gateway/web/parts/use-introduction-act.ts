// Something done to an introduction as its reader saw it: refused where it has changed meanwhile, with how it stands now.
import { type UseMutationResult, useMutation } from '@tanstack/react-query';
import { problemIn } from '../api/client.ts';
import type { Introduction } from '../api/generated.ts';
import { introductionKey } from '../api/introductions.ts';
import { changed } from '../api/other-tabs.ts';
import { queries, useAskedKey } from '../api/queries.ts';

interface Act<T> {
  /** As it was looked at. */
  readonly seen: Introduction;
  readonly value: T;
}

export type IntroductionAct<T> = UseMutationResult<Introduction, Error, Act<T>>;

interface Sent<T> {
  readonly id: string;
  readonly value: T;
  /** Names what was seen. */
  readonly condition: { readonly ifMatch: string };
  /** Of the call: sent to the end, though the page is left. */
  readonly options: { readonly keepalive: true };
}

/** What was looked at, and how it stands now, where that is why something was not done. */
export interface Overtaken {
  readonly seen: Introduction;
  readonly now: Introduction;
}

/** Told also where what was acted with is gone by then: what may be done changes with what was done. */
interface ActOptions<T> {
  onDone?(done: Introduction, value: T): void;
  /** Undefined: it is done, or refused for another reason. */
  onOvertaken?(overtaken: Overtaken | undefined): void;
}

const standsNow = (error: unknown): Introduction | undefined => {
  const problem = problemIn(error);
  return problem?.code === 'conflict' ? (problem.current as Introduction | undefined) : undefined;
};

/** What is to be said where it was tried: not that it was overtaken. */
export const troubleOf = ({ error }: { readonly error: unknown }): unknown =>
  standsNow(error) ? null : error;

/** `organisation`: the party that it is done for. */
export const useIntroductionAct = <T = undefined>(
  id: string,
  organisation: string | undefined,
  send: (sent: Sent<T>) => Promise<Introduction>,
  { onDone, onOvertaken }: ActOptions<T> = {},
): IntroductionAct<T> => {
  const key = useAskedKey(introductionKey(id, organisation));
  return useMutation({
    mutationFn: ({ seen, value }: Act<T>) =>
      send({ id, value, condition: { ifMatch: `"${seen.tag}"` }, options: { keepalive: true } }),
    onSettled: (done, error, { seen, value }) => {
      const now = done ?? standsNow(error);
      if (now) queries.setQueryData(key, now);
      onOvertaken?.(now && !done ? { seen, now } : undefined);
      if (done) onDone?.(done, value);
      return changed(['introductions'], ['introduction', id], ['suggestions']);
    },
  });
};
