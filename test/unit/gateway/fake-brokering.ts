// A brokering service that answers each call with the least there can be of what was asked for: for tests of what is sent.
import {
  Call,
  ListCallsResponse,
  ListFitsResponse,
  ProposeConsortiaResponse,
} from '../../../proto/generated/passerelle/brokering/v1/calls.ts';
import {
  BrokeringSettings,
  Introduction,
  ListIntroductionsResponse,
  Origin,
  ReviewWish,
  Stage,
} from '../../../proto/generated/passerelle/brokering/v1/introductions.ts';
import {
  ActOnItemsResponse,
  ListQueueResponse,
  QueueItem,
  QueueKind,
  UndoActResponse,
} from '../../../proto/generated/passerelle/brokering/v1/queue.ts';
import {
  ListBehindResponse,
  Report,
  ReportKind,
} from '../../../proto/generated/passerelle/brokering/v1/reports.ts';
import { ok } from '../../../services/platform/faults/fault.ts';
import { derivedId } from '../../../services/platform/ids.ts';

const introduction = Introduction.fromPartial({
  ...{ id: derivedId('int', 'least'), tag: 'least', stage: Stage.INTRODUCED, origin: Origin.ANIMATOR },
  meeting: { window: { start: new Date(0), end: new Date(1) }, setAt: new Date(0) },
});
const call = Call.fromPartial({
  ...{ id: derivedId('cal', 'least'), version: 1, title: 'Least', text: 'Least', closesOn: '2099-12-31' },
  ...{ leastPartners: 2, mostPartners: 6 },
});
const item = QueueItem.fromPartial({ id: 'review:x', kind: QueueKind.REVIEW, since: new Date(0) });
const settings = BrokeringSettings.fromPartial({ answerDays: 14, remindAfterDays: 7, mostOpen: 10 });
const wish = ReviewWish.fromPartial({});

const answers: Readonly<Record<string, object>> = {
  listIntroductions: ListIntroductionsResponse.fromPartial({ items: [introduction] }),
  getIntroduction: introduction,
  openIntroduction: introduction,
  actOnIntroduction: introduction,
  getBrokeringSettings: settings,
  putBrokeringSettings: settings,
  getReviewWish: wish,
  putReviewWish: wish,
  putCall: call,
  deleteCall: {},
  getCall: call,
  listCalls: ListCallsResponse.fromPartial({ calls: [call] }),
  listFits: ListFitsResponse.fromPartial({}),
  proposeConsortia: ProposeConsortiaResponse.fromPartial({}),
  listQueue: ListQueueResponse.fromPartial({ items: [item], asOf: new Date(0) }),
  claimItem: item,
  actOnItems: ActOnItemsResponse.fromPartial({}),
  undoAct: UndoActResponse.fromPartial({ code: 'undone' }),
  getReport: Report.fromPartial({
    ...{ kind: ReportKind.UNMET_NEEDS, asOf: new Date(0) },
    tables: [{ code: 'unmet_needs', columns: [], rows: [{ key: '' }] }],
  }),
  listBehind: ListBehindResponse.fromPartial({ ids: [introduction.id] }),
};

const client = Object.fromEntries(
  Object.entries(answers).map(([name, message]) => [name, () => Promise.resolve(ok(message))]),
);

/** By the full names of its services. */
export const brokeringClients: Readonly<Record<string, unknown>> = Object.fromEntries(
  ['IntroductionService', 'CallService', 'QueueService', 'ReportService'].map((name) => [
    `passerelle.brokering.v1.${name}`,
    client,
  ]),
);
