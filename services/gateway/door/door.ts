// What the edge needs to let people in: who asks, sessions, links, and the first administrator.
import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import { serviceActor } from '../../platform/access/actor.ts';
import type { CallContext } from '../../platform/call-context.ts';
import { eachPage } from '../../platform/each-page.ts';
import type { Platform } from '../../platform/service.ts';
import { valueOf } from '../../platform/faults/fault.ts';
import type { KeyDeps } from '../keys/deps.ts';
import type { Profiles } from '../profiles-api.ts';
import { type SessionDeps, sessionsCollection } from '../sessions/keep-sessions.ts';
import { linksToSignIn, type LinksToSignIn, type LinkToSend } from '../sign-in/ask-for-link.ts';
import { onTheirWay } from '../sign-in/on-their-way.ts';
import { type MailToAddress, shownAddresses, type ShownAddresses } from '../sign-in/show-address.ts';
import { attemptsCollection, identitiesCollection, type IdentityDeps } from '../sign-in/keep-identities.ts';
import { oidcClient, type OidcClient, type OidcSettings } from '../sign-in/oidc-client.ts';
import type { MailedLinks } from '../sign-in/mail-link-api.ts';
import { endFirstLinks, makeLink, type SignInDeps, signInsCollection } from '../sign-in/keep-sign-ins.ts';
import { presumedPersons } from './presumed-persons.ts';
import { institutionRate, linkRate, personRate, type Rate } from './rate.ts';
import { type LetIn, stillStands } from './still-stands.ts';
import { type Entered, type Entering, whoAsks } from './who-asks.ts';

export interface DoorOptions {
  /** Absent: nobody operates through this door. */
  readonly operatorToken?: string;
  /** Nobody real is in there: who operates may act as anybody. */
  readonly rehearsal?: boolean;
  /** Whoever sits in front of this machine may act as anybody of the demonstration. */
  readonly demonstration?: boolean;
  /** Where browsers reach the web app, without a slash at its end; absent: where it listens. */
  readonly publicUrl?: string;
  /** The institution that says who somebody is. */
  readonly oidc?: OidcSettings;
  /** Told of each link as well as the person who asked for it; for a machine whose e-mails reach nobody. */
  readonly onLink?: (url: string, personId: string) => void;
  /** Told of the link by which the first administrator comes in. */
  readonly onFirstLink?: (url: string) => void;
}

export interface Door extends SessionDeps, SignInDeps, IdentityDeps {
  readonly links: LinksToSignIn;
  readonly addresses: ShownAddresses;
  /** Until what is on its way to somebody's mailbox is sent; some seconds at the most. */
  settled(): Promise<void>;
  /** How often the link of the first start is looked at from an address on the network. */
  readonly firstLooks: Rate;
  /** How often it is begun from there to sign in at the institution. */
  readonly institutionVisits: Rate;
  /** Absent: there is none. */
  readonly oidc?: OidcClient;
  readonly log: Logger;
  /** Ids of those who are reached at an address. */
  personsAt(email: string, requestId: string): Promise<readonly string[]>;
  /** Where browsers come in, without a slash at its end. */
  address(): string;
  readonly secure: boolean;
  readonly demonstration: boolean;
  enter(request: IncomingMessage, entering: Entering): Promise<Entered>;
  /** Whether who was let in still would be, as the same; throws where nobody can say. */
  stillStands(letIn: LetIn): Promise<boolean>;
  waysIn(call: CallContext): Promise<WaysIn>;
  /** Nobody administers the campus yet. */
  lacksAdministrator(call: CallContext): Promise<boolean>;
  /** Invites the first administrator where there is none; once it is known where browsers come in. */
  inviteFirst(call: CallContext): Promise<void>;
}

export interface WaysIn {
  readonly link: boolean;
  readonly oidc: { readonly name: string } | null;
  readonly demonstration: boolean;
  readonly first: boolean;
}

interface Opening extends DoorOptions {
  readonly keys: KeyDeps;
  readonly profiles: Profiles;
  readonly personsAt: (email: string, requestId: string) => Promise<readonly string[]>;
  readonly mailed: MailedLinks;
  readonly log: Logger;
  /** Where it listens; asked once it does. */
  readonly here: () => string;
}

const pageSize = 200;

export const openDoor = async (platform: Platform, opening: Opening): Promise<Door> => {
  const { profiles, personsAt, mailed, log, here, onLink, onFirstLink, publicUrl, operatorToken } = opening;
  const { clock, newId } = platform;
  const [sessions, signIns, identities, attempts] = await Promise.all([
    platform.collection(sessionsCollection),
    platform.collection(signInsCollection),
    platform.collection(identitiesCollection),
    platform.collection(attemptsCollection),
  ]);
  const kept = { sessions, signIns, identities, attempts, clock, newId };
  const address = (): string => publicUrl ?? here();
  const oidc = opening.oidc && oidcClient(opening.oidc);
  const demonstration = opening.demonstration ?? false;
  const secure = publicUrl?.startsWith('https:') ?? false;
  const deps = {
    ...kept,
    keys: opening.keys,
    presumed: presumedPersons(),
    personRate: personRate(),
    ...{ profiles, secure, rehearsal: opening.rehearsal ?? false },
    ...(operatorToken === undefined ? {} : { operatorToken }),
  };
  // Behind #, a browser tells no server, and no log: the page hands it over.
  const linkOf = (path: string, token: string): string => `${address()}${path}#${token}`;
  const send = async ({ personId, token, locale, requestId }: LinkToSend): Promise<void> => {
    const url = linkOf('/sign-in', token);
    onLink?.(url, personId);
    const because = await mailed.send({ personId, url, locale, requestId });
    if (because !== undefined) log.warn({ requestId, personId, because }, 'a link to sign in was not sent');
  };
  const sendToAddress = async ({ token, ...mail }: MailToAddress & { readonly token: string }) => {
    const { requestId, personId } = mail;
    const url = linkOf('/account/address', token);
    onLink?.(url, personId);
    const because = await mailed.sendToAddress({ ...mail, url });
    if (because !== undefined)
      log.warn({ requestId, personId, because }, 'a link to show an address was not sent');
  };
  const tellFormer = async (mail: MailToAddress): Promise<void> => {
    const { requestId, personId } = mail;
    const because = await mailed.tellFormer(mail);
    if (because !== undefined)
      log.warn({ requestId, personId, because }, 'the end of an address was not told');
  };
  const sending = onTheirWay(log);

  // The last one stays: it is not looked for again each time that anybody opens the page.
  let isAdministered = false;
  const lacksAdministrator = async (call: CallContext): Promise<boolean> => {
    const as = { actor: serviceActor(call.requestId), call };
    const read = async (cursor: string | undefined) =>
      valueOf(await profiles.list('person', { limit: pageSize, cursor }, as));
    for await (const { items } of eachPage(read))
      if (items.some(({ json }) => json['administrator'] === true)) {
        isAdministered = true;
        return false;
      }
    return true;
  };

  return {
    ...kept,
    ...{ secure, demonstration, log, personsAt, address },
    ...{ firstLooks: linkRate(), institutionVisits: institutionRate() },
    ...(oidc ? { oidc } : {}),
    links: linksToSignIn({ ...kept, personsAt, send, log, onTheirWay: sending }),
    addresses: shownAddresses({ ...kept, send: sendToAddress, tellFormer, onTheirWay: sending }),
    settled: () => sending.settled(),
    enter: (request, entering) => whoAsks(deps, request, entering),
    stillStands: (letIn) => stillStands({ ...kept, profiles }, letIn),
    waysIn: async (call) => ({
      link: onLink !== undefined || (await mailed.areSent(call)),
      oidc: oidc ? { name: oidc.name } : null,
      demonstration,
      // A demonstration is nobody's.
      first: !demonstration && !isAdministered && (await lacksAdministrator(call)),
    }),
    lacksAdministrator,
    inviteFirst: async (call) => {
      if (!onFirstLink || demonstration || !(await lacksAdministrator(call))) return;
      await endFirstLinks(kept);
      onFirstLink(linkOf('/sign-in/first', await makeLink(kept, undefined)));
    },
  };
};
