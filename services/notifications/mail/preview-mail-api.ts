// An e-mail as it would be sent, with made-up content: for animators, who see what members get.
import type {
  PreviewMailRequest,
  PreviewMailResponse,
} from '../../../proto/generated/passerelle/notifications/v1/mail.ts';
import { NoticeKind as NoticeKindMessage } from '../../../proto/generated/passerelle/notifications/v1/notifications.ts';
import { readActor } from '../../platform/access/actor-message.ts';
import { may } from '../../platform/access/may.ts';
import { enumWords } from '../../platform/enum-words.ts';
import { fault, invalid, ok, type Outcome, refused } from '../../platform/faults/fault.ts';
import type { Deps } from '../deps.ts';
import { languageOf } from './ask-reader-api.ts';
import { askSettings } from '../ask-settings-api.ts';
import { canTell, composeMail } from './compose-mail.ts';
import { madeUpItem } from './made-up-item.ts';
import { unsubscribeLink } from './links.ts';

const kinds = enumWords(NoticeKindMessage);
const mostKinds = 20;

export const previewMail = async (
  deps: Deps,
  { actor, kinds: sent, language, digest, askedFor }: PreviewMailRequest,
): Promise<Outcome<PreviewMailResponse>> => {
  if (!may(readActor(actor), 'curate')) return refused(fault('forbidden', { subject: 'notice' }));
  const of = languageOf(language);
  const at = deps.clock().toISOString();
  const items = sent.flatMap((message) => {
    const kind = kinds.word(message);
    return kind === undefined ? [] : [madeUpItem(kind, { language: of, at, askedFor })];
  });
  if (items.length === 0) return refused(invalid({ field: 'kinds', rule: 'required' }));
  if (items.length > mostKinds)
    return refused(invalid({ field: 'kinds', rule: 'too-many', parameters: { max: String(mostKinds) } }));
  if (!items.every(canTell)) return refused(invalid({ field: 'asked_for', rule: 'not-one-of' }));
  const { timeZone } = await askSettings(deps);
  const publicUrl = deps.mail?.publicUrl ?? '';
  const stopLink = (kind: string): string => unsubscribeLink(publicUrl, kind);
  return ok(composeMail({ ...{ language: of, timeZone, digest, items, publicUrl }, stopLink }));
};
