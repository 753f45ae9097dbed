// Knows what organisations said to appearing to partners: first known, then followed, so that whatever is
// told at the same time finds it, or is found by it.
import { FaultError, fault } from '../../platform/faults/fault.ts';
import type { PartnerConsents } from './collections.ts';
import type { WebhookDeps } from './deps.ts';
import { followOwner } from './tell-webhooks.ts';

export interface PartnerConsent {
  readonly id: string;
  readonly version: number;
  /** Absent once it is removed, or is about something else. */
  readonly organisationId?: string;
  readonly given: boolean;
  /** ISO 8601 UTC. */
  readonly at: string;
}

/** An organisation has a handful at the most: its own, and those of organisations that were merged into it. */
const mostHolders = 200;

const withConsent = (
  id: string,
  before: PartnerConsents | undefined,
  { id: consentId, version, given, at }: PartnerConsent,
): PartnerConsents => {
  const consents = { ...before?.consents, [consentId]: { version, given, at } };
  return { id, consents, consentIds: Object.keys(consents) };
};

const withoutConsent = (before: PartnerConsents, consentId: string): PartnerConsents => {
  const { [consentId]: _, ...consents } = before.consents;
  return { ...before, consents, consentIds: Object.keys(consents) };
};

/** Takes in one state, of which older ones may come again. */
export const takePartnerConsent = async (deps: WebhookDeps, consent: PartnerConsent): Promise<void> => {
  const { id, version, organisationId } = consent;
  const holders = await deps.consents.query({ index: 'ofConsent', equals: [id], limit: mostHolders });
  if (holders.items.some(({ document }) => (document.consents[id]?.version ?? 0) > version)) return;
  const concerned = new Set(organisationId === undefined ? [] : [organisationId]);
  const put = async (document: PartnerConsents, ifVersion: number): Promise<void> => {
    const result = await deps.consents.put(document, { ifVersion });
    if (result.kind !== 'written') throw new FaultError(fault('conflict', { subject: 'consent' }));
  };
  for (const { document, version: ifVersion } of holders.items) {
    if (document.id === organisationId) continue;
    concerned.add(document.id);
    await put(withoutConsent(document, id), ifVersion);
  }
  if (organisationId !== undefined) {
    const found = await deps.consents.get(organisationId);
    if (found?.document.consents[id]?.version !== version)
      await put(withConsent(organisationId, found?.document, consent), found?.version ?? 0);
  }
  const cause = { consent: `${id}@${version}`, at: consent.at };
  for (const organisation of concerned) await followOwner(deps, organisation, cause);
};
