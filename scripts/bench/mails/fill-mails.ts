// Tells many persons one thing each in a data folder, and plans an e-mail for each, due now: `fill-mails.ts folder mails`.
import { join } from 'node:path';
import { Language, Visibility } from '../../../proto/generated/passerelle/mesh/v1/visibility.ts';
import {
  Profile,
  ProfilesServiceDefinition,
} from '../../../proto/generated/passerelle/profiles/v1/profiles.ts';
import type { Deps } from '../../../services/notifications/deps.ts';
import { dueKinds } from '../../../services/notifications/deps.ts';
import { takeStates } from '../../../services/notifications/keep-tellings.ts';
import { usualPreferences } from '../../../services/notifications/plan/preferences.ts';
import { notifications } from '../../../services/notifications/service.ts';
import { valueOf } from '../../../services/platform/faults/fault.ts';
import { openDataFolder } from '../../../services/platform/lifecycle/data-folder.ts';
import type { AnyService } from '../../../services/platform/service.ts';
import { MembershipRole } from '../../../proto/generated/passerelle/mesh/v1/actor.ts';
import { OrganisationKind } from '../../../proto/generated/passerelle/profiles/v1/organisation.ts';
import { animator, call, each } from '../fill-mesh.ts';
import { meshInProcess } from '../mesh-in-process.ts';

const [folder = '', mails = '10000'] = process.argv.slice(2);
const count = Number(mails);
/** Of an organisation, which are told together. */
const members = 50;
const say = (text: string): void => void process.stderr.write(`  ${text}\n`);
const until = async (isSo: () => Promise<boolean>): Promise<void> => {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 200));
};

const opened = openDataFolder(join(folder, 'data'), { asEmpty: true });
if (opened.kind === 'refused') throw new Error(opened.because);
const service = notifications({ holdMs: 1 });
let inside: unknown;
const planning: AnyService = {
  ...service,
  open: async (platform) => (inside = await service.open(platform)),
  // What is due of a kind that nobody here knows stays: it is sent by the process that is measured.
  due: (deps) => (service.due?.(deps) ?? []).filter(({ kind }) => kind !== dueKinds.sendDelivery),
};
const mesh = await meshInProcess(opened.folder.path, [planning]);
const deps = inside as Deps;
const client = mesh.client(ProfilesServiceDefinition);
const put = async (profile: object): Promise<Profile> => {
  const request = { profile: Profile.fromPartial(profile), ifVersion: undefined, idempotencyKey: undefined };
  return valueOf(await client.putProfile({ actor: animator, ...request }, call()));
};
const persons = await each(Array.from({ length: count }), async (_, nth) => {
  const person = {
    ...{ givenName: 'Camille', familyName: `Membre-${nth}`, email: `membre-${nth}@campus.example` },
    ...{ language: nth % 2 === 0 ? Language.FRENCH : Language.ENGLISH, timeZone: 'Europe/Paris' },
    invented: true,
  };
  return (await put({ person })).person?.id ?? '';
});
const groups = Array.from({ length: Math.ceil(count / members) }, (_, nth) =>
  persons.slice(nth * members, (nth + 1) * members),
);
const organisations = await each(groups, async (some, nth) => {
  const organisation = {
    ...{ name: `Organisation ${nth}`, kind: OrganisationKind.LAB, language: Language.FRENCH, country: 'FR' },
    ...{ visibility: Visibility.PUBLIC, invented: true },
  };
  const organisationId = (await put({ organisation })).organisation?.id ?? '';
  for (const personId of some)
    await put({ membership: { personId, organisationId, role: MembershipRole.MEMBER } });
  return organisationId;
});
await until(async () => (await deps.memberships.count()) === count);
// At any hour of any day.
await deps.preferences.batch(
  persons.map((id) => {
    const { quietHours: _, ...usual } = usualPreferences(id);
    return { put: { ...usual, weekdaysOff: [] }, ifVersion: 0 };
  }),
);
say(`${count} persons are told`);
for (const [nth, organisationId] of organisations.entries()) {
  const about = { kind: 'introduction', id: `int_${nth}` } as const;
  const at = deps.clock().toISOString();
  const telling = { about, kind: 'introduced', cause: ['bench', about.id], at } as const;
  await takeStates(deps, [
    { about, version: 1, tellings: [{ ...telling, organisationIds: [organisationId] }] },
  ]);
}
await until(async () => (await deps.deliveries.count()) === count);
await until(async () => (await deps.waiting.count()) === 0);
await mesh.stop();
opened.folder.release();
console.log(JSON.stringify({ mails: count }));
