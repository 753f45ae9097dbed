// The answers given on this page: sent with the rights of who gave them, against the link as they saw it.
import { MutationObserver } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';
import { call } from '../api/call.ts';
import { headersNow, mayPass, problemIn } from '../api/client.ts';
import { getSuggestionsId, postSuggestionsIdAnswer, type Suggestion } from '../api/generated.ts';
import { changed } from '../api/other-tabs.ts';
import { queries } from '../api/queries.ts';
import { waitBeforeAgain } from '../api/wait-before-again.ts';
import { inBrowser } from '../kept/guarded.ts';
import { onLeaving } from '../parts/on-leaving.ts';
import { tell } from '../parts/toasts.tsx';
import { isOwn } from '../session/read-session.ts';
import { actorNow, sessionNow, useActor } from '../session/session.ts';
import {
  type AnswerPorts,
  type Given,
  holdAnswers,
  sayRefusal,
  type Standing,
  standingOf,
} from './hold-answers.ts';
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
          fetch: call,
          headers: { ...headers, 'If-Match': `"${version}"` },
          keepalive: true,
        },
      ),
    retry: (tries, error) => mayPass(error) && (problemIn(error) === undefined || tries < mostTries),
    retryDelay: waitBeforeAgain,
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
  ? keepAnswers({ storage: inBrowser, locks: navigator.locks, page: crypto.randomUUID() })
  : undefined;

const keep: AnswerPorts['keep'] = ({ id, for: organisation, version }, given, words) =>
  kept?.keep({
    suggestion: { id, for: organisation, version },
    given,
    words,
    actor: actorNow(),
    headers: headersNow(),
  }) ?? (() => undefined);

export const answering = holdAnswers({ actor: actorNow, sender, keep, tell, refusalIn });

/** It may be by this very answer: it was on its way as its page was left, and nobody was there to hear of it. */
const isAnsweredSince = async ({ suggestion, headers }: KeptAnswer): Promise<boolean> => {
  const { id, for: organisation, version } = suggestion;
  try {
    const now = await getSuggestionsId(id, { organisation }, { fetch: call, headers });
    return now.answer !== undefined && now.version !== version;
  } catch {
    return false;
  }
};

/** Whoever signed in sends what is their own: for others it waits until they are back. */
const isOurs = ({ headers }: KeptAnswer): boolean => {
  const session = sessionNow();
  if (session.kind === 'nobody') return false;
  return !isOwn(session) || headers['Passerelle-Act-As'] === session.person;
};

/** What earlier visits could not send. Where the link has an answer by now, that one stands. */
export const sendLeft = (): void =>
  void kept?.takeLeft(async (left) => {
    const { suggestion, given, actor, headers, words } = left;
    if (await isAnsweredSince(left))
      return changed(['suggestions', suggestion.for], ['suggestion', suggestion.id]);
    try {
      await send(suggestion, given, headers);
    } catch (error) {
      const refusal = refusalIn(error);
      if (refusal.current?.answer === undefined && actor === actorNow())
        tell({ text: sayRefusal(refusal, words) });
    }
  }, isOurs);

addEventListener('online', sendLeft);
onLeaving(answering.sendAll);

/** What whoever acts has answered on this page for that organisation, by link. */
export const useAnswering = (organisation: string): ReadonlyMap<string, Standing> => {
  const all = useSyncExternalStore(answering.subscribe, answering.now);
  const actor = useActor();
  return useMemo(() => standingOf(all, actor, organisation), [all, actor, organisation]);
};
