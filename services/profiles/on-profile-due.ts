// The due work of profiles: statements that expire, things that follow their organisation, keys, changes and
// addresses to be forgotten.
import { allPages } from '../platform/document-store/query-all.ts';
import type { DueWork } from '../platform/schedule/schedule.ts';
import { circles, keptDays } from './changes/change-feed.ts';
import { forgetFeed } from './changes/keep-feed.ts';
import { type Deps, dueKinds } from './deps.ts';
import { forgetNewAddresses } from './forget-new-addresses.ts';
import { forgetPerson } from './forget-person.ts';
import { currentSettings } from './find-profile-api.ts';
import { endOfDay } from '../platform/local-day.ts';
import { followOrganisation } from './on-organisation-due.ts';
import { byService, rewrite } from './rewrite-profile.ts';
import { isExpired } from './settle-profile.ts';

const pageSize = 100;
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** For which a client may send a creation again. */
export const keysKeptDays = 1;

/** Expires the statement, or is due again when it will. */
const expireStatement = async (deps: Deps, id: string, now: Date): Promise<void> => {
  let setFor: number | undefined;
  // Looked at again after the due time was set: an edit meanwhile may have set another before.
  for (;;) {
    const [found, settings] = await Promise.all([deps.profiles.statement.get(id), currentSettings(deps)]);
    if (!found || found.document.expired || found.document.expiresOn === undefined) return;
    const { timeZone } = settings.document;
    if (isExpired(found.document, { now, timeZone })) {
      const recorded = byService(now, dueKinds.expireStatement);
      await rewrite(deps, 'statement', { ...found.document, expired: true, recorded }, found.version);
      return;
    }
    const due = endOfDay(found.document.expiresOn, timeZone);
    if (setFor === due.getTime()) return;
    await deps.schedule.set(dueKinds.expireStatement, id, due);
    setFor = due.getTime();
  }
};

const forgetIdempotencyKeys = async (deps: Deps, now: Date): Promise<void> => {
  const before = new Date(now.getTime() - keysKeptDays * dayMs).toISOString();
  const page = await deps.idempotencyKeys.query({ index: 'oldest', equals: [], limit: pageSize });
  const old = page.items.filter(({ document }) => document.at < before);
  await deps.idempotencyKeys.batch(
    old.map(({ document, version }) => ({ delete: document.id, ifVersion: version })),
  );
  const again = now.getTime() + (old.length === pageSize ? 0 : hourMs);
  await deps.schedule.set(dueKinds.forgetIdempotencyKeys, 'all', new Date(again));
};

const forgetChanges = async (deps: Deps, now: Date): Promise<void> => {
  const before = new Date(now.getTime() - keptDays * dayMs);
  for (const circle of circles) await forgetFeed(deps, circle, before);
  await deps.schedule.set(dueKinds.forgetChanges, 'all', new Date(now.getTime() + dayMs));
};

/** Days end at other instants in another time zone: each statement's own work finds out when. */
const rescheduleExpiries = async (deps: Deps, now: Date): Promise<void> => {
  for await (const page of allPages(deps.profiles.statement, pageSize)) {
    const lasting = page.filter(({ document }) => document.expiresOn !== undefined && !document.expired);
    for (const { document } of lasting) await deps.schedule.set(dueKinds.expireStatement, document.id, now);
  }
};

export const dueWork = (deps: Deps): readonly DueWork[] => [
  { kind: dueKinds.expireStatement, run: (id, { now }) => expireStatement(deps, id, now) },
  { kind: dueKinds.followOrganisation, run: (id, { now }) => followOrganisation(deps, id, now) },
  { kind: dueKinds.forgetChanges, run: (_, { now }) => forgetChanges(deps, now) },
  { kind: dueKinds.forgetIdempotencyKeys, run: (_, { now }) => forgetIdempotencyKeys(deps, now) },
  { kind: dueKinds.forgetNewAddresses, run: (_, { now }) => forgetNewAddresses(deps, now) },
  { kind: dueKinds.forgetPerson, run: (id, { now }) => forgetPerson(deps, id, now) },
  { kind: dueKinds.rescheduleExpiries, run: (_, { now }) => rescheduleExpiries(deps, now) },
];
