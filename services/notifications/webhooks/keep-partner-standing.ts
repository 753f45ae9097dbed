// Knows of organisations whether partners see them: whether they are public, and what they said to appearing to partners.
// First known, then followed, so that whatever is told at the same time finds it, or is found by it.
import { FaultError, fault } from '../../platform/faults/fault.ts';
import type { PartnerStanding } from './collections.ts';
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

export interface OrganisationSeen {
  readonly id: string;
  readonly version: number;
  readonly public: boolean;
  /** ISO 8601 UTC. */
  readonly at: string;
}

/** An organisation has a handful at the most: its own, and those of organisations that were merged into it. */
const mostHolders = 200;

const unheardOf = (id: string): PartnerStanding => ({ id, consents: {}, consentIds: [] });

const withConsent = (
  before: PartnerStanding,
  { id: consentId, version, given, at }: PartnerConsent,
): PartnerStanding => {
  const consents = { ...before.consents, [consentId]: { version, given, at } };
  return { ...before, consents, consentIds: Object.keys(consents) };
};

const withoutConsent = (before: PartnerStanding, consentId: string): PartnerStanding => {
  const { [consentId]: _, ...consents } = before.consents;
  return { ...before, consents, consentIds: Object.keys(consents) };
};

const put = async (
  { standings }: Pick<WebhookDeps, 'standings'>,
  document: PartnerStanding,
  ifVersion: number,
): Promise<void> => {
  const result = await standings.put(document, { ifVersion });
  if (result.kind !== 'written') throw new FaultError(fault('conflict', { subject: 'partner standing' }));
};

/** Takes in one state, of which older ones may come again. */
export const takePartnerConsent = async (deps: WebhookDeps, consent: PartnerConsent): Promise<void> => {
  const { id, version, organisationId } = consent;
  const holders = await deps.standings.query({ index: 'ofConsent', equals: [id], limit: mostHolders });
  if (holders.items.some(({ document }) => (document.consents[id]?.version ?? 0) > version)) return;
  const concerned = new Set(organisationId === undefined ? [] : [organisationId]);
  for (const { document, version: ifVersion } of holders.items) {
    if (document.id === organisationId) continue;
    concerned.add(document.id);
    await put(deps, withoutConsent(document, id), ifVersion);
  }
  if (organisationId !== undefined) {
    const found = await deps.standings.get(organisationId);
    const before = found?.document ?? unheardOf(organisationId);
    if (before.consents[id]?.version !== version)
      await put(deps, withConsent(before, consent), found?.version ?? 0);
  }
  const cause = { what: `${id}@${version}`, at: consent.at };
  for (const organisation of concerned) await followOwner(deps, organisation, cause);
};

type Visible = NonNullable<PartnerStanding['visible']>;

/** Unchanged by an older state, and by one that is as visible. */
const seenNow = (before: Visible | undefined, { version, at, ...seen }: OrganisationSeen): Visible =>
  before && (version <= before.version || seen.public === before.public)
    ? before
    : { version, public: seen.public, at };

/** Takes in states of one topic, of which older ones may come again. */
export const takeOrganisations = async (
  deps: WebhookDeps,
  states: readonly OrganisationSeen[],
): Promise<void> => {
  const byId = Map.groupBy(states, ({ id }) => id);
  const found = await deps.standings.getMany([...byId.keys()]);
  const known = new Map(found.map((stored) => [stored.document.id, stored]));
  for (const [id, some] of byId) {
    const stored = known.get(id);
    const before = stored?.document ?? unheardOf(id);
    const visible = some.reduce(seenNow, before.visible);
    if (!visible) continue;
    if (visible !== before.visible) await put(deps, { ...before, visible }, stored?.version ?? 0);
    // Also where it was kept before by somebody who came no further.
    if (!some.some(({ version }) => version === visible.version)) continue;
    await followOwner(deps, id, { what: `${id}@${visible.version}`, at: visible.at });
  }
};
