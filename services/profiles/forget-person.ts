// A person who belongs to no organisation any more, and is no campus staff, is erased a year later: nobody else would do it.
import { msPerDay } from '../platform/day-number.ts';
import { type Deps, dueKinds } from './deps.ts';
import type { Kind, Membership, Person, Profile } from './profile.ts';
import { remove } from './remove-profile-api.ts';
import { byService, conflict } from './rewrite-profile.ts';

export const personsKeptDays = 365;

/** Whose year begins with this write: a new person's, that need not come to belong anywhere; that of who leaves. */
const newcomer = <K extends Kind>(kind: K, profile: Profile<K>): string | undefined =>
  kind === 'person' ? (profile as Person).id : undefined;
const leaver = <K extends Kind>(kind: K, profile: Profile<K>): string | undefined =>
  kind === 'membership' ? (profile as Membership).personId : undefined;

const begin = async (
  { schedule, clock }: Pick<Deps, 'schedule' | 'clock'>,
  personId: string | undefined,
): Promise<void> => {
  if (personId === undefined) return;
  const due = new Date(clock().getTime() + personsKeptDays * msPerDay);
  await schedule.set(dueKinds.forgetPerson, personId, due);
};

/** Before the write, and for a year from the first: what is due after a kill in between must not find somebody half made. */
export const beforeMaking = <K extends Kind>(
  deps: Pick<Deps, 'schedule' | 'clock'>,
  kind: K,
  profile: Profile<K>,
): Promise<void> => begin(deps, newcomer(kind, profile));

export const beforeRemoving = <K extends Kind>(
  deps: Pick<Deps, 'schedule' | 'clock'>,
  kind: K,
  profile: Profile<K>,
): Promise<void> => begin(deps, leaver(kind, profile));

export const forgetPerson = async (deps: Deps, id: string, now: Date): Promise<void> => {
  const found = await deps.profiles.person.get(id);
  if (!found || found.document.animator || found.document.administrator === true) return;
  const { items } = await deps.profiles.membership.query({ index: 'ofPerson', equals: [id], limit: 1 });
  if (items.length > 0) return;
  const recorded = byService(now, dueKinds.forgetPerson);
  const removed = await remove(deps, 'person', id, { ifVersion: found.version, recorded });
  if (!removed.ok) throw conflict('person', id);
};
