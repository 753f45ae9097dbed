// The e-mail of a delivery as it is to be sent now, or why it is not: what was planned hours ago may have lost its cause.
import type { MailMessage } from '../../platform/mail/mail-transport.ts';
import type { MailDelivery } from '../deliveries.ts';
import type { Deps, Mail } from '../deps.ts';
import { campusStaff, type Notice, type Telling } from '../notice.ts';
import { openFrom } from '../plan/open-times.ts';
import { type Preferences, unwantedKinds } from '../plan/preferences.ts';
import { wakes } from '../plan/urgent.ts';
import { readPreferences } from '../plan/what-waits.ts';
import { tellingsForStaff } from '../staff/tell-staff.ts';
import { askNames, askReader } from './ask-reader-api.ts';
import { canTell, composeMail, type MailItem, stoppedBy, wordsOf } from './compose-mail.ts';
import type { Language } from './mail-content.ts';
import { unsubscribeLink } from './links.ts';
import { lookAgain } from './look-again.ts';
import { addressMark, mailSecret } from './mail-secrets.ts';
import { messageIdOf } from './message-id.ts';
import { isSilent } from './silent-addresses.ts';
import { makeToken } from './unsubscribe-token.ts';

export type Prepared =
  | { readonly kind: 'ready'; readonly message: MailMessage; readonly mark: string }
  | { readonly kind: 'drop'; readonly because: string }
  /** What it tells is not known here yet. */
  | { readonly kind: 'wait' }
  /** Its reader is not to be reached until then. */
  | { readonly kind: 'rest'; readonly until: Date };

type Looked =
  | Extract<Prepared, { kind: 'drop' | 'wait' }>
  | { readonly kind: 'told'; readonly notices: readonly Notice[] };

/** What there is to tell of what they are about, by its id; of what is not known yet, nothing. */
const tellingsOf = async (
  deps: Deps,
  notices: readonly Notice[],
): Promise<ReadonlyMap<string, readonly Telling[]>> => {
  const about = new Map(notices.map((notice) => [notice.about.id, notice.about]));
  const known = await deps.tellings.getMany([...about.keys()]);
  const tellings = new Map(known.map(({ document }) => [document.id, document.tellings]));
  for (const one of about.values()) {
    const forStaff = await tellingsForStaff(deps, one);
    if (forStaff) tellings.set(one.id, forStaff);
  }
  return tellings;
};

const lookAt = async (
  deps: Deps,
  { personId, noticeIds }: MailDelivery,
  { preferences, now }: { readonly preferences: Preferences; readonly now: Date },
): Promise<Looked> => {
  const kept = (await deps.notices.getMany(noticeIds)).map(({ document }) => document);
  const own = kept.filter((notice) => notice.personId === personId);
  const found = new Map(own.map((notice) => [notice.id, notice]));
  const tellings = await tellingsOf(deps, [...found.values()]);
  const stopped = unwantedKinds(preferences);
  const looked = noticeIds.map((id) => {
    const notice = found.get(id);
    const of = { tellings: tellings.get(notice?.about.id ?? ''), stopped, now: now.toISOString() };
    return { notice, standing: lookAgain(notice, of) };
  });
  if (looked.some(({ standing }) => standing === 'unknown')) return { kind: 'wait' };
  const notices = looked.flatMap(({ notice, standing }) => (notice && standing === 'told' ? [notice] : []));
  if (notices.length > 0) return { kind: 'told', notices };
  return { kind: 'drop', because: looked[0]?.standing ?? 'gone' };
};

/** What was planned in time may be late: its server was away, or this process was. */
const restsUntil = (
  notices: readonly Notice[],
  { preferences, timeZone, now }: { preferences: Preferences; timeZone: string; now: Date },
): Date | undefined => {
  const open = openFrom(preferences, now, timeZone);
  return open > now && !wakes(notices, now, open) ? open : undefined;
};

const itemsOf = async (
  deps: Deps,
  notices: readonly Notice[],
  language: Language,
): Promise<readonly MailItem[]> => {
  const asked = notices.map(({ organisationId }) => organisationId).filter((id) => id !== campusStaff);
  const named = asked.length === 0 ? new Map<string, string>() : await askNames(deps, asked);
  const names = new Map([...named, [campusStaff, wordsOf[language].staff]]);
  return notices.filter(canTell).flatMap(({ kind, about, asks, organisationId, at }) => {
    const organisation = names.get(organisationId);
    if (organisation === undefined) return [];
    return [{ kind, about, ...(asks ? { asks } : {}), organisationId, organisation, at }];
  });
};

const headersOf = ({ unsubscribeAddress }: Mail, token: string, link: string) => ({
  'Auto-Submitted': 'auto-generated',
  // RFC 2369 and RFC 8058: one tap in the mail program, without a sign-in.
  'List-Unsubscribe': [
    `<${link}>`,
    ...(unsubscribeAddress === undefined
      ? []
      : [`<mailto:${unsubscribeAddress}?subject=${encodeURIComponent(token)}>`]),
  ].join(', '),
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
});

export const prepareMail = async (
  deps: Deps,
  mail: Mail,
  delivery: MailDelivery,
  now: Date,
): Promise<Prepared> => {
  const { personId, digest } = delivery;
  const { document: preferences } = await readPreferences(deps, personId);
  const looked = await lookAt(deps, delivery, { preferences, now });
  if (looked.kind !== 'told') return looked;
  const [reader, secret] = await Promise.all([askReader(deps, personId), mailSecret(deps)]);
  if (!reader) return { kind: 'drop', because: 'no-person' };
  if (reader.email === undefined) return { kind: 'drop', because: 'no-address' };
  const mark = addressMark(secret, reader.email);
  if (await isSilent(deps, personId, mark)) return { kind: 'drop', because: 'address-off' };
  const { language, timeZone } = reader;
  const until = restsUntil(looked.notices, { preferences, timeZone, now });
  if (until) return { kind: 'rest', until };
  const items = await itemsOf(deps, looked.notices, language);
  if (items.length === 0) return { kind: 'drop', because: 'gone' };
  const { from, publicUrl } = mail;
  const token = makeToken(secret, { personId, kind: stoppedBy({ digest, items }) });
  const composed = composeMail({
    ...{ language, timeZone, digest, items, publicUrl },
    stopLink: (kind) => unsubscribeLink(publicUrl, makeToken(secret, { personId, kind })),
  });
  const messageId = messageIdOf(secret, delivery.id, from);
  const headers = headersOf(mail, token, unsubscribeLink(publicUrl, token));
  return { kind: 'ready', mark, message: { messageId, from, to: reader.email, ...composed, headers } };
};
