// Addresses that nothing is sent to any more: they do not exist, or whoever is there complained. Kept without the
// address itself; one that is changed is written to again.
import type {
  Collection,
  CollectionDefinition,
  Document,
} from '../../platform/document-store/document-store.ts';
import { FaultError, fault } from '../../platform/faults/fault.ts';
import { type Deps, dueKinds } from '../deps.ts';

export const silences = ['refused', 'bounced', 'complained'] as const;
export type Silence = (typeof silences)[number];

/** By the id of the person. */
export interface SilentAddress extends Document {
  /** See `addressMark`. */
  readonly mark: string;
  readonly because: Silence;
  /** What the mail server answered, such as `smtp-550` or `5.1.1`. */
  readonly code?: string;
  /** ISO 8601 UTC. */
  readonly since: string;
}

export const silentAddresses: CollectionDefinition<SilentAddress> = {
  name: 'notifications.addresses',
  kept: 'owned',
  format: 1,
  indexes: { listed: { equals: [], order: { field: 'since', direction: 'descending' } } },
};

interface AddressDeps {
  readonly addresses: Collection<SilentAddress>;
}

type SilenceDeps = Pick<Deps, 'addresses' | 'schedule' | 'clock'>;

export const isSilent = async (
  { addresses }: AddressDeps,
  personId: string,
  mark: string,
): Promise<boolean> => (await addresses.get(personId))?.document.mark === mark;

/** Animators are told, once; also where whoever switched it off came no further. */
export const tellSilence = ({ schedule, clock }: SilenceDeps, personId: string): Promise<void> =>
  schedule.set(dueKinds.tellSilentAddress, personId, clock());

/**
 * Whether an address is off because nothing arrives there. A link to sign in that its own person asks for is sent also
 * where they complained of notices: it is no notice, and without it they would not come in to choose what they get. It
 * is not sent where a mail system said for ever that there is nobody: who goes on writing there is soon taken for a
 * sender of junk, and then nobody's links arrive. An animator sees it, and switches it on.
 */
export const isUnreachable = async (
  { addresses }: AddressDeps,
  personId: string,
  mark: string,
): Promise<boolean> => {
  const silent = (await addresses.get(personId))?.document;
  return silent?.mark === mark && silent.because !== 'complained';
};

/** Durable once resolved; who is off for this address already stays so since then. */
export const silence = async (deps: SilenceDeps, silent: SilentAddress): Promise<void> => {
  await switchOff(deps, silent);
  await tellSilence(deps, silent.id);
};

const switchOff = async ({ addresses }: AddressDeps, silent: SilentAddress): Promise<void> => {
  const found = await addresses.get(silent.id);
  if (found?.document.mark === silent.mark) return;
  let result = await addresses.put(silent, { ifVersion: found?.version ?? 0 });
  // It was switched on again before: what is left of that says which version comes next.
  if (result.kind === 'conflict' && !found)
    result = await addresses.put(silent, { ifVersion: result.current });
  if (result.kind !== 'written')
    throw new FaultError(fault('conflict', { subject: 'mail-address', subjectId: silent.id }));
};

/** Of a person that is gone. */
export const forgetAddress = async ({ addresses }: AddressDeps, personId: string): Promise<void> => {
  const found = await addresses.get(personId);
  if (found) await addresses.delete(personId, { ifVersion: found.version });
};
