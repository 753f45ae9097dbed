// What holds for the matchmaking of the whole campus: asked and changed by animators.
import type {
  GetMatchmakingSettingsRequest,
  MatchmakingSettings as SettingsMessage,
  PutMatchmakingSettingsRequest,
} from '../../proto/generated/passerelle/matchmaking/v1/rules.ts';
import { readActor } from '../platform/access/actor-message.ts';
import { may } from '../platform/access/may.ts';
import type { Stored } from '../platform/document-store/document-store.ts';
import { type Outcome, fault, invalid, ok, refused } from '../platform/faults/fault.ts';
import { checkSettings } from './check-settings.ts';
import type { Deps } from './deps.ts';
import { currentSettings, type MatchmakingSettings, settingsId } from './kept/settings.ts';
import { settingsKind } from './on-settings-due.ts';
import { safetyNetMs } from './safety-net.ts';

const subject = 'settings';

const settingsMessage = ({ document, version }: Stored<MatchmakingSettings>): SettingsMessage => ({
  version,
  minimum: document.minimum,
  maximum: document.maximum,
  exposureCap: document.exposureCap,
  mostOfAPerson: document.mostOfPerson,
  introducedMonths: document.introducedMonths,
  animatorsCapacity: document.animatorsCapacity,
  schedule: document.schedule && { ...document.schedule },
});

const readSettings = ({ mostOfAPerson, schedule, ...sent }: SettingsMessage): MatchmakingSettings => ({
  id: settingsId,
  minimum: sent.minimum,
  maximum: sent.maximum,
  exposureCap: sent.exposureCap,
  mostOfPerson: mostOfAPerson,
  introducedMonths: sent.introducedMonths,
  animatorsCapacity: sent.animatorsCapacity,
  ...(schedule
    ? { schedule: { weekday: schedule.weekday, hour: schedule.hour, publish: schedule.publish } }
    : {}),
});

export const getSettings = async (
  deps: Deps,
  { actor }: GetMatchmakingSettingsRequest,
): Promise<Outcome<SettingsMessage>> =>
  may(readActor(actor), 'curate')
    ? ok(settingsMessage(await currentSettings(deps.kept.settings)))
    : refused(fault('forbidden', { subject }));

export const putSettings = async (
  deps: Deps,
  { actor, settings: sent }: PutMatchmakingSettingsRequest,
): Promise<Outcome<SettingsMessage>> => {
  if (!may(readActor(actor), 'curate')) return refused(fault('forbidden', { subject }));
  if (!sent) return refused(invalid({ field: 'settings', rule: 'required' }));
  const document = readSettings(sent);
  const violations = checkSettings(document);
  if (violations.length > 0) return refused(invalid(...violations));
  const { version } = await currentSettings(deps.kept.settings);
  if (sent.version !== version) return refused(fault('conflict', { subject, currentVersion: version }));
  const now = deps.clock();
  await deps.schedule.set(settingsKind, settingsId, new Date(now.getTime() + safetyNetMs));
  const result = await deps.kept.settings.put(document, { ifVersion: version });
  if (result.kind !== 'written') {
    const current = result.kind === 'conflict' ? { currentVersion: result.current } : {};
    return refused(fault('conflict', { subject, ...current }));
  }
  await deps.schedule.set(settingsKind, settingsId, now);
  return ok(settingsMessage({ document, version: result.version }));
};
