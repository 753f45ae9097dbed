// Stops e-mails of a kind for who holds the link of one: signed here, it says for whom, so that nobody signs in.
import { NoticeKind as NoticeKindMessage } from '../../../proto/generated/passerelle/notifications/v1/notifications.ts';
import type {
  UnsubscribeRequest,
  UnsubscribeResponse,
} from '../../../proto/generated/passerelle/notifications/v1/mail.ts';
import { readActor } from '../../platform/access/actor-message.ts';
import { may } from '../../platform/access/may.ts';
import { enumWords } from '../../platform/enum-words.ts';
import { fault, ok, type Outcome, refused } from '../../platform/faults/fault.ts';
import type { Deps } from '../deps.ts';
import { stopKind } from '../plan/stop-kind.ts';
import { wordsOf } from './compose-mail.ts';
import { mailSecret } from './mail-secrets.ts';
import { readToken } from './unsubscribe-token.ts';

const kinds = enumWords(NoticeKindMessage);

export const unsubscribe = async (
  deps: Deps,
  { actor: sent, token, stop }: UnsubscribeRequest,
): Promise<Outcome<UnsubscribeResponse>> => {
  const actor = readActor(sent);
  const of = readToken(await mailSecret(deps), token);
  if (!of || !may(actor, 'unsubscribe')) return refused(fault('not-found', { subject: 'unsubscription' }));
  const { personId, kind } = of;
  // The link outlives its reader, of whom nothing is kept by it.
  if (stop) await stopKind(deps, personId, kind, 'email');
  if (kind === 'all') return ok({ kind: undefined, title: '' });
  return ok({ kind: kinds.value(kind), title: wordsOf[actor.locale].kinds[kind].title });
};
