// The calls by which links are mailed, to sign in and to show an address.
import { Language } from '../../../proto/generated/passerelle/mesh/v1/visibility.ts';
import type { MailServiceDefinition } from '../../../proto/generated/passerelle/notifications/v1/mail.ts';
import { actorMessage } from '../../platform/access/actor-message.ts';
import { type Locale, serviceActor } from '../../platform/access/actor.ts';
import { type CallContext, contextFor } from '../../platform/call-context.ts';
import { valueOf } from '../../platform/faults/fault.ts';
import type { Client } from '../../platform/rpc/rpc.ts';
import { linkForMs } from './keep-sign-ins.ts';
import type { MailToAddress } from './show-address.ts';

export interface LinkToMail {
  readonly personId: string;
  readonly url: string;
  /** In which the person asked. */
  readonly locale: Locale;
  readonly requestId: string;
}

export interface MailedLinks {
  /** Why it was not sent, a code; undefined once it was. Throws where nobody can say. */
  send(link: LinkToMail): Promise<string | undefined>;
  /** As `send`, to an address that is to be shown. */
  sendToAddress(link: MailToAddress & { readonly url: string }): Promise<string | undefined>;
  /** As `send`, to an address that counts no more. */
  tellFormer(mail: MailToAddress): Promise<string | undefined>;
  /** False where nobody gets e-mails. */
  areSent(call: CallContext): Promise<boolean>;
}

/** Its person waits for it, and nobody else: a mail server may take its time. */
const withinMs = 60_000;
const goodForMinutes = linkForMs / 60_000;
const languages = { fr: Language.FRENCH, en: Language.ENGLISH } as const;

export const mailedLinks = (client: Client<typeof MailServiceDefinition>): MailedLinks => ({
  send: async ({ personId, url, locale, requestId }) => {
    const request = {
      actor: actorMessage(serviceActor(requestId)),
      ...{ personId, link: url, language: languages[locale], goodForMinutes },
    };
    return valueOf(await client.sendSignInLink(request, contextFor(requestId, withinMs))).because;
  },
  sendToAddress: async ({ personId, address, url, locale, requestId }) => {
    const request = {
      actor: actorMessage(serviceActor(requestId)),
      ...{ personId, address, link: url, language: languages[locale], goodForMinutes },
    };
    return valueOf(await client.sendAddressLink(request, contextFor(requestId, withinMs))).because;
  },
  tellFormer: async ({ personId, address, locale, requestId }) => {
    const request = {
      actor: actorMessage(serviceActor(requestId)),
      ...{ personId, address, language: languages[locale] },
    };
    return valueOf(await client.tellAddressChanged(request, contextFor(requestId, withinMs))).because;
  },
  areSent: async (call) => {
    const actor = actorMessage(serviceActor(call.requestId));
    const state = await client.getMailState({ actor }, call);
    // Out of reach for now: they are sent once it is back.
    return state.ok ? state.value.sends : true;
  },
});
