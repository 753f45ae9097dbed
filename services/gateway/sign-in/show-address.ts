// Sends a person the link by which they show a new address to be theirs, and tells the former one once it is not any more.
import type { Locale } from '../../platform/access/actor.ts';
import { rate } from '../door/rate.ts';
import { hashOf } from '../sessions/session.ts';
import { makeLink, type SignInDeps } from './keep-sign-ins.ts';
import type { OnTheirWay } from './on-their-way.ts';

export interface MailToAddress {
  readonly personId: string;
  readonly address: string;
  /** In which the person asked. */
  readonly locale: Locale;
  readonly requestId: string;
}

interface Showing extends SignInDeps {
  readonly send: (mail: MailToAddress & { readonly token: string }) => Promise<void>;
  readonly tellFormer: (mail: MailToAddress) => Promise<void>;
  readonly onTheirWay: OnTheirWay;
}

const quarterOfHourS = 900;
/** For one person, to whatever addresses: the campus writes to no crowd of strangers in a member's place. */
const mostOfOne = 5;
/** To one address, for whomever. */
const mostToOne = 5;

export interface ShownAddresses {
  /** Seconds to wait where too many were asked for; else it is on its way. */
  ask(mail: MailToAddress): Promise<{ readonly waitS: number } | undefined>;
  tellFormer(mail: MailToAddress): void;
}

export const shownAddresses = ({ send, tellFormer, onTheirWay, ...deps }: Showing): ShownAddresses => {
  const ofOne = rate(mostOfOne, quarterOfHourS);
  const toOne = rate(mostToOne, quarterOfHourS);
  return {
    ask: async (mail) => {
      const { personId, address, requestId } = mail;
      const waitS = (await ofOne.take(personId)) ?? (await toOne.take(hashOf(address.toLowerCase())));
      if (waitS !== undefined) return { waitS };
      onTheirWay.begin('a link to show an address', requestId, async () =>
        send({ ...mail, token: await makeLink(deps, personId, hashOf(address)) }),
      );
      return undefined;
    },
    tellFormer: (mail) => onTheirWay.begin('the end of an address', mail.requestId, () => tellFormer(mail)),
  };
};
