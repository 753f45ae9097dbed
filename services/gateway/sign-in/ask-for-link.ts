// Sends somebody the link that signs them in, where exactly one person is reached at the address. Whoever asks learns
// nothing of that: neither by the answer nor by how long it takes.
import type { Logger } from 'pino';
import type { Locale } from '../../platform/access/actor.ts';
import { linkRate, rate } from '../door/rate.ts';
import { hashOf } from '../sessions/session.ts';
import { makeLink, type SignInDeps } from './keep-sign-ins.ts';
import type { OnTheirWay } from './on-their-way.ts';

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
  readonly onTheirWay: OnTheirWay;
}

const quarterOfHourS = 900;
/** To one e-mail address: more are not sent, and nobody is told. */
const mostToOne = 5;

export interface LinkAsked {
  readonly email: string;
  readonly locale: Locale;
  /** Who on the network asks. */
  readonly address: string;
  readonly requestId: string;
}

export interface LinksToSignIn {
  /** Seconds to wait where too many were asked for from there; else it is on its way, if there is anybody to send it to. */
  ask(asked: LinkAsked): Promise<{ readonly waitS: number } | undefined>;
}

export const linksToSignIn = (deps: AskingForLinks): LinksToSignIn => {
  const fromThere = linkRate();
  const toOne = rate(mostToOne, quarterOfHourS);

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
      deps.onTheirWay.begin('a link to sign in', asked.requestId, () => find(asked));
      return undefined;
    },
  };
};
