// Takes what mail systems report: an address that does not exist, or whose reader complains, is not written to again.
import {
  ReportEffect,
  type TakeMailReportRequest,
  type TakeMailReportResponse,
} from '../../../proto/generated/passerelle/notifications/v1/mail.ts';
import { readActor } from '../../platform/access/actor-message.ts';
import { may } from '../../platform/access/may.ts';
import { fault, ok, type Outcome, refused } from '../../platform/faults/fault.ts';
import { isAboutAddress } from '../../platform/mail/address-status.ts';
import type { Deps } from '../deps.ts';
import { askReader } from './ask-reader-api.ts';
import { addressMark, mailSecret } from './mail-secrets.ts';
import { deliveryOf, signInReaderOf } from './message-id.ts';
import { type MailReport, readMailReport } from './report/read-mail-report.ts';
import { silence } from './silent-addresses.ts';

const maxBytes = 1024 * 1024;

type Lasting = Extract<MailReport, { kind: 'failed' | 'complaint' }>;

/**
 * The address that it was sent to. A complaint counts for the one of today: those who pass complaints on blot the
 * address out, and whoever complains wants no more e-mails, wherever they go.
 */
const addressOf = async (deps: Deps, report: Lasting, personId: string): Promise<string | undefined> => {
  const said = report.kind === 'failed' ? report.recipient : undefined;
  return said ?? (await askReader(deps, personId))?.email;
};

const silenceFor = async (deps: Deps, report: Lasting, personId: string): Promise<void> => {
  const address = await addressOf(deps, report, personId);
  // Whoever has none any more is not written to anyway.
  if (address === undefined) return;
  await silence(deps, {
    id: personId,
    mark: addressMark(await mailSecret(deps), address),
    since: deps.clock().toISOString(),
    ...(report.kind === 'failed' ? { because: 'bounced', code: report.status } : { because: 'complained' }),
  });
};

/** Whom an e-mail of ours went to. */
const readerOf = async (deps: Deps, messageId: string): Promise<string | undefined> => {
  const secret = await mailSecret(deps);
  const id = deliveryOf(secret, messageId);
  if (id === undefined) return signInReaderOf(secret, messageId);
  const found = await deps.deliveries.get(id);
  // Nothing of one that was never tried can have come back.
  return found && found.document.attempts > 0 ? found.document.personId : undefined;
};

const take = async (deps: Deps, report: MailReport): Promise<ReportEffect> => {
  if (report.kind === 'none') return ReportEffect.NO_REPORT;
  if (report.kind === 'passing') return ReportEffect.PASSING;
  if (report.kind === 'failed' && !isAboutAddress(report.status)) return ReportEffect.PASSING;
  const personId = await readerOf(deps, report.messageId ?? '');
  if (personId === undefined) return ReportEffect.NOT_OURS;
  await silenceFor(deps, report, personId);
  return ReportEffect.ADDRESS_OFF;
};

export const takeMailReport = async (
  deps: Deps,
  { actor, report }: TakeMailReportRequest,
): Promise<Outcome<TakeMailReportResponse>> => {
  if (!may(readActor(actor), 'report-mail')) return refused(fault('forbidden', { subject: 'mail-address' }));
  if (report.length > maxBytes) return refused(fault('too-large', { subject: 'mail-address' }));
  return ok({ effect: await take(deps, readMailReport(Buffer.from(report).toString('latin1'))) });
};
