// Hands an e-mail over that somebody waits for: tried while they do, or not at all, and kept nowhere.
import { setTimeout as wait } from 'node:timers/promises';
import type { CallContext } from '../../platform/call-context.ts';
import type { MailMessage, MailSent, MailTransport } from '../../platform/mail/mail-transport.ts';

export type Pause = (ms: number) => Promise<unknown>;
export const shortPause: Pause = (ms) => wait(ms);

/** Before each further attempt. */
const pausesMs = [1_000, 5_000] as const;

/** Nothing but a link to a page: whoever calls puts no words of its own into an e-mail of the campus. */
export const linkShape = /^https?:\/\/[\w.:[\]-]{1,200}\/[\w/-]{1,60}#[\w-]{43}$/;

export const sendNow = async (
  transport: MailTransport,
  message: MailMessage,
  { signal }: Pick<CallContext, 'signal'>,
  pause: Pause,
): Promise<MailSent> => {
  let sent = await transport.send(message);
  for (const ms of pausesMs) {
    if (sent.kind !== 'later') return sent;
    await pause(ms);
    if (signal.aborted) return sent;
    sent = await transport.send(message);
  }
  return sent;
};
