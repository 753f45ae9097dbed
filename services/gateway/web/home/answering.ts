// The answers given on this page: sent with the rights of who gave them, against the link as they saw it.
import { MutationObserver } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { headersNow, mayPass, problemIn } from '../api/client.ts';
import { postSuggestionsIdAnswer, type Suggestion } from '../api/generated.ts';
import { changed } from '../api/other-tabs.ts';
import { queries } from '../api/queries.ts';
import { tell } from '../parts/toasts.tsx';
import { type AnswerPorts, type Given, holdAnswers, sayRefusal, type Standing } from './hold-answers.ts';
import { keepAnswers, type KeptAnswer } from './keep-answers.ts';

const mostTries = 4;

/** Tried for as long as nobody answers: it is kept, and nobody needs to give it again. */
const send = (
  { id, for: organisation, version }: KeptAnswer['suggestion'],
  given: Given,
  headers: KeptAnswer['headers'],
): Promise<unknown> =>
  new MutationObserver(queries, {
    mutationFn: () =>
      postSuggestionsIdAnswer(
        id,
        { organisation, ...given },
        {
          // As who gave it, whoever acts by now; to the end, though the page is left.
          fetch: (url, init) => fetch(url, init),
          headers: { ...headers, 'If-Match': `"${version}"` },
          keepalive: true,
        },
      ),
    retry: (tries, error) => mayPass(error) && (problemIn(error) === undefined || tries < mostTries),
    retryDelay: (tries) => Math.min(8_000, 300 * 2 ** tries),
    onSettled: () => void changed(['suggestions', organisation], ['suggestion', id]),
  }).mutate();

const sender: AnswerPorts['sender'] = () => {
  const headers = headersNow();
  return (suggestion, given) => send(suggestion, given, headers);
};

const refusalIn: AnswerPorts['refusalIn'] = (error) => {
  const problem = problemIn(error);
  return {
    current: problem?.current as Suggestion | undefined,
    isConflict: problem?.code === 'conflict',
    detail: problem?.detail,
  };
};

/** Locks are for pages that came over a safe way only; a page that did not keeps its answers while it is there. */
const kept = isSecureContext
  ? keepAnswers({ storage: localStorage, locks: navigator.locks, page: crypto.randomUUID() })
  : undefined;

const keep: AnswerPorts['keep'] = ({ id, for: organisation, version }, given, words) =>
  kept?.keep({ suggestion: { id, for: organisation, version }, given, words, headers: headersNow() }) ??
  (() => undefined);

export const answering = holdAnswers({ sender, keep, tell, refusalIn });

/** What earlier visits could not send. Where the link has an answer by now, that one stands: it may be this very one. */
export const sendLeft = (): void =>
  void kept?.takeLeft(async ({ suggestion, given, headers, words }) => {
    try {
      await send(suggestion, given, headers);
    } catch (error) {
      const refusal = refusalIn(error);
      if (refusal.current?.answer === undefined) tell({ text: sayRefusal(refusal, words) });
    }
  });

addEventListener('online', sendLeft);
addEventListener('pagehide', answering.sendAll);
// On a phone, a page that is put aside may never be heard of again.
document.addEventListener('visibilitychange', () => {
  if (document.hidden) answering.sendAll();
});

export const useAnswering = (): ReadonlyMap<string, Standing> =>
  useSyncExternalStore(answering.subscribe, answering.now);
