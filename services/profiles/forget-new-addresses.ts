// A new address that nobody showed to be theirs is dropped a month later: it may be a stranger's, and serves for nothing.
import { msPerDay } from '../platform/day-number.ts';
import { type Deps, dueKinds } from './deps.ts';
import { byService, rewrite } from './rewrite-profile.ts';
import { withoutNewAddress } from './settle-address.ts';

export const newAddressesKeptDays = 30;

const pageSize = 100;

/** Once a day, and again at once where there may be more. */
export const forgetNewAddresses = async (deps: Deps, now: Date): Promise<void> => {
  const before = new Date(now.getTime() - newAddressesKeptDays * msPerDay).toISOString();
  const { items } = await deps.profiles.person.query({ index: 'newAddresses', equals: [], limit: pageSize });
  const old = items.filter(({ document: { newEmailAt = '' } }) => newEmailAt < before);
  const recorded = byService(now, dueKinds.forgetNewAddresses);
  for (const { document, version } of old)
    await rewrite(deps, 'person', { ...withoutNewAddress(document), recorded }, version);
  const again = now.getTime() + (old.length === pageSize ? 0 : msPerDay);
  await deps.schedule.set(dueKinds.forgetNewAddresses, 'all', new Date(again));
};
