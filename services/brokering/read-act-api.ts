// What somebody wants to do to an introduction, read from the contract's request: an action of the domain, or what is wrong
// with what was sent.
import {
  type ActOnIntroductionRequest,
  PartyDeclineReason,
  RefuseReason,
  type TimeWindow as WindowMessage,
} from '../../proto/generated/passerelle/brokering/v1/introductions.ts';
import { enumWords } from '../platform/enum-words.ts';
import { invalid, ok, type Outcome, refused } from '../platform/faults/fault.ts';
import type { Action, ActedBy } from './introductions/action.ts';
import { checkWindows } from './introductions/check-windows.ts';
import type { TimeWindow } from './introductions/introduction.ts';
import { readOutcome } from './outcome-messages-api.ts';

const declineReasons = enumWords(PartyDeclineReason);
const refuseReasons = enumWords(RefuseReason);

const readWindow = (of: WindowMessage | undefined): TimeWindow | undefined =>
  of?.start && of.end ? { start: of.start.toISOString(), end: of.end.toISOString() } : undefined;

const readWindows = (
  windows: readonly WindowMessage[],
  now: Date,
  field: string,
): Outcome<readonly TimeWindow[]> => {
  const read = windows.map(readWindow);
  const missing = read.indexOf(undefined);
  if (missing >= 0) return refused(invalid({ field: `${field}[${missing}]`, rule: 'required' }));
  const given = read.filter((window) => window !== undefined);
  const violations = checkWindows(given, now, field);
  return violations.length > 0 ? refused(invalid(...violations)) : ok(given);
};

const readTimes = (
  request: ActOnIntroductionRequest,
  by: ActedBy,
  now: Date,
): Outcome<Action> | undefined => {
  if (request.offerTimes) {
    const windows = readWindows(request.offerTimes.windows, now, 'windows');
    return windows.ok ? ok({ kind: 'offer_windows', windows: windows.value, by }) : windows;
  }
  if (!request.setMeeting) return undefined;
  const slot = readWindow(request.setMeeting.window);
  return slot
    ? ok({ kind: 'set_meeting', slot, by })
    : refused(invalid({ field: 'window', rule: 'required' }));
};

const readReasoned = (
  { decline, refuse, tellOutcome }: ActOnIntroductionRequest,
  by: ActedBy,
): Outcome<Action> | undefined => {
  if (decline) {
    const reason = declineReasons.word(decline.reason);
    return ok({ kind: 'decline', ...(reason === undefined ? {} : { reason }), by });
  }
  if (refuse) return ok({ kind: 'refuse', reason: refuseReasons.word(refuse.reason) ?? 'other', by });
  if (!tellOutcome) return undefined;
  const told = readOutcome(tellOutcome);
  return told.ok ? ok({ kind: 'tell_outcome', ...told.value, by }) : told;
};

const readPlain = (request: ActOnIntroductionRequest, by: ActedBy): Action | undefined => {
  if (request.agree) return { kind: 'agree', by };
  if (request.withdraw) return { kind: 'withdraw', by };
  if (request.cancelMeeting) return { kind: 'cancel_meeting', by };
  if (request.approve) return { kind: 'approve', by };
  if (request.exchange) return { kind: 'exchange', by };
  if (request.reopen) return { kind: 'reopen', ...(request.reopen.insist ? { insist: true } : {}), by };
  if (request.stop) return { kind: 'block', by };
  return request.undo ? { kind: 'undo', by } : undefined;
};

export const readAct = (request: ActOnIntroductionRequest, by: ActedBy, now: Date): Outcome<Action> => {
  const plain = readPlain(request, by);
  if (plain) return ok(plain);
  return (
    readTimes(request, by, now) ??
    readReasoned(request, by) ??
    refused(invalid({ field: 'act', rule: 'required' }))
  );
};
