// The e-mails of the notifications service on collections in memory: persons, what they were told, and what is to be sent.
import { Language } from '../../proto/generated/passerelle/mesh/v1/visibility.ts';
import {
  GetContactResponse,
  GetProfilesResponse,
} from '../../proto/generated/passerelle/profiles/v1/profiles.ts';
import type { MailDelivery } from '../../services/notifications/deliveries.ts';
import { type Deps, dueKinds, type Mail } from '../../services/notifications/deps.ts';
import { mailWork } from '../../services/notifications/on-delivery-due.ts';
import { ok } from '../../services/platform/faults/fault.ts';
import { derivedId } from '../../services/platform/ids.ts';
import type { MailMessage, MailSent, MailTransport } from '../../services/platform/mail/mail-transport.ts';
import { notificationsInMemory } from './notifications-service.ts';

export interface APerson {
  readonly email?: string;
  readonly language?: 'fr' | 'en';
  readonly timeZone?: string;
}

export const personId = (n: number): string => `per_${String(n).padStart(26, '0')}`;
export const deliveryId = (n: number): string => derivedId('dlv', String(n));

/** A transport that keeps what it sends, and answers as it is told to. */
const keepingTransport = () => {
  const sent: MailMessage[] = [];
  const on = {
    sent,
    answer: (_message: MailMessage): MailSent | Promise<MailSent> => ({ kind: 'sent' }),
  };
  const transport: MailTransport = {
    send: async (message) => {
      const answer = await on.answer(message);
      if (answer.kind === 'sent') sent.push(message);
      return answer;
    },
    close: async () => undefined,
  };
  return { ...on, transport, answers: (answer: typeof on.answer) => void (on.answer = answer) };
};

export const mailInMemory = ({ mail: given }: { mail?: Partial<Mail> } = {}) => {
  const service = notificationsInMemory();
  const post = keepingTransport();
  const persons = new Map<string, APerson>();
  const names = new Map([
    ['org_a', 'Institut du Pont'],
    ['org_b', 'Saltmarsh Renal'],
  ]);
  const mail: Mail = {
    transport: post.transport,
    from: 'Passerelle <passerelle@campus.example>',
    publicUrl: 'https://passerelle.example',
    ...given,
  };
  const profiles = {
    ...service.deps.profiles,
    getContact: ({ personId: id }: { personId: string }) => {
      const person = persons.get(id);
      const { language, ...of } = person ?? {};
      const shown = { id, ...of, language: language === 'en' ? Language.ENGLISH : Language.FRENCH };
      return Promise.resolve(ok(GetContactResponse.fromPartial(person ? { person: shown } : {})));
    },
    getProfiles: ({ ids }: { ids: readonly string[] }) =>
      Promise.resolve(
        ok(
          GetProfilesResponse.fromPartial({
            found: ids.flatMap((askedId) =>
              names.has(askedId)
                ? [{ askedId, profile: { organisation: { name: names.get(askedId) ?? '' } } }]
                : [],
            ),
          }),
        ),
      ),
  } as unknown as Deps['profiles'];
  const deps: Deps = { ...service.deps, profiles, mail };
  return {
    ...{ service, deps, post, persons, names },
    /** Ids of what a person was told, in the order of kinds and causes. */
    noticesOf: async (id: string): Promise<readonly string[]> =>
      (await deps.notices.all({ limit: 1_000 })).items
        .filter(({ document }) => document.personId === id)
        .map(({ document }) => document.id),
    plan: async (
      n: number,
      of: Partial<MailDelivery> & Pick<MailDelivery, 'personId' | 'noticeIds'>,
    ): Promise<string> => {
      const at = deps.clock().toISOString();
      const delivery: MailDelivery = {
        id: deliveryId(n),
        channel: 'email',
        digest: false,
        sendAt: at,
        state: 'pending',
        attempts: 0,
        at,
        ...of,
      };
      await deps.deliveries.put(delivery, { ifVersion: 0 });
      await deps.schedule.set(dueKinds.sendDelivery, delivery.id, new Date(delivery.sendAt));
      return delivery.id;
    },
    delivery: async (id: string): Promise<MailDelivery | undefined> =>
      (await deps.deliveries.get(id))?.document,
    runDue: (): Promise<void> => service.schedule.runDue(mailWork(deps), deps.clock()),
  };
};
export type MailInMemory = ReturnType<typeof mailInMemory>;
