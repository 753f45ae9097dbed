// What is known of the server's state, and when it is asked again. Everything depends on who acts and in which
// language: both are part of every key.
import { keepPreviousData, QueryClient, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Language } from '../language/languages.ts';
import { languageNow, useLanguage } from '../language/language.ts';
import { askerOf } from '../session/read-session.ts';
import { type Session, sessionNow, useSession } from '../session/session.ts';
import { asWhoAsks, mayPass } from './client.ts';
import type { Question } from './question.ts';
import { waitBeforeAgain } from './wait-before-again.ts';

const mostTries = 4;

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (tries, error) => mayPass(error) && tries < mostTries,
      retryDelay: waitBeforeAgain,
    },
    // What was said by hand waits while the network is away, and is sent once it is back.
    mutations: { retry: (tries, error) => mayPass(error) && tries < mostTries },
  },
});

const withDefaults = queries.defaultMutationOptions.bind(queries);
/** However late it is sent, or sent again, it is sent as whoever had it on their page. */
queries.defaultMutationOptions = (options) => {
  const all = withDefaults(options);
  const mutationFn = all?.mutationFn;
  if (!mutationFn || options?._defaulted) return all;
  const asThem = asWhoAsks();
  return { ...all, mutationFn: (variables, context) => asThem(() => mutationFn(variables, context)) };
};

/** Of an answer: what was asked, who asked, in which language. */
const keyOf = (what: readonly unknown[], session: Session, language: Language): readonly unknown[] => [
  ...what,
  { as: askerOf(session), language },
];

export const useAskedKey = (what: readonly unknown[]): readonly unknown[] => {
  const language = useLanguage();
  return keyOf(what, useSession(), language);
};

/** Before whoever will show the answer is there; nothing where it is known. */
export const askAhead = <T>(...[what, ask]: Question<T>): void =>
  void queries.prefetchQuery({
    queryKey: keyOf(what, sessionNow(), languageNow()),
    queryFn: ({ signal }) => ask(signal),
  });

/** `what` names the resource first, such as `['suggestions', organisation]`: events invalidate by it. */
export const useAsked = <T>(
  what: readonly unknown[],
  ask: (signal: AbortSignal) => Promise<T>,
  options: {
    readonly enabled?: boolean;
    readonly keep?: boolean;
    /** Milliseconds after which to ask again, of what is there; false: not by itself. */
    readonly again?: (found: T | undefined) => number | false;
  } = {},
): UseQueryResult<T> => {
  const { again } = options;
  return useQuery<T, Error, T, readonly unknown[]>({
    queryKey: useAskedKey(what),
    queryFn: ({ signal }) => ask(signal),
    enabled: options.enabled ?? true,
    refetchInterval: ({ state }) => again?.(state.data) ?? false,
    ...(options.keep ? { placeholderData: keepPreviousData } : {}),
  });
};
