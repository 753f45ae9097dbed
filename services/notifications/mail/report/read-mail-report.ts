// What a mail system reports of an e-mail of ours: that it could not be delivered (RFC 3464), or that whoever got it
// complained (RFC 5965). Pure; whatever else it is given is no report.
import { type Entity, readEntities, readHeaders } from './read-entity.ts';

interface Reported {
  /** Of our e-mail, `<…@…>`. */
  readonly messageId?: string;
  /** Whom it was sent to, as our e-mail itself said, or else as who reports says. */
  readonly recipient?: string;
}

export type MailReport =
  /** `status`: by RFC 3463, such as `5.1.1`. */
  | ({ readonly kind: 'failed'; readonly status: string } & Reported)
  /** It is tried again, or arrived after all. */
  | { readonly kind: 'passing' }
  | ({ readonly kind: 'complaint' } & Reported)
  | { readonly kind: 'none' };

const statusShape = /^([245]\.\d{1,3}\.\d{1,3})(?!\d)/;
const addressIn = /<?([^\s<>;,:"()@]{1,64}@[^\s<>;,:"()@]{1,255})>?$/;
const messageIdIn = /<[\w.+-]{1,100}@[\w.-]{1,255}>/;

const delivery = ['message/delivery-status', 'message/global-delivery-status'];
const originals = ['message/rfc822', 'text/rfc822-headers', 'message/global', 'message/global-headers'];

/** More than the longest address: a header may be as long as whoever sends it likes. */
const mostOfAddress = 400;

/** The last word of a header such as `rfc822; a@b`, or `Name <a@b>`. */
const addressOf = (header: string | undefined): string | undefined =>
  addressIn.exec((header ?? '').trimEnd().slice(-mostOfAddress))?.[1];

const given = <T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };

/** The blocks of fields that a status is made of: of the whole, then one a recipient. */
const blocksOf = (body: readonly string[]): readonly ReadonlyMap<string, string>[] => {
  const blocks: ReadonlyMap<string, string>[] = [];
  for (let at = 0; at < body.length;) {
    const { headers, end } = readHeaders(body, at);
    if (headers.size > 0) blocks.push(headers);
    at = end;
  }
  return blocks;
};

const originalOf = (entities: readonly Entity[]): ReadonlyMap<string, string> => {
  const found = entities.find(({ type }) => originals.includes(type));
  return found ? readHeaders(found.body).headers : new Map<string, string>();
};

const reportedOf = (
  original: ReadonlyMap<string, string>,
  block: ReadonlyMap<string, string>,
  recipients: readonly string[],
): Reported => {
  const said = recipients.map((name) => addressOf(block.get(name))).find((one) => one !== undefined);
  return given({
    messageId: messageIdIn.exec(original.get('message-id') ?? '')?.[0],
    recipient: addressOf(original.get('to')) ?? said,
  }) as Reported;
};

const readDelivery = (body: readonly string[], original: ReadonlyMap<string, string>): MailReport => {
  const blocks = blocksOf(body).filter((block) => block.has('action') || block.has('status'));
  const failed = blocks.find((block) => block.get('action')?.toLowerCase() === 'failed');
  if (!failed) return blocks.length > 0 ? { kind: 'passing' } : { kind: 'none' };
  const status = statusShape.exec(failed.get('status') ?? '')?.[1] ?? '5.0.0';
  return {
    kind: 'failed',
    status,
    ...reportedOf(original, failed, ['original-recipient', 'final-recipient']),
  };
};

/** What reports a fraud or a virus says nothing about who got the e-mail; `not-spam` takes a complaint back. */
const complaints = ['abuse', 'opt-out', 'opt-out-list'];

export const readMailReport = (raw: string): MailReport => {
  const entities = readEntities(raw);
  const original = originalOf(entities);
  const status = entities.find(({ type }) => delivery.includes(type));
  if (status) return readDelivery(status.body, original);
  const feedback = entities.find(({ type }) => type === 'message/feedback-report');
  if (!feedback) return { kind: 'none' };
  const { headers } = readHeaders(feedback.body);
  const type = headers.get('feedback-type')?.toLowerCase() ?? '';
  return complaints.includes(type)
    ? { kind: 'complaint', ...reportedOf(original, headers, ['original-rcpt-to']) }
    : { kind: 'none' };
};
