// Sends somebody the link that signs them in, where exactly one person is reached at the address. Whoever asks learns
// nothing of that: neither by the answer nor by how long it takes.
import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Locale } from '../../platform/access/actor.ts';
import { describeFault, faultOf } from '../../platform/faults/fault.ts';
import { rate } from '../door/rate.ts';
import { hashOf } from '../sessions/session.ts';
import { makeLink, type SignInDeps } from './keep-sign-ins.ts';

export interface LinkToSend {
  readonly personId: string;
  readonly token: string;
  /** In which the person asked. */
  readonly locale: Locale;
  readonly requestId: string;
}

export interface AskingForLinks extends SignInDeps {
  /** Ids of those who are reached there, as many as it takes to know whether it is one. */
  readonly personsAt: (email: string, requestId: string) => Promise<readonly string[]>;
  readonly send: (link: LinkToSend) => Promise<void>;
  readonly log: Logger;
}

const quarterOfHourS = 900;
/** Whoever waits for a link of a process that ends asks for another one. */
const settleWithinMs = 5_000;
/** Of one address on the network; a campus may be behind one. */
const mostOfAsker = 60;
/** To one e-mail address: more are not sent, and nobody is told. */
const mostToOne = 5;

export interface LinkAsked {
  readonly email: string;
  readonly locale: Locale;
  /** Where the request comes from. */
  readonly address: string;
  readonly requestId: string;
}

export interface LinksToSignIn {
  /** Seconds to wait where too many were asked for from there; else it is on its way, if there is anybody to send it to. */
  ask(asked: LinkAsked): Promise<{ readonly waitS: number } | undefined>;
  /** Until what is on its way is sent; some seconds at the most. */
  settled(): Promise<void>;
}

export const linksToSignIn = (deps: AskingForLinks): LinksToSignIn => {
  const fromThere = rate(mostOfAsker, quarterOfHourS);
  const toOne = rate(mostToOne, quarterOfHourS);
  const onTheirWay = new Set<Promise<void>>();

  const find = async ({ email, locale, requestId }: LinkAsked): Promise<void> => {
    if ((await toOne.take(hashOf(email.trim().toLowerCase()))) !== undefined) return;
    const [personId, another] = await deps.personsAt(email, requestId);
    if (personId === undefined) return;
    if (another !== undefined) {
      deps.log.warn(
        { requestId, personId, another },
        'two persons have the same address: none is signed in by it',
      );
      return;
    }
    await deps.send({ personId, token: await makeLink(deps, personId), locale, requestId });
  };

  return {
    ask: async (asked) => {
      const waitS = await fromThere.take(asked.address);
      if (waitS !== undefined) return { waitS };
      // Once the answer has left: what is done for those who are known must not hold it up.
      const sending = turn()
        .then(() => find(asked))
        .catch((error: unknown) =>
          deps.log.error(
            { requestId: asked.requestId, fault: describeFault(faultOf(error)) },
            'a link to sign in was not sent',
          ),
        )
        .finally(() => onTheirWay.delete(sending));
      onTheirWay.add(sending);
      return undefined;
    },
    settled: async () => {
      await Promise.race([Promise.all(onTheirWay), pause(settleWithinMs, undefined, { ref: false })]);
    },
  };
};
