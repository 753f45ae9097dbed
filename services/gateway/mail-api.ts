// The calls the edge makes about e-mails, in the edge's own terms.
import { Language as LanguageMessage } from '../../proto/generated/passerelle/mesh/v1/visibility.ts';
import {
  type MailServiceDefinition,
  ReportEffect as ReportEffectMessage,
  Silence as SilenceMessage,
} from '../../proto/generated/passerelle/notifications/v1/mail.ts';
import { NoticeKind } from '../../proto/generated/passerelle/notifications/v1/notifications.ts';
import { actorMessage } from '../platform/access/actor-message.ts';
import type { Locale } from '../platform/access/actor.ts';
import { enumWords } from '../platform/enum-words.ts';
import { ok, type Outcome } from '../platform/faults/fault.ts';
import type { Client } from '../platform/rpc/rpc.ts';
import type { Asking, PageOf } from './asking.ts';
import { given } from './known-words.ts';
import type { NoticeWord } from './notifications-api.ts';

export const silences = ['refused', 'bounced', 'complained'] as const;
export const reportEffects = ['address_off', 'passing', 'not_ours', 'no_report'] as const;

export interface FailedMail {
  readonly delivery: string;
  readonly person: string;
  readonly notices: readonly string[];
  readonly digest: boolean;
  readonly because: string;
  readonly attempts: number;
  readonly at: string;
}

export interface SilentAddress {
  readonly person: string;
  readonly because: (typeof silences)[number];
  readonly code?: string;
  readonly since: string;
}

/** What a link stops, by e-mail. */
export interface Stopped {
  /** Absent for every kind. */
  readonly kind?: NoticeWord;
  /** What its e-mails are called; empty for every kind. */
  readonly title: string;
}

export interface PreviewAsked {
  readonly kinds: readonly NoticeWord[];
  readonly language: Locale;
  readonly digest: boolean;
  readonly askedFor: string | undefined;
}

export interface MailPreview {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

interface Paging {
  readonly limit: number;
  readonly cursor: string | undefined;
}

export interface Mails {
  /** Those that were given up, or those that were dropped. */
  unsent(page: Paging & { readonly dropped: boolean }, as: Asking): Promise<Outcome<PageOf<FailedMail>>>;
  silent(page: Paging, as: Asking): Promise<Outcome<PageOf<SilentAddress>>>;
  /** Sends one that was given up once more. */
  retry(delivery: string, as: Asking): Promise<Outcome<unknown>>;
  restore(person: string, as: Asking): Promise<Outcome<unknown>>;
  report(message: Uint8Array, as: Asking): Promise<Outcome<(typeof reportEffects)[number]>>;
  /** Says what the link stops, and stops it where it is to. */
  unsubscribe(token: string, stop: boolean, as: Asking): Promise<Outcome<Stopped>>;
  preview(asked: PreviewAsked, as: Asking): Promise<Outcome<MailPreview>>;
}

const kinds = enumWords(NoticeKind);
const silenceWords = enumWords(SilenceMessage);
const effects = enumWords(ReportEffectMessage);
const languages = { fr: LanguageMessage.FRENCH, en: LanguageMessage.ENGLISH } as const;

const pageOf = <T>(items: readonly T[], next: string | undefined): Outcome<PageOf<T>> =>
  ok({ items, ...(next === undefined ? {} : { next }) });

const lists = (client: Client<typeof MailServiceDefinition>): Pick<Mails, 'unsent' | 'silent'> => ({
  unsent: async (page, { actor, call }) => {
    const found = await client.listFailedMail({ actor: actorMessage(actor), ...page }, call);
    if (!found.ok) return found;
    const items = found.value.items.map(({ deliveryId, personId, noticeIds, at, ...of }) => ({
      delivery: deliveryId,
      person: personId,
      notices: noticeIds,
      digest: of.digest,
      because: of.because,
      attempts: of.attempts,
      at: (at ?? new Date(0)).toISOString(),
    }));
    return pageOf(items, found.value.next);
  },
  silent: async (page, { actor, call }) => {
    const found = await client.listSilentAddresses({ actor: actorMessage(actor), ...page }, call);
    if (!found.ok) return found;
    const items = found.value.items.map(({ personId, because, code, since }) => ({
      person: personId,
      because: silenceWords.word(because) ?? 'refused',
      ...given({ code }),
      since: (since ?? new Date(0)).toISOString(),
    }));
    return pageOf(items, found.value.next);
  },
});

export const mailsOf = (client: Client<typeof MailServiceDefinition>): Mails => ({
  ...lists(client),
  retry: (delivery, { actor, call }) =>
    client.retryMail({ actor: actorMessage(actor), deliveryId: delivery }, call),
  restore: (person, { actor, call }) =>
    client.restoreAddress({ actor: actorMessage(actor), personId: person }, call),
  report: async (message, { actor, call }) => {
    const taken = await client.takeMailReport({ actor: actorMessage(actor), report: message }, call);
    return taken.ok ? ok(effects.word(taken.value.effect) ?? 'no_report') : taken;
  },
  unsubscribe: async (token, stop, { actor, call }) => {
    const done = await client.unsubscribe({ actor: actorMessage(actor), token, stop }, call);
    if (!done.ok) return done;
    const kind = done.value.kind === undefined ? undefined : kinds.word(done.value.kind);
    return ok({ ...given({ kind }), title: done.value.title });
  },
  preview: async ({ kinds: asked, language, digest, askedFor }, { actor, call }) =>
    client.previewMail(
      {
        actor: actorMessage(actor),
        kinds: asked.map((kind) => kinds.value(kind)),
        language: languages[language],
        digest,
        askedFor,
      },
      call,
    ),
});
