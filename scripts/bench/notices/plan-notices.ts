// Tells many persons of many things in a data folder, lets them be planned by mixed preferences, and says in a line of JSON
// how long that took and whether each notice is in one delivery: `plan-notices.ts folder persons notices`.
import { join } from 'node:path';
import pino from 'pino';
import { Language } from '../../../proto/generated/passerelle/mesh/v1/visibility.ts';
import {
  Profile,
  ProfilesServiceDefinition,
} from '../../../proto/generated/passerelle/profiles/v1/profiles.ts';
import { events, receiptGiven } from '../../../proto/topics.ts';
import type { Deps } from '../../../services/notifications/deps.ts';
import { dueKinds } from '../../../services/notifications/deps.ts';
import { tell } from '../../../services/notifications/keep-notices.ts';
import { notifications } from '../../../services/notifications/service.ts';
import { openEmbeddedDocumentStore } from '../../../services/platform/document-store/embedded/embedded-document-store.ts';
import { openEmbeddedEventLog } from '../../../services/platform/event-log/embedded-event-log.ts';
import { valueOf } from '../../../services/platform/faults/fault.ts';
import { newId } from '../../../services/platform/ids.ts';
import { runMesh } from '../../../services/platform/lifecycle/run-mesh.ts';
import { createInProcessRpc } from '../../../services/platform/rpc/in-process-rpc.ts';
import { dueTimesOf } from '../../../services/platform/schedule/due-times.ts';
import type { AnyService } from '../../../services/platform/service.ts';
import { profiles } from '../../../services/profiles/service.ts';
import { animator, call, each } from '../fill-mesh.ts';
import { mixedPreferences, mixedZone, somethingToTell } from './mixed-persons.ts';

const [folder = '', persons = '10000', notices = '50000'] = process.argv.slice(2);
const [people, wanted] = [Number(persons), Number(notices)];
const told = 100;
const hold = 5 * 60_000;
/** A Tuesday, at noon in Paris. */
const toldAt = Date.parse('2027-06-15T10:00:00Z');
/** When every digest was due: by day in Auckland, and by day elsewhere. */
const later = [Date.parse('2027-06-24T02:00:00Z'), Date.parse('2027-06-24T15:00:00Z')];
const say = (text: string): void => void process.stderr.write(`  ${text}\n`);

/** Profiles and notifications, whose clock stands at an instant and goes on from there. */
const meshAt = async (instant: number) => {
  const log = pino({ level: 'warn' });
  const began = Date.now();
  const clock = (): Date => new Date(instant + Date.now() - began);
  const eventLog = await openEmbeddedEventLog({ path: join(folder, 'events.sqlite'), log, clock });
  const store = await openEmbeddedDocumentStore({ path: join(folder, 'documents.sqlite') });
  const rpc = createInProcessRpc({ log });
  const service = notifications({ holdMs: hold });
  let opened: unknown;
  const watched: AnyService = {
    ...service,
    open: async (platform) => (opened = await service.open(platform)),
    // Nothing is sent: what would be is taken note of.
    due: (deps) => [
      ...(service.due?.(deps) ?? []).filter(({ kind }) => kind !== dueKinds.sendDelivery),
      { kind: dueKinds.sendDelivery, lane: 'mail', atOnce: 64, run: async () => undefined },
    ],
  };
  const mesh = await runMesh({
    services: [profiles, watched],
    topics: events.map(({ topic }) => topic),
    eventLog,
    rpc,
    storeOf: () => store,
    holder: 'embedded',
    timing: { pollMs: 5_000, idlePollMs: 60_000, duePollMs: 5_000, leaseMs: 60_000 },
    ...{ clock, newId, log, receipt: receiptGiven },
    close: async () => {
      await eventLog.close();
      await store.close();
    },
  });
  const { start, stop } = mesh;
  /** `deps`: once it has started. */
  return { start, stop, client: rpc.client, clock, deps: () => opened as Deps, store };
};
type Running = Awaited<ReturnType<typeof meshAt>>;

/** Nothing is due any more. */
const allPlanned = async ({ store, clock }: Running): Promise<void> => {
  const due = await store.collection(dueTimesOf('notifications'));
  for (;;) {
    const { items } = await due.query({ index: 'by-time', equals: [], limit: 1 });
    if (items.every(({ document: { runAt } }) => runAt > clock().toISOString())) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

const planAt = async (instant: number): Promise<number> => {
  const mesh = await meshAt(instant);
  const began = performance.now();
  await mesh.start();
  await allPlanned(mesh);
  const seconds = (performance.now() - began) / 1_000;
  await mesh.stop();
  return seconds;
};

const fill = async (): Promise<number> => {
  const mesh = await meshAt(toldAt);
  await mesh.start();
  const client = mesh.client(ProfilesServiceDefinition);
  const ids = await each(Array.from({ length: people }), async (_, nth) => {
    const person = {
      ...{ givenName: 'Camille', familyName: `Membre-${nth}`, language: Language.FRENCH, invented: true },
      ...{ timeZone: mixedZone(nth) },
    };
    const request = { actor: animator, profile: Profile.fromPartial({ person }) };
    const put = valueOf(
      await client.putProfile({ ...request, ifVersion: undefined, idempotencyKey: undefined }, call()),
    );
    return put.person?.id ?? '';
  });
  const chosen = ids.flatMap((id, nth) => mixedPreferences(id, nth) ?? []);
  await mesh.deps().preferences.batch(chosen.map((put) => ({ put, ifVersion: 0 })));
  say(`${people} persons, of whom ${chosen.length} chose how they are reached`);
  let seconds = 0;
  for (let nth = 0; nth * told < wanted; nth += 1) {
    const some = somethingToTell(nth, ids, { count: told, at: mesh.clock().toISOString() });
    const memberships = some.members.map((one) => ({ ...one, sourceVersion: 1, removed: false }));
    await mesh.deps().memberships.batch(memberships.map((put) => ({ put, ifVersion: 0 })));
    const began = performance.now();
    await tell(mesh.deps(), [some]);
    seconds += (performance.now() - began) / 1_000;
  }
  await mesh.stop();
  return seconds;
};

/** In how many deliveries each notice is. */
const count = async () => {
  const mesh = await meshAt(later.at(-1) ?? toldAt);
  await mesh.start();
  const deps = mesh.deps();
  const times = new Map<string, number>();
  let [messages, digests] = [0, 0];
  let after: string | undefined;
  do {
    const page = await deps.deliveries.all({ limit: 500, ...(after === undefined ? {} : { after }) });
    for (const { document } of page.items) {
      messages += 1;
      if (document.digest) digests += 1;
      for (const id of document.noticeIds) times.set(id, (times.get(id) ?? 0) + 1);
    }
    after = page.next;
  } while (after !== undefined);
  const waiting = await deps.waiting.count();
  const made = await deps.notices.count();
  await mesh.stop();
  const twice = [...times.values()].filter((n) => n > 1).length;
  return { made, messages, digests, sent: times.size, twice, waiting };
};

const toldSeconds = await fill();
say(`told in ${toldSeconds} s`);
const plannedSeconds = await planAt(toldAt + 2 * hold);
say(`planned in ${plannedSeconds} s`);
let laterSeconds = 0;
for (const instant of later) laterSeconds += await planAt(instant);
console.log(JSON.stringify({ toldSeconds, plannedSeconds, laterSeconds, ...(await count()) }));
