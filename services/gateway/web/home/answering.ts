// The answers given on this page: sent with the rights of who gave them, against the link as they saw it.
import { MutationObserver } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { headersNow, problemIn } from '../api/client.ts';
import { postSuggestionsIdAnswer, type Suggestion } from '../api/generated.ts';
import { queries } from '../api/queries.ts';
import { tell } from '../parts/toasts.tsx';
import { type AnswerPorts, holdAnswers, type Standing } from './hold-answers.ts';

const sender: AnswerPorts['sender'] = () => {
  const headers = headersNow();
  return (suggestion, given) =>
    new MutationObserver(queries, {
      mutationFn: () =>
        postSuggestionsIdAnswer(
          suggestion.id,
          { organisation: suggestion.for, ...given },
          {
            // As who gave it, whoever acts by now; to the end, though the page is left.
            fetch: (url, init) => fetch(url, init),
            headers: { ...headers, 'If-Match': `"${suggestion.version}"` },
            keepalive: true,
          },
        ),
      onSettled: () => {
        void queries.invalidateQueries({ queryKey: ['suggestions', suggestion.for] });
        void queries.invalidateQueries({ queryKey: ['suggestion', suggestion.id] });
      },
    }).mutate();
};

const refusalIn: AnswerPorts['refusalIn'] = (error) => {
  const problem = problemIn(error);
  return {
    current: problem?.current as Suggestion | undefined,
    isConflict: problem?.code === 'conflict',
    detail: problem?.detail,
  };
};

export const answering = holdAnswers({ sender, tell, refusalIn });

addEventListener('pagehide', answering.sendAll);
// On a phone, a page that is put aside may never be heard of again.
document.addEventListener('visibilitychange', () => {
  if (document.hidden) answering.sendAll();
});

export const useAnswering = (): ReadonlyMap<string, Standing> =>
  useSyncExternalStore(answering.subscribe, answering.now);
