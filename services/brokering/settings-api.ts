// What holds for all introductions, asked and changed by animators; and whether an organisation wants its own looked at
// first, said by its members.
import type {
  BrokeringSettings as SettingsMessage,
  GetBrokeringSettingsRequest,
  GetReviewWishRequest,
  PutBrokeringSettingsRequest,
  PutReviewWishRequest,
  ReviewWish as WishMessage,
} from '../../proto/generated/passerelle/brokering/v1/introductions.ts';
import { readActor } from '../platform/access/actor-message.ts';
import { may } from '../platform/access/may.ts';
import type { Stored, WriteResult } from '../platform/document-store/document-store.ts';
import { type Fault, fault, invalid, ok, type Outcome, refused } from '../platform/faults/fault.ts';
import { checkSettings } from './check-settings.ts';
import type { Deps } from './deps.ts';
import { recordedBy } from './kept/recorded.ts';
import { type BrokeringSettings, currentSettings, settingsId } from './kept/settings.ts';

const subject = 'settings';

const settingsMessage = ({ document, version }: Stored<BrokeringSettings>): SettingsMessage => ({
  version,
  reviewAll: document.reviewAll,
  answerDays: document.answerDays,
  remindAfterDays: document.remindAfterDays,
  mostOpen: document.mostOpen,
  holdSeconds: document.holdSeconds,
});

/** What a write that did not take place says. */
const faultOf = (
  result: Exclude<WriteResult, { kind: 'written' }>,
  about: Pick<Fault, 'subject' | 'subjectId'>,
): Fault =>
  result.kind === 'conflict'
    ? fault('conflict', { ...about, currentVersion: result.current })
    : fault('overloaded', about);

export const getSettings = async (
  deps: Deps,
  { actor }: GetBrokeringSettingsRequest,
): Promise<Outcome<SettingsMessage>> =>
  may(readActor(actor), 'curate')
    ? ok(settingsMessage(await currentSettings(deps.kept.settings)))
    : refused(fault('forbidden', { subject }));

/** Deadlines that are set already stay as they are. */
export const putSettings = async (
  deps: Deps,
  { actor, settings: sent }: PutBrokeringSettingsRequest,
): Promise<Outcome<SettingsMessage>> => {
  if (!may(readActor(actor), 'curate')) return refused(fault('forbidden', { subject }));
  if (!sent) return refused(invalid({ field: 'settings', rule: 'required' }));
  const { version: looked, ...values } = sent;
  const document: BrokeringSettings = { id: settingsId, ...values };
  const violations = checkSettings(document);
  if (violations.length > 0) return refused(invalid(...violations));
  const { version } = await currentSettings(deps.kept.settings);
  if (looked !== version) return refused(fault('conflict', { subject, currentVersion: version }));
  const result = await deps.kept.settings.put(document, { ifVersion: version });
  if (result.kind !== 'written') return refused(faultOf(result, { subject }));
  return ok(settingsMessage({ document, version: result.version }));
};

const wishMessage = async (deps: Deps, organisationId: string): Promise<WishMessage> => {
  const found = await deps.kept.reviewWishes.get(organisationId);
  return { organisationId, review: found?.document.review ?? false, version: found?.version ?? 0 };
};

const about = (organisationId: string) => ({
  subject: 'organisation',
  subjectId: organisationId.slice(0, 80),
});

export const getReviewWish = async (
  deps: Deps,
  { actor, organisationId }: GetReviewWishRequest,
): Promise<Outcome<WishMessage>> => {
  if (!may(readActor(actor), 'read-hidden', { owners: [organisationId] }))
    return refused(fault('forbidden', about(organisationId)));
  return deps.campus.organisations.get(organisationId)
    ? ok(await wishMessage(deps, organisationId))
    : refused(fault('not-found', about(organisationId)));
};

/** Counts for introductions that are opened or released from now on. */
export const putReviewWish = async (
  deps: Deps,
  request: PutReviewWishRequest,
): Promise<Outcome<WishMessage>> => {
  const { organisationId, review, ifVersion } = request;
  const actor = readActor(request.actor);
  if (!may(actor, 'write', { owners: [organisationId] }))
    return refused(fault('forbidden', about(organisationId)));
  if (!deps.campus.organisations.get(organisationId))
    return refused(fault('not-found', about(organisationId)));
  const { version } = await wishMessage(deps, organisationId);
  const wish = { subject: 'review wish', subjectId: organisationId };
  if (ifVersion !== undefined && ifVersion !== version)
    return refused(fault('conflict', { ...wish, currentVersion: version }));
  const document = { id: organisationId, review, recorded: recordedBy(actor, deps.clock()) };
  const result = await deps.kept.reviewWishes.put(document, { ifVersion: version });
  if (result.kind !== 'written') return refused(faultOf(result, wish));
  return ok(await wishMessage(deps, organisationId));
};
