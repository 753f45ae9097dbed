// How many suggestions an organisation may have: asked, and chosen by its members.
import type {
  GetLimitsRequest,
  Limits,
  PutLimitsRequest,
} from '../../proto/generated/passerelle/matchmaking/v1/rules.ts';
import { readActor } from '../platform/access/actor-message.ts';
import { recordedAs } from '../platform/access/actor.ts';
import { may } from '../platform/access/may.ts';
import type { Stored } from '../platform/document-store/document-store.ts';
import { type Outcome, fault, invalid, ok, refused } from '../platform/faults/fault.ts';
import { checkPlaces } from './check-settings.ts';
import type { Deps } from './deps.ts';
import { type ChosenLimits, placesOf } from './kept/limits.ts';
import { currentSettings, type MatchmakingSettings } from './kept/settings.ts';
import { freeing } from './suggestions/fill-soon.ts';

/** What holds: nobody has more than the campus lets any have, whatever it chose. */
const limitsMessage = (
  organisationId: string,
  chosen: Stored<ChosenLimits> | undefined,
  settings: MatchmakingSettings,
): Limits => ({
  organisationId,
  version: chosen?.version ?? 0,
  ...placesOf(chosen?.document, settings),
  chosen: chosen !== undefined,
});

export const getLimits = async (
  deps: Deps,
  { actor, organisationId }: GetLimitsRequest,
): Promise<Outcome<Limits>> => {
  const about = { subject: 'organisation', subjectId: organisationId.slice(0, 80) };
  if (!may(readActor(actor), 'read-hidden', { owners: [organisationId] }))
    return refused(fault('forbidden', about));
  if (!deps.campus.organisation(organisationId)) return refused(fault('not-found', about));
  const [chosen, settings] = await Promise.all([
    deps.kept.limits.get(organisationId),
    currentSettings(deps.kept.settings),
  ]);
  return ok(limitsMessage(organisationId, chosen, settings.document));
};

export const putLimits = async (deps: Deps, request: PutLimitsRequest): Promise<Outcome<Limits>> => {
  const { organisationId, minimum, maximum, ifVersion } = request;
  const actor = readActor(request.actor);
  const about = { subject: 'organisation', subjectId: organisationId.slice(0, 80) };
  if (!may(actor, 'write', { owners: [organisationId] })) return refused(fault('forbidden', about));
  if (!deps.campus.organisation(organisationId)) return refused(fault('not-found', about));
  const settings = await currentSettings(deps.kept.settings);
  const violations = checkPlaces({ minimum, maximum }, settings.document.exposureCap);
  if (violations.length > 0) return refused(invalid(...violations));
  const before = await deps.kept.limits.get(organisationId);
  const version = before?.version ?? 0;
  if (ifVersion !== undefined && ifVersion !== version)
    return refused(
      fault('conflict', { subject: 'limits', subjectId: organisationId, currentVersion: version }),
    );
  const recorded = { at: deps.clock().toISOString(), by: recordedAs(actor), requestId: actor.requestId };
  const document: ChosenLimits = { id: organisationId, minimum, maximum, recorded };
  const result = await freeing(deps, [organisationId], () =>
    deps.kept.limits.put(document, { ifVersion: version }),
  );
  if (result.kind !== 'written') {
    const current = result.kind === 'conflict' ? { currentVersion: result.current } : {};
    return refused(fault('conflict', { subject: 'limits', subjectId: organisationId, ...current }));
  }
  return ok(limitsMessage(organisationId, { document, version: result.version }, settings.document));
};
